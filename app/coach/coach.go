// Package coach shows what experience advises about the change in question and
// the map: what was found, why it counts, and what to do about it.
package coach

import (
	"cmp"
	"context"
	"slices"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Coach has the advice worked out in the background, again after every edit. One
// serves all who show it.
type Coach struct {
	// Told tells that the advice may be another one now.
	Told session.Signal[*Coach]
	// Go leads to where what is missing would be filled in; set it before the
	// advice is shown.
	Go func(advice.Advice)

	session *session.Session
	study   *session.Study[[]advice.Advice]
	// aside is the advice that was put aside last, as long as nothing else has
	// been done since.
	aside string
}

// New returns a coach of the session.
func New(s *session.Session) *Coach {
	c := &Coach{session: s, Go: func(advice.Advice) {}}
	c.study = session.NewPatientStudy(s, c.pose)
	s.Suggested.Listen(func(a session.Advice) {
		if !a.Working {
			c.study.Renew()
		}
	})
	s.Forecast.Told.Listen(func(f session.Findings[*support.Forecast]) {
		if f.Answer != nil && !f.Working && !s.Advice().Working {
			c.study.Renew()
		}
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) { c.study.Reset() })
	s.Edited.Listen(func(edit.Announcement) { c.aside = "" })
	c.study.Told.Listen(func(session.Findings[[]advice.Advice]) { c.Told.Emit(c) })
	c.study.Want()
	s.Forecast.Want()
	return c
}

// pose asks for the advice on the present state, with what is known by now of the
// routes and the support.
func (c *Coach) pose() session.Work[[]advice.Advice] {
	s := c.session
	w, today := s.Workspace(), s.Today()
	var change graphmodel.ID
	if s.Change() != nil {
		change = s.Change().ID
	}
	answer := advice.Answer{Suggestion: c.suggestion(change)}
	if f := s.Forecast.Findings(); !f.Working && f.Answer != nil && f.Answer.Change == change {
		answer.Forecast = f.Answer
	}
	return func(context.Context, func(float64)) ([]advice.Advice, error) {
		all := slices.Concat(advice.On(w, change, answer, today), advice.OfMap(w, today))
		slices.SortStableFunc(all, func(a, b advice.Advice) int { return cmp.Compare(a.Severity, b.Severity) })
		return all, nil
	}
}

// suggestion returns the routes for a change, if they are worked out.
func (c *Coach) suggestion(change graphmodel.ID) *influence.Suggestion {
	a := c.session.Advice()
	if a.Working || a.Suggestion == nil || c.session.Change() == nil || c.session.Change().ID != change {
		return nil
	}
	return a.Suggestion
}

// Open returns the advice that is not put aside, the most pressing first. While
// it is worked out anew it is that of an older state.
func (c *Coach) Open() []advice.Advice { return advice.Open(c.study.Findings().Answer) }

// Aside returns the advice that is put aside.
func (c *Coach) Aside() []advice.Advice {
	return slices.DeleteFunc(slices.Clone(c.study.Findings().Answer), func(a advice.Advice) bool { return !a.Dismissed })
}

// Known tells whether the advice has been worked out at all.
func (c *Coach) Known() bool { return c.study.Findings().Of != nil }

// Dismiss puts advice aside, on this map.
func (c *Coach) Dismiss(a advice.Advice) {
	if c.session.Do(advice.Dismiss(c.session.Workspace(), a.Key)) {
		c.aside = a.Key
		c.Told.Emit(c)
	}
}

// Restore brings advice back that was put aside.
func (c *Coach) Restore(a advice.Advice) {
	c.session.Do(advice.Restore(c.session.Workspace(), a.Key))
}

// justDismissed returns the advice that was put aside just now, if any.
func (c *Coach) justDismissed() (advice.Advice, bool) {
	for _, a := range c.study.Findings().Answer {
		if a.Key == c.aside && c.aside != "" {
			return a, true
		}
	}
	return advice.Advice{}, false
}

// CarryOut does what an advice proposes, where it can be done in one edit. The
// edit was made for the state of the map that was looked at: while another is
// looked at, nothing is done.
func (c *Coach) CarryOut(a advice.Advice) {
	if a.Remedy != nil && !c.study.Findings().Working {
		c.session.Do(*a.Remedy)
	}
}
