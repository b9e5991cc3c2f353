package cli

import (
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// What suggest --json says of how sure its routes are.

type independentJSON struct {
	Routes   [][]graphmodel.ID `json:"routes"`
	Combined float64           `json:"combined"`
	Proved   bool              `json:"proved"`
}

type findOutJSON struct {
	Tie   graphmodel.ID `json:"tie"`
	From  graphmodel.ID `json:"from"`
	To    graphmodel.ID `json:"to"`
	Trust float64       `json:"trust"`
	// Flips is the probability that the trust is on that side of the threshold
	// on which another route is the best.
	Flips     float64 `json:"flips"`
	Side      string  `json:"side"`
	Threshold float64 `json:"threshold"`
}

type approvalJSON struct {
	Rule        graphmodel.Rule `json:"rule"`
	Probability float64         `json:"probability"`
	Method      string          `json:"method"`
	Low         float64         `json:"low"`
	High        float64         `json:"high"`
}

func independentAnswer(set *influence.Independent) *independentJSON {
	if set == nil {
		return nil
	}
	answer := &independentJSON{Combined: set.Combined, Proved: set.Proved}
	for _, r := range set.Routes {
		answer.Routes = append(answer.Routes, r.People)
	}
	return answer
}

func findOutAnswer(f *influence.FindOut) *findOutJSON {
	if f == nil {
		return nil
	}
	side := "above"
	if f.Below {
		side = "below"
	}
	return &findOutJSON{f.Tie, f.From, f.To, f.Trust, f.Flips, side, f.Threshold}
}

func approvalAnswer(a *influence.Approval) approvalJSON {
	method := "sampled"
	if a.Exact {
		method = "exact"
	}
	return approvalJSON{a.Rule, a.Probability, method, a.Low, a.High}
}
