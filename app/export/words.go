package export

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// title returns what a map is called.
func (o *Options) title(w *graphmodel.Workspace) string {
	name := ""
	if o.Names == Real {
		name = o.Name
	}
	return cmp.Or(strings.TrimSpace(w.Info.Title), name, "Map")
}

// heading says what a map shows.
func (o *Options) heading(w *graphmodel.Workspace) drawing.Heading {
	shown, today := o.Shown, o.Today
	h := drawing.Heading{Title: o.title(w), Line: strings.Join(strings.Fields(w.Info.Description), " ")}
	if today.Known() {
		h.Date = today.Time().Format("2 January 2006")
	}
	if change := w.Change(shown.Change); change != nil {
		h.Line = "Change: " + cmp.Or(change.Title, graphmodel.Unnamed)
		if route := route(w, shown.Route); route != "" {
			h.Line += "  ·  Route: " + route
		}
	}
	return h
}

// route names the people of a route.
func route(w *graphmodel.Workspace, people []graphmodel.ID) string {
	var names []string
	for _, id := range people {
		if p := w.Person(id); p != nil {
			names = append(names, name(p))
		}
	}
	return strings.Join(names, " → ")
}

func name(p *graphmodel.Person) string { return cmp.Or(p.Name, graphmodel.Unnamed) }

// describe returns what an SVG says about a record under the pointer.
func (o *Options) describe(w *graphmodel.Workspace) func(graphmodel.Ref) (string, string) {
	return func(ref graphmodel.Ref) (string, string) {
		p := w.Person(ref.ID)
		if ref.Kind != graphmodel.KindPerson || p == nil {
			return w.NameOf(ref), ""
		}
		if !o.Notes {
			return name(p), ""
		}
		return name(p), p.Notes
	}
}

// notes returns the notes on everybody who is to be seen and has some, in the
// order of their names.
func notes(w *graphmodel.Workspace, c drawing.Content) []drawing.Paragraph {
	var people []*graphmodel.Person
	for i := range c.Scene.Discs {
		d := c.Scene.Discs[i]
		p := w.Person(d.ID)
		if p == nil || strings.TrimSpace(p.Notes) == "" || c.Camera != nil && !c.Camera.Visible().Contains(d.Centre) {
			continue
		}
		people = append(people, p)
	}
	// The order is that of no language in particular, so that it is the same for
	// everybody.
	order := collate.New(language.Und, collate.Numeric)
	slices.SortStableFunc(people, func(a, b *graphmodel.Person) int { return order.CompareString(name(a), name(b)) })
	var list []drawing.Paragraph
	for _, p := range people {
		list = append(list, drawing.Paragraph{Title: name(p), Line: role(w, p), Text: p.Notes})
	}
	return list
}

// role says what somebody does where.
func role(w *graphmodel.Workspace, p *graphmodel.Person) string {
	var parts []string
	if p.Title != "" {
		parts = append(parts, p.Title)
	}
	if d := w.Department(p.Department); d != nil && d.Name != "" {
		parts = append(parts, d.Name)
	}
	return strings.Join(parts, ", ")
}
