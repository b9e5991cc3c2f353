package briefer

import (
	"slices"

	"inroad/app/briefs"
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Choices are what the user chose in the dialog. The program remembers the format
// and the paper; what is private is out at first each time.
type Choices struct {
	Kind briefs.Kind
	// Change is what a brief or a story is about, Person whom an agenda is for,
	// From the first day of a review.
	Change, Person graphmodel.ID
	From           graphmodel.Date
	Format         briefs.Format
	// Paper is a name of [drawing.Papers].
	Paper      string
	Picture    bool
	Private    bool
	Pseudonyms bool
	// without are the headings of the parts that are left out.
	without []string
}

// First are the choices of somebody who has made none, for one sort of report.
func First(kind briefs.Kind) Choices {
	return Choices{Kind: kind, Format: briefs.PDF, Paper: drawing.Papers[0].Name, Picture: true}
}

// monthsBack is how far back a review looks.
const monthsBack = 3

// mended returns choices in which everything that is unknown is as at first: the
// change in question, the person selected, the last three months.
func (c Choices) mended(s *session.Session) Choices {
	w := s.Workspace()
	if !slices.Contains(briefs.Kinds(), c.Kind) {
		c.Kind = briefs.Brief
	}
	if !w.Changes.Has(c.Change) {
		c.Change = ""
		if in := s.Change(); in != nil {
			c.Change = in.ID
		}
	}
	if !w.People.Has(c.Person) {
		c.Person = ""
		if people := s.Selection().IDs(graphmodel.KindPerson); len(people) == 1 && people[0] != w.Info.Me {
			c.Person = people[0]
		}
	}
	if !c.From.Known() && s.Today().Known() {
		c.From = graphmodel.DateOf(s.Today().Time().AddDate(0, -monthsBack, 0))
	}
	if !slices.Contains(briefs.Formats(), c.Format) {
		c.Format = briefs.PDF
	}
	if c.paper() < 0 {
		c.Paper = drawing.Papers[0].Name
	}
	return c
}

func (c Choices) paper() int {
	return slices.IndexFunc(drawing.Papers, func(p drawing.Paper) bool { return p.Name == c.Paper })
}

// aboutChange tells whether the report is about one change.
func (c Choices) aboutChange() bool { return c.Kind == briefs.Brief || c.Kind == briefs.Story }

// missing says what is still to be chosen; empty for nothing.
func (c Choices) missing() string {
	switch {
	case c.aboutChange() && c.Change == "":
		return "Choose the change that it is about."
	case c.Kind == briefs.Agenda && c.Person == "":
		return "Choose whom you are going to meet."
	}
	return ""
}

// privateFits tells whether what is private can be in it: not where nobody has
// their name.
func (c Choices) privateFits() bool { return !c.Pseudonyms }

// request returns what is to be made, but for what is known elsewhere: the
// secret of the pseudonyms, and what the map was.
func (c Choices) request(today graphmodel.Date) briefs.Request {
	r := briefs.Request{Kind: c.Kind, From: c.From, Today: today, Private: c.Private && c.privateFits(), Picture: c.Picture, Without: c.without,
		Paper: drawing.Papers[c.paper()]}
	if c.aboutChange() {
		r.Change = c.Change
	}
	if c.Kind == briefs.Agenda {
		r.Person = c.Person
	}
	return r
}
