package cli

import (
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// suggestionJSON is the answer of suggest --json.
type suggestionJSON struct {
	Change     titledJSON         `json:"change"`
	From       namedJSON          `json:"from"`
	Today      graphmodel.Date    `json:"today"`
	Parameters map[string]float64 `json:"parameters"`
	Targets    []targetJSON       `json:"targets"`
	Approval   approvalJSON       `json:"approval"`
}

type targetJSON struct {
	To     namedJSON   `json:"to"`
	Routes []routeJSON `json:"routes"`
	// Proved is false when the search was given up before it was certain that
	// there is no better route; only --via can bring that about.
	Proved       bool             `json:"proved"`
	Independent  *independentJSON `json:"independent"`
	Gatekeepers  []graphmodel.ID  `json:"gatekeepers"`
	FindOutFirst *findOutJSON     `json:"findOutFirst"`
	NoRoute      *noRouteJSON     `json:"noRoute"`
}

type routeJSON struct {
	Rank          int             `json:"rank"`
	People        []graphmodel.ID `json:"people"`
	Probability   float64         `json:"probability"`
	WinShare      *float64        `json:"winShare"`
	WinShareError *float64        `json:"winShareError"`
	// WeakestHop counts from 1, as the step numbers on the map do; null where
	// there is no hop.
	WeakestHop *int      `json:"weakestHop"`
	Hops       []hopJSON `json:"hops"`
	Reasons    []string  `json:"reasons"`
}

type hopJSON struct {
	From          graphmodel.ID         `json:"from"`
	To            graphmodel.ID         `json:"to"`
	Tie           graphmodel.ID         `json:"tie"`
	Trust         float64               `json:"trust"`
	Probability   float64               `json:"probability"`
	Confidence    graphmodel.Confidence `json:"confidence"`
	CriticalTrust *float64              `json:"criticalTrust"`
	Factors       []factorJSON          `json:"factors"`
}

type factorJSON struct {
	Kind    string  `json:"kind"`
	LogOdds float64 `json:"logOdds"`
	Because string  `json:"because,omitempty"`
}

type noRouteJSON struct {
	Reason    string          `json:"reason"`
	BlockedBy []graphmodel.ID `json:"blockedBy"`
	Opens     *opensJSON      `json:"opens"`
}

type opensJSON struct {
	From  graphmodel.ID `json:"from"`
	To    graphmodel.ID `json:"to"`
	Trust float64       `json:"trust"`
}

func suggestJSON(w *graphmodel.Workspace, s *influence.Suggestion) suggestionJSON {
	answer := suggestionJSON{
		Change:     titledJSON{s.Change, w.Change(s.Change).Title},
		From:       personJSON(w, s.From),
		Today:      s.Today,
		Parameters: parametersJSON(s.Parameters),
	}
	for _, d := range s.Destinations {
		answer.Targets = append(answer.Targets, destinationJSON(w, d))
	}
	answer.Approval = approvalAnswer(s.Approval)
	return answer
}

func destinationJSON(w *graphmodel.Workspace, d influence.Destination) targetJSON {
	target := targetJSON{To: personJSON(w, d.To), Routes: []routeJSON{}, Proved: d.Proved, Gatekeepers: listJSON(d.Gatekeepers)}
	for i, r := range d.Routes {
		route := routeAnswer(w, i+1, r)
		route.WinShare, route.WinShareError = &d.WinShares[i].Share, &d.WinShares[i].Error
		target.Routes = append(target.Routes, route)
	}
	for i, c := range d.Critical {
		if c != nil {
			target.Routes[0].Hops[i].CriticalTrust = &c.Trust
		}
	}
	target.Independent, target.FindOutFirst = independentAnswer(d.Independent), findOutAnswer(d.FindOutFirst)
	if no := d.NoRoute; no != nil {
		target.NoRoute = &noRouteJSON{Reason: string(no.Reason), BlockedBy: listJSON(no.BlockedBy)}
		if o := no.Opens; o != nil {
			target.NoRoute.Opens = &opensJSON{o.From, o.To, o.SupposedTrust}
		}
	}
	return target
}

func routeAnswer(w *graphmodel.Workspace, rank int, r influence.Route) routeJSON {
	route := routeJSON{Rank: rank, People: r.People, Probability: r.Probability, Hops: []hopJSON{},
		Reasons: influence.NewWords(w).Reasons(r)}
	if r.WeakestHop >= 0 {
		weakest := r.WeakestHop + 1
		route.WeakestHop = &weakest
	}
	for _, h := range r.Hops {
		hop := hopJSON{From: h.From, To: h.To, Tie: h.Tie, Trust: h.Trust, Probability: h.Probability,
			Confidence: h.Confidence.OrDefault()}
		for _, f := range h.Factors {
			hop.Factors = append(hop.Factors, factorJSON{f.Kind.String(), f.LogOdds, influence.Because(w, f)})
		}
		route.Hops = append(route.Hops, hop)
	}
	return route
}
