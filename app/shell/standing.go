package shell

import "inroad/app/supportview"

// newStanding makes the views of where people stand on the change in question.
func (s *Shell) newStanding() {
	s.support = supportview.New(s.session)
	s.support.NewChange = s.newChange
	s.support.ShowMap = func() { s.show(actMap) }
}
