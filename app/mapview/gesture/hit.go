package gesture

import "inroad/graphmodel"

// Hit is what is at a place on the map.
type Hit struct {
	Kind HitKind
	ID   graphmodel.ID
	// Department is the one within whose hull the place is, if any.
	Department graphmodel.ID
	// Name says that the place is on the name and not on the thing.
	Name bool
	// Node says that the department is shown as one node, and is hit there.
	Node bool
}

// HitKind is the kind of thing that was hit.
type HitKind int

// The kinds of thing.
const (
	OnGround HitKind = iota
	OnPerson
	OnRim // the edge of a person, from which a tie is dragged
	OnTie
	OnDepartment
	OnGoal
	OnBundle // the ties from or to a department that is shown as one node; ID is the first
)

// Ref names the record that was hit, if it was one.
func (h Hit) Ref() (ref graphmodel.Ref, ok bool) {
	kinds := map[HitKind]graphmodel.Kind{
		OnPerson: graphmodel.KindPerson, OnRim: graphmodel.KindPerson, OnTie: graphmodel.KindTie,
		OnDepartment: graphmodel.KindDepartment, OnGoal: graphmodel.KindGoal,
	}
	kind, ok := kinds[h.Kind]
	return graphmodel.Ref{Kind: kind, ID: h.ID}, ok
}

// Person tells whether it is a person.
func (h Hit) Person() bool { return h.Kind == OnPerson || h.Kind == OnRim }

// departmentName tells whether it is the name or the node of a department, which
// stand for all its people.
func (h Hit) departmentName() bool { return h.Kind == OnDepartment && (h.Name || h.Node) }
