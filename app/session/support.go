package session

import (
	"maps"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// SupportView says which support the map shows.
type SupportView int

// The views of support on the map.
const (
	SupportOff SupportView = iota
	// SupportNow is how far people support the change as things stand,
	// SupportPlanned once the people of the plan are won.
	SupportNow
	SupportPlanned
)

// SupportViews lists the views in the order in which they are offered.
func SupportViews() []SupportView { return []SupportView{SupportOff, SupportNow, SupportPlanned} }

// String returns the view's name.
func (v SupportView) String() string { return [...]string{"Off", "Now", "With the plan"}[v] }

// SupportView returns which support the map is to show.
func (s *Session) SupportView() SupportView { return s.supportView }

// ShowSupport says which support the map is to show. It is worked out where
// that has not been done yet.
func (s *Session) ShowSupport(view SupportView) {
	if s.supportView == view {
		return
	}
	s.supportView = view
	leave := s.leaveSupport
	s.leaveSupport = func() {}
	switch view {
	case SupportNow:
		s.leaveSupport = s.Forecast.Want()
	case SupportPlanned:
		s.leaveSupport = s.Plan.Want()
	}
	leave()
	s.support = s.supportNow()
	s.SupportShown.Emit(s.support)
}

// Support returns how far people support the change in question, 0 to 1, as
// the map is to show it; nil while there is nothing to show. Read it only.
func (s *Session) Support() map[graphmodel.ID]float64 { return s.support }

// supportTold follows the studies.
func (s *Session) supportTold() {
	if next := s.supportNow(); !maps.Equal(s.support, next) {
		s.support = next
		s.SupportShown.Emit(next)
	}
}

func (s *Session) supportNow() map[graphmodel.ID]float64 {
	switch f, p := s.Forecast.Findings(), s.Plan.Findings(); {
	case s.supportView == SupportNow && f.Answer != nil:
		return byPerson(f.Answer, func(one support.Support) float64 { return one.Now })
	case s.supportView == SupportPlanned && p.Answer != nil:
		return byPerson(p.Answer.Forecast, func(one support.Support) float64 { return one.Then })
	default:
		return nil
	}
}

func byPerson(f *support.Forecast, of func(support.Support) float64) map[graphmodel.ID]float64 {
	shares := make(map[graphmodel.ID]float64, len(f.People))
	for _, one := range f.People {
		shares[one.Person] = of(one)
	}
	return shares
}
