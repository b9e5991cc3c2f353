package shell

import (
	"inroad/app/changeview"
	"inroad/app/coach"
	"inroad/app/dashboard"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

// newChangePages makes the page of one change, and that of all.
func (s *Shell) newChangePages() {
	s.change = changeview.New(s.session, s.coach)
	s.change.NewChange = s.newChange
	s.change.ShowRoutes = func() {
		s.show(actMap)
		s.side.show(routesTab)
		s.panes.fold(&s.panes.rightSide, false)
	}
	s.change.ShowPlan = s.showPlan
	s.change.ShowSteps = func() { s.show(actPlanBoard) }
	s.dashboard = dashboard.New(s.session)
	s.dashboard.NewChange = s.newChange
	s.dashboard.Open = s.openChange
}

// openChange shows the page of a change.
func (s *Shell) openChange(id graphmodel.ID) {
	s.session.ChooseChange(id)
	s.show(actChange)
}

// wireCoaching shows how much there is to look at, and leads from each advice to
// where it is mended.
func (s *Shell) wireCoaching() {
	s.coach.Go = s.mend
	s.status.onAdvice = s.showAdvice
	s.coach.Told.Listen(func(c *coach.Coach) { s.status.showAdvice(c.Headline()) })
	s.status.showAdvice(s.coach.Headline())
}

// showAdvice shows what there is to look at.
func (s *Shell) showAdvice() {
	s.side.showAdvice()
	s.panes.fold(&s.panes.rightSide, false)
}

// mend shows where what an advice misses can be filled in: on the page of the
// change, on another one, among the details, or in a new touchpoint.
func (s *Shell) mend(a advice.Advice) {
	fill := a.Fill
	page, there := mended[fill.Path]
	switch {
	case fill.Ref.Kind == graphmodel.KindTouchpoint && fill.Ref.ID == "":
		s.logTalk(somebody(a.About))
	case fill.Ref.Kind == graphmodel.KindChange && there:
		s.session.ChooseChange(fill.Ref.ID)
		s.show(page)
		s.selectPerson(somebody(a.About))
	case fill.Ref.Kind == graphmodel.KindChange && s.onChangePage(fill):
	case s.session.Workspace().Lookup(fill.Ref) != nil:
		s.goTo(fill)
	default:
		s.selectAbout(a.About)
	}
}

// mended says which page is there for a list of a change as a whole.
var mended = map[string]action{"steps": actPlanBoard, "stances": actSupport, "responsibilities": actDuties}

// selectPerson selects somebody, if they are on the map.
func (s *Shell) selectPerson(id graphmodel.ID) {
	if s.session.Workspace().People.Has(id) {
		s.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}))
	}
}

// onChangePage goes to a field of a change on its page, and tells whether it is
// there.
func (s *Shell) onChangePage(fill advice.Source) bool {
	before := s.view()
	s.openChange(fill.Ref.ID)
	if s.change.Focus(fill.Path) {
		return true
	}
	s.show(before)
	return false
}

// somebody returns the first person among records, or none.
func somebody(about []graphmodel.Ref) graphmodel.ID {
	for _, ref := range about {
		if ref.Kind == graphmodel.KindPerson {
			return ref.ID
		}
	}
	return ""
}

// selectAbout selects on the map whom an advice is about.
func (s *Shell) selectAbout(about []graphmodel.Ref) {
	var people []graphmodel.Ref
	for _, ref := range about {
		if ref.Kind == graphmodel.KindPerson && s.session.Workspace().Lookup(ref) != nil {
			people = append(people, ref)
		}
	}
	if len(people) == 0 {
		return
	}
	s.session.Select(session.SelectionOf(people...))
	s.onMap(func() { s.chart.ZoomToSelection() })()
}
