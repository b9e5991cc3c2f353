package mapview

import (
	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

const (
	// tieReach is how near to a tie, in pixels, a click must be.
	tieReach = 4
	// leastRim is how large a disc must be on the screen, as a radius in
	// pixels, to be divided into middle and rim.
	leastRim = 11
)

// hitAt returns what is at a place: a disc before a name, a name before the rim
// of a disc, and these before all that lies below them.
func (m *Map) hitAt(at drawing.Point) gesture.Hit {
	if m.scene == nil {
		return gesture.Hit{}
	}
	if department, ok := m.scene.NodeAt(at.X, at.Y); ok {
		return gesture.Hit{Kind: gesture.OnDepartment, ID: department, Department: department, Node: true}
	}
	what := m.groundAt(at)
	id, onTheRim, isPerson := m.scene.PersonAt(at.X, at.Y)
	disc, _ := m.scene.Disc(id)
	if !isPerson || disc.Centre.Sub(at).Len() > disc.R {
		if ref, ok := m.nameAt(at); ok {
			what.Kind, what.ID, what.Name = kindsHit[ref.Kind], ref.ID, true
			if ref.Kind == graphmodel.KindDepartment {
				_, what.Node = m.scene.Node(ref.ID)
				what.Department = ref.ID
			}
			return what
		}
	}
	if isPerson {
		what.Kind, what.ID = gesture.OnPerson, id
		if onTheRim && disc.R*m.camera.Zoom >= leastRim {
			what.Kind = gesture.OnRim
		}
	}
	return what
}

// kindsHit says what a press on a record, or its name, means.
var kindsHit = map[graphmodel.Kind]gesture.HitKind{
	graphmodel.KindPerson: gesture.OnPerson, graphmodel.KindTie: gesture.OnTie, graphmodel.KindDepartment: gesture.OnDepartment, graphmodel.KindGoal: gesture.OnGoal,
}

// nameAt returns whose name is on the screen at a place. What the picture shows
// may be gone since it was painted.
func (m *Map) nameAt(at drawing.Point) (ref graphmodel.Ref, ok bool) {
	ref, ok = m.picture.labelAt(at)
	return ref, ok && m.session.Workspace().Lookup(ref) != nil
}

// groundAt returns what is at a place beside people and names.
func (m *Map) groundAt(at drawing.Point) gesture.Hit {
	var what gesture.Hit
	department, within := m.scene.DepartmentAt(at.X, at.Y)
	if within {
		what = gesture.Hit{Kind: gesture.OnDepartment, ID: department, Department: department}
	}
	if id, ok := m.scene.TieAt(at.X, at.Y, tieReach/m.camera.Zoom); ok {
		what.Kind, what.ID = gesture.OnTie, id
		if m.bundle(id) != nil {
			what.Kind = gesture.OnBundle
		}
	}
	if id, ok := m.scene.GoalAt(at.X, at.Y); ok {
		what.Kind, what.ID = gesture.OnGoal, id
	}
	return what
}

func (m *Map) where(person graphmodel.ID) drawing.Point {
	if at, ok := m.moved[person]; ok {
		return at
	}
	if position := m.session.Workspace().Positions.Find(person); position != nil {
		return drawing.Point{X: position.X, Y: position.Y}
	}
	if at, ok := m.places.fallback[person]; ok {
		return at
	}
	if m.scene != nil {
		disc, _ := m.scene.Disc(person)
		return disc.Centre
	}
	return drawing.Point{}
}
