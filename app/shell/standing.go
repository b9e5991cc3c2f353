package shell

import (
	"inroad/app/gridview"
	"inroad/app/supportview"
)

// newStanding makes the views of where people stand on the change in question.
func (s *Shell) newStanding() {
	toMap := func() { s.show(actMap) }
	s.support, s.grid = supportview.New(s.session), gridview.New(s.session)
	s.support.NewChange, s.grid.NewChange = s.newChange, s.newChange
	s.support.ShowMap, s.grid.ShowMap = toMap, toMap
}
