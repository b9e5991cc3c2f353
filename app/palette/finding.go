package palette

import (
	"cmp"
	"slices"
	"strings"

	"inroad/app/finder"
	"inroad/app/search"
	"inroad/graphmodel"
)

// item is what a result stands for: a command, or a record.
type item struct {
	id   string
	ref  graphmodel.Ref
	run  func() // nil for a record
	keys string
}

// commandMark begins the ids of commands.
const commandMark = "command "

func commandIndex(commands []Command) *search.Index[item] {
	x := &search.Index[item]{}
	for _, c := range commands {
		x.Add(item{id: commandMark + c.ID, run: c.Run, keys: c.Keys}, c.Label, c.Menu, c.Menu)
	}
	return x
}

// recordIndex makes the index of what is on the map, and of its changes.
func recordIndex(w *graphmodel.Workspace) *search.Index[item] {
	x := &search.Index[item]{}
	for _, r := range finder.NewIndex(w).All() {
		x.Add(recordItem(r.Key), r.Text, r.Detail, append([]string{r.Detail}, tags(w, r.Key)...)...)
	}
	for _, c := range w.Changes.All() {
		ref := graphmodel.RefOf(c)
		x.Add(recordItem(ref), w.NameOf(ref), strings.Trim("change · "+c.Status, " ·"), "change")
	}
	x.Sort()
	return x
}

func recordItem(ref graphmodel.Ref) item {
	return item{id: ref.Kind.String() + " " + string(ref.ID), ref: ref}
}

// tags returns words by which a record is found besides.
func tags(w *graphmodel.Workspace, ref graphmodel.Ref) []string {
	if p := w.Person(ref.ID); ref.Kind == graphmodel.KindPerson && p != nil {
		return p.Tags
	}
	return nil
}

// find returns what fits a text, best first; of what fits alike, what was used
// lately, then commands, which are few, then records. Without a text it is what
// was used lately and then all commands.
func (p *Palette) find(text string) []search.Result[item] {
	var found []search.Result[item]
	if len(search.Words(text)) == 0 {
		found = p.commands.All()
		if p.records != nil {
			found = append(found, p.recentRecords()...)
		}
	} else {
		found = p.commands.Find(text)
		if p.records != nil {
			found = append(found, p.records.Find(text)...)
		}
	}
	lately := make(map[string]int, len(p.recent))
	for i, id := range p.recent {
		lately[id] = i - len(p.recent)
	}
	slices.SortStableFunc(found, func(a, b search.Result[item]) int {
		return cmp.Or(cmp.Compare(a.Fit, b.Fit), cmp.Compare(lately[a.Key.id], lately[b.Key.id]))
	})
	return found
}

// recentRecords returns the records that were used lately.
func (p *Palette) recentRecords() []search.Result[item] {
	return slices.DeleteFunc(p.records.All(), func(r search.Result[item]) bool { return !slices.Contains(p.recent, r.Key.id) })
}

// mostRecent is how many are remembered.
const mostRecent = 8

// used remembers that something was used.
func (p *Palette) used(id string) {
	p.recent = slices.DeleteFunc(p.recent, func(other string) bool { return other == id })
	p.recent = slices.Insert(p.recent, 0, id)
	p.recent = p.recent[:min(len(p.recent), mostRecent)]
}

// onlyCommands forgets the records of another file.
func onlyCommands(recent []string) []string {
	return slices.DeleteFunc(recent, func(id string) bool { return !strings.HasPrefix(id, commandMark) })
}
