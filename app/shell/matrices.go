package shell

import "inroad/app/trustview"

// newMatrices makes the tables of people against people, and of people against
// tasks.
func (s *Shell) newMatrices() {
	s.trust = trustview.New(s.session)
	s.trust.Clock = s.clock
	s.trust.ShowDetails, s.trust.ShowMap = s.showDetails, func() { s.show(actMap) }
}
