package shell

import (
	"inroad/app/raciview"
	"inroad/app/trustview"
)

// newMatrices makes the tables of people against people, and of people against
// tasks.
func (s *Shell) newMatrices() {
	s.trust, s.duties = trustview.New(s.session), raciview.New(s.session)
	s.trust.Clock = s.clock
	s.trust.ShowDetails, s.trust.ShowMap = s.showDetails, func() { s.show(actMap) }
	s.duties.NewChange = s.newChange
}
