package shell

import (
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

// goTo shows a field where it can be edited: what it is in is selected, and the
// cursor is in the field.
func (s *Shell) goTo(source advice.Source) {
	if s.session.Workspace().Lookup(source.Ref) == nil {
		return
	}
	if source.Ref.Kind == graphmodel.KindInfo {
		s.session.Select(session.Selection{})
	} else {
		s.session.Select(session.SelectionOf(source.Ref))
	}
	s.showDetails()
	s.side.details.GoTo(source.Path, s.window.Canvas())
}
