package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// teller finds the words of one report. A report is read by others, so whose map
// it is has a name in it like everybody else.
type teller struct {
	w     *graphmodel.Workspace // without "me"
	me    graphmodel.ID
	words support.Words
	Options
}

func newTeller(w *graphmodel.Workspace, o Options) *teller {
	info := *w.Info
	info.Me = ""
	nobodys := *w
	nobodys.Info = &info
	return &teller{w: &nobodys, me: w.Info.Me, words: support.NewWords(&nobodys), Options: o}
}

// changeOf returns a change, or a sentence for the user.
func changeOf(w *graphmodel.Workspace, id graphmodel.ID) (*graphmodel.Change, error) {
	if c := w.Change(id); c != nil {
		return c, nil
	}
	return nil, fmt.Errorf("there is no change %q on the map: choose one that is", id)
}

func (t *teller) name(id graphmodel.ID) string { return t.w.PersonName(id) }

// names lists people as a sentence does; empty for nobody.
func (t *teller) names(ids []graphmodel.ID) string { return t.words.Names(ids) }

// role says what somebody does where.
func (t *teller) role(id graphmodel.ID) string {
	p := t.w.Person(id)
	if p == nil {
		return ""
	}
	parts := []string{p.Title}
	if d := t.w.Department(p.Department); d != nil {
		parts = append(parts, d.Name)
	}
	return strings.Join(filled(parts), ", ")
}

// whom says to whom something goes: a person, a department, or both.
func (t *teller) whom(s graphmodel.Statement) string {
	var parts []string
	if s.Person != "" {
		parts = append(parts, t.name(s.Person))
	}
	if s.Department != "" {
		parts = append(parts, t.department(s.Department))
	}
	return strings.Join(parts, ", ")
}

func (t *teller) department(id graphmodel.ID) string {
	return t.w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: id})
}

// title is what a change is called.
func (t *teller) title(c *graphmodel.Change) string { return t.w.NameOf(graphmodel.RefOf(c)) }

// Day writes a date for readers, such as "20 January 2027"; empty for none.
func Day(d graphmodel.Date) string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

// due says until when something is to be done, and that it is late.
func (t *teller) due(d graphmodel.Date) string {
	switch {
	case !d.Known():
		return ""
	case t.Today.Known() && d < t.Today:
		return "was due on " + Day(d)
	default:
		return "by " + Day(d)
	}
}

// filled returns the texts that say something.
func filled(texts []string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return strings.TrimSpace(text) == "" })
}

// said joins what there is to say in small print.
func said(texts ...string) string { return strings.Join(filled(texts), " · ") }

// sentence gives a text a capital letter and a full stop.
func sentence(text string) string {
	if text = strings.TrimSpace(text); text == "" {
		return ""
	}
	runes := []rune(text)
	text = strings.ToUpper(string(runes[:1])) + string(runes[1:])
	if strings.ContainsAny(text[len(text)-1:], ".!?…") {
		return text
	}
	return text + "."
}

// section adds a part with its blocks to a report, but for what is empty.
func (d *Document) section(heading string, blocks ...Block) {
	var kept []Block
	for _, b := range blocks {
		if !empty(b) {
			kept = append(kept, b)
		}
	}
	if len(kept) > 0 {
		d.Sections = append(d.Sections, Section{heading, kept})
	}
}

func empty(b Block) bool {
	switch b := b.(type) {
	case Paragraph:
		return strings.TrimSpace(string(b)) == ""
	case List:
		return len(b) == 0
	case Checks:
		return len(b) == 0
	case Table:
		return len(b.Rows) == 0
	case Meters:
		return len(b) == 0
	case Cards:
		return len(b) == 0
	case Quote:
		return b.Text == ""
	}
	return true
}

// fact adds a fact to a report, if it says something.
func (d *Document) fact(label, value string) {
	if strings.TrimSpace(value) != "" {
		d.Facts = append(d.Facts, Fact{label, value})
	}
}

// footer says what a report was made of.
func (t *teller) footer() string {
	by := ""
	if t.me != "" {
		by = t.name(t.me)
	}
	return said(cmp.Or(t.w.Info.Title, "Map"), by, Day(t.Today))
}
