package inspector

import (
	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

func goalPage(s *session.Session, folds folds, id graphmodel.ID) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindGoal, ID: id}
	p := recordAt[graphmodel.Goal](s, ref)
	say := func() (string, string) {
		goal := p.read()
		if goal == nil {
			return "", ""
		}
		if len(goal.Holders) == 0 {
			return p.called(), "held by nobody yet"
		}
		return p.called(), "held by " + count(len(goal.Holders), "department or person", "departments and people")
	}
	return newPage("goal", folds, newHeader("Shared goal", say, removal(s, ref)),
		&section{title: "Basics", open: true, items: func() []item { return goalBasics(p) }},
		&section{title: "Held by, with a weight of 1 to 3", open: true, items: func() []item {
			return []item{newEntries(p, func(g *graphmodel.Goal) *[]graphmodel.Holder { return &g.Holders }, holderEntries(s))}
		}},
	)
}

func goalBasics(p place[graphmodel.Goal]) []item {
	return []item{
		text(p, "title", "Title", "What is to be reached", func(g *graphmodel.Goal) *string { return &g.Title }).saying("Rename %s"),
		prose(p, "description", "Description", "What it means", func(g *graphmodel.Goal) *string { return &g.Description }),
		text(p, "strategy", "Strategic plan", "The line it comes from", func(g *graphmodel.Goal) *string { return &g.Strategy }).saying("Change the strategy behind %s"),
		row{
			text(p, "measure", "Measure", "How it is seen", func(g *graphmodel.Goal) *string { return &g.Measure }),
			date(p, "due", "Due", func(g *graphmodel.Goal) *graphmodel.Date { return &g.Due }),
		},
	}
}

func holderEntries(s *session.Session) entryKind[graphmodel.Holder] {
	who := func(h *graphmodel.Holder) holder { return holder{h.Department, h.Person} }
	return entryKind[graphmodel.Holder]{
		path: "holders", noun: "holder",
		choices: func(there []graphmodel.Holder) []look.Choice {
			taken := make(map[string]bool, len(there))
			for _, h := range there {
				taken[who(&h).key()] = true
			}
			return untaken(pick.Records(s.Workspace(), holderKinds...), taken)
		},
		create: func(key string) graphmodel.Holder {
			h := holderOf(key)
			return graphmodel.Holder{Department: h.department, Person: h.person}
		},
		items: func(p place[graphmodel.Holder]) []item {
			values := []int{1, 2, 3}
			weight := scale(p, "weight", "", numbered(values), values, func(h *graphmodel.Holder) *graphmodel.Opt[int] { return &h.Weight })
			return []item{shares{5, 3, either(p, "", func(h *graphmodel.Holder) (department, person *graphmodel.ID) { return &h.Department, &h.Person }), weight.saying("Change the weight of %s")}}
		},
	}
}
