package advice

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// leastStory is how many words an outcome needs to be told as a story.
const leastStory = 3

// win is a success that may be told to a person.
type win struct {
	Sentence
	rank int
	date graphmodel.Date
}

// mostWins is how many stories a message tells.
const mostWins = 1

// story tells the success that fits best: one in which they had a part, then one
// with their department, then another of the same change, then one of a change
// that serves a goal of theirs. The latest comes first.
func (m *maker) story() []Sentence {
	wins := m.wins(m.person, m.change)
	if len(wins) == 0 {
		m.gap(PartStory, Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTouchpoint}, Path: "win"}, "a small win worth telling")
	}
	var list []Sentence
	for _, w := range wins[:min(len(wins), mostWins)] {
		list = append(list, w.Sentence)
	}
	return list
}

// wins returns the successes that fit a person and a change, the best first.
// Only outcomes and results are told, never what was said.
func (v words) wins(p *graphmodel.Person, c *graphmodel.Change) []win {
	var wins []win
	for _, t := range v.Touchpoints.All() {
		rank, fits := v.fits(t, p, c)
		if !t.Win || !fits || !storyLike(t.Outcome) {
			continue
		}
		wins = append(wins, win{v.toldWin(t, p), rank, t.Date})
	}
	for i, k := range c.Checkpoints {
		if k.Done && storyLike(k.Result) && line(k.Title) != "" {
			text := sprintf("something is done already: %s (%s)", quoted(line(k.Title)), line(k.Result))
			wins = append(wins, win{said(text, at(c, "checkpoints[%d].title", i), at(c, "checkpoints[%d].result", i)), 2, k.Date})
		}
	}
	slices.SortStableFunc(wins, func(a, b win) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.date, a.date)) })
	return wins
}

func storyLike(text string) bool { return len(strings.Fields(line(text))) >= leastStory }

// fits says how well a win fits a person and a change, 0 best.
func (v words) fits(t *graphmodel.Touchpoint, p *graphmodel.Person, c *graphmodel.Change) (rank int, fits bool) {
	near := slices.ContainsFunc(t.People, func(id graphmodel.ID) bool {
		return p.Department != "" && v.departmentOf(id) == p.Department
	})
	switch same := t.Change == c.ID; {
	case slices.Contains(t.People, p.ID):
		return 0, true
	case same && near:
		return 1, true
	case same:
		return 2, true
	}
	other := v.Change(t.Change)
	return 3, other != nil && v.servesGoalOf(other, p)
}

func (v words) servesGoalOf(c *graphmodel.Change, p *graphmodel.Person) bool {
	return slices.ContainsFunc(c.Serves, func(s graphmodel.Service) bool {
		g := v.Goal(s.Goal)
		if g == nil || s.Effect.Or(graphmodel.DefaultEffect) < 0 {
			return false
		}
		weight, _ := weightOf(g, p.ID, p.Department)
		return weight > 0
	})
}

func (v words) toldWin(t *graphmodel.Touchpoint, p *graphmodel.Person) Sentence {
	sources := []Source{at(t, "outcome"), at(t, "win")}
	text := "a small success: " + quoted(line(t.Outcome))
	if channel := line(t.Channel); channel != "" {
		text += ", " + channel
		sources = append(sources, at(t, "channel"))
	}
	if with := v.others(t.People); len(with) > 0 {
		text += " with " + v.namesWith(with, func(id graphmodel.ID) string {
			if id == p.ID {
				return "you"
			}
			return v.name(id)
		})
	}
	if len(t.People) > 0 {
		sources = append(sources, at(t, "people"))
	}
	if t.Date.Known() {
		text += ", " + t.Date.Time().Format("January 2006")
		sources = append(sources, at(t, "date"))
	}
	return said(sentence(text), sources...)
}
