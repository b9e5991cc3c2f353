// Package graphmodel is the domain: the things on a stakeholder map, what makes
// a map sound, and who may be tied to whom. It knows no window, no file, no
// clock and no global state.
//
// A [Workspace] is an immutable value. Every change makes a new one that shares
// what did not change ([Workspace.Apply]), so a workspace may be handed to any
// goroutine and read there without locks. Records reached through a workspace
// (a *[Person], a *[Tie], …) must not be written to: copy, change the copy, and
// put it through package edit.
package graphmodel

import "slices"

// Workspace is one organisation seen by one person ("me"): the contents of one
// workspace file.
type Workspace struct {
	Info        *Info
	Departments Table[*Department]
	People      Table[*Person]
	Ties        Table[*Tie]
	Goals       Table[*Goal]
	Changes     Table[*Change]
	Touchpoints Table[*Touchpoint]
	Positions   Table[*Position]
	Views       Table[*View]
}

// Info is what a workspace says about itself.
type Info struct {
	ID          ID     `json:"id"`
	Title       string `json:"title"`
	Description string `json:"description"`
	// Me is the person whose view the map is, and where routes start; empty
	// while it is not known.
	Me         ID         `json:"me"`
	Parameters Parameters `json:"parameters"`
	// Revisions name what the workspace has come from, the newest last: the
	// contents that were saved, here or in a copy that was merged. They are no
	// content themselves.
	Revisions []string `json:"revisions"`
	// Dismissed names the pieces of advice that the user has put aside, by the
	// keys of package advice.
	Dismissed []string `json:"dismissed"`
	// Extra and ViewsExtra hold the keys of the file, and of its "views"
	// object, that this version does not know.
	Extra      Extra
	ViewsExtra Extra
}

// New returns an empty workspace.
func New(id ID, title string) *Workspace {
	return &Workspace{Info: &Info{ID: id, Title: title, Parameters: DefaultParameters()}}
}

// Person returns the person with that id, or nil.
func (w *Workspace) Person(id ID) *Person { return w.People.Find(id) }

// Department returns the department with that id, or nil.
func (w *Workspace) Department(id ID) *Department { return w.Departments.Find(id) }

// Tie returns the tie with that id, or nil.
func (w *Workspace) Tie(id ID) *Tie { return w.Ties.Find(id) }

// Goal returns the goal with that id, or nil.
func (w *Workspace) Goal(id ID) *Goal { return w.Goals.Find(id) }

// Change returns the change with that id, or nil.
func (w *Workspace) Change(id ID) *Change { return w.Changes.Find(id) }

// Touchpoint returns the touchpoint with that id, or nil.
func (w *Workspace) Touchpoint(id ID) *Touchpoint { return w.Touchpoints.Find(id) }

// Me returns the person whose view the map is, or nil while that is not known.
func (w *Workspace) Me() *Person { return w.Person(w.Info.Me) }

// TieBetween returns the tie by which from trusts to, or nil. It looks at every
// tie; whoever asks often builds an index.
func (w *Workspace) TieBetween(from, to ID) *Tie {
	i := slices.IndexFunc(w.Ties.All(), func(t *Tie) bool { return t.From == from && t.To == to })
	if i < 0 {
		return nil
	}
	return w.Ties.All()[i]
}

// Members returns the people of a department, sorted by id; the empty id gives
// those without one.
func (w *Workspace) Members(department ID) []*Person {
	var members []*Person
	for _, p := range w.People.All() {
		if p.Department == department {
			members = append(members, p)
		}
	}
	return members
}
