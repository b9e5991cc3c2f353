package inspector

import (
	"cmp"
	"slices"
	"strings"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
)

func changePage(s *session.Session, folds folds, id graphmodel.ID) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindChange, ID: id}
	p := recordAt[graphmodel.Change](s, ref)
	say := func() (string, string) {
		if c := p.read(); c != nil {
			return p.called(), c.Status
		}
		return "", ""
	}
	inQuestion := func() bool { return s.Change() != nil && s.Change().ID == id }
	choose := &action{Button: look.NewButton(look.Plain, "Find the way", func() { s.ChooseChange(id) }),
		there: func() bool { return !inQuestion() }}
	return newPage("change", folds, newHeader("Change", say, removal(s, ref), choose),
		&section{title: "Basics", open: true, items: func() []item { return changeBasics(p) }},
		&section{title: "Who decides", open: true, items: func() []item { return changeDecision(p) }},
		&section{title: "What it serves", items: func() []item { return changeEffects(s, p) }},
		&section{title: "Who gains", items: func() []item { return changeGains(s, p) }},
		&section{title: "Where people stand", items: func() []item {
			return []item{newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Stance { return &c.Stances }, stanceKind(s))}
		}},
		&section{title: "The way", items: func() []item { return changeWay(p) }},
		&section{title: "Responsibilities", items: func() []item {
			return []item{newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Responsibility { return &c.Responsibilities }, responsibilityKind())}
		}},
		&section{title: "Steps", items: func() []item {
			return []item{newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Step { return &c.Steps }, stepKind(s))}
		}},
		&section{title: "Checkpoints", items: func() []item {
			return []item{changeCheckpoints(p)}
		}},
	)
}

func changeBasics(p place[graphmodel.Change]) []item {
	return slices.Concat(changeHeading(p), changeReasons(p), changeWorth(p), changeRisks(p), changePolicies(p))
}

func changeHeading(p place[graphmodel.Change]) []item {
	return []item{
		text(p, "title", "Title", "What is to change", func(c *graphmodel.Change) *string { return &c.Title }).saying("Rename %s"),
		row{
			word(p, "status", "Status", "Not said", graphmodel.ChangeStatuses, true, func(c *graphmodel.Change) *string { return &c.Status }),
			date(p, "deadline", "Deadline", func(c *graphmodel.Change) *graphmodel.Date { return &c.Deadline }),
		},
	}
}

func changeReasons(p place[graphmodel.Change]) []item {
	return []item{
		prose(p, "summary", "Summary", "In one or two sentences", func(c *graphmodel.Change) *string { return &c.Summary }),
		prose(p, "why", "Why", "What is wrong today", func(c *graphmodel.Change) *string { return &c.Why }).saying("Change why %s"),
		oneOf(p, "divergence", "How far from what is done today", graphmodel.Divergences, "", func(c *graphmodel.Change) *string { return &c.Divergence }).saying("Change the divergence of %s"),
	}
}

func changeWorth(p place[graphmodel.Change]) []item {
	return []item{
		prose(p, "cost", "Cost", "Money, time", func(c *graphmodel.Change) *string { return &c.Cost }),
		prose(p, "value", "Value", "What it brings", func(c *graphmodel.Change) *string { return &c.Value }),
	}
}

func changeRisks(p place[graphmodel.Change]) []item {
	return []item{texts(p, "risks", "Risks", "Add a risk", func(c *graphmodel.Change) *[]string { return &c.Risks })}
}

func changePolicies(p place[graphmodel.Change]) []item {
	return []item{texts(p, "policies", "Policies it must keep", "Add a constraint",
		func(c *graphmodel.Change) *[]string { return &c.Policies }).saying("Change the policies of %s")}
}

var rules = []graphmodel.Rule{graphmodel.RuleAll, graphmodel.RuleMajority, graphmodel.RuleAny}

func changeDecision(p place[graphmodel.Change]) []item {
	return slices.Concat(changeDeciders(p), changeOwners(p), []item{changeAffects(p)})
}

func changeDeciders(p place[graphmodel.Change]) []item {
	return []item{
		refs(p, "deciders", "Deciders", "Add a decider", graphmodel.KindPerson, func(c *graphmodel.Change) *[]graphmodel.ID { return &c.Deciders }),
		oneOf(p, "rule", "Whose yes it takes", rules, graphmodel.Rule("").OrDefault(), func(c *graphmodel.Change) *graphmodel.Rule { return &c.Rule }).saying("Change whose yes %s takes"),
		decimal(p, "threshold", "Support at which one says yes, 0 to 1", "0.6", 0, 1, func(c *graphmodel.Change) *graphmodel.Opt[float64] { return &c.Threshold }).saying("Change the support that %s needs"),
	}
}

func changeOwners(p place[graphmodel.Change]) []item {
	return []item{
		ref(p, "owner", "Business owner", "Nobody yet", graphmodel.KindPerson, func(c *graphmodel.Change) *graphmodel.ID { return &c.Owner }).saying("Change whose project %s is"),
		ref(p, "champion", "Champion", "Nobody yet", graphmodel.KindPerson, func(c *graphmodel.Change) *graphmodel.ID { return &c.Champion }),
	}
}

func changeAffects(p place[graphmodel.Change]) item {
	return refs(p, "affects", "Departments it affects", "Add a department", graphmodel.KindDepartment,
		func(c *graphmodel.Change) *[]graphmodel.ID { return &c.Affects }).saying("Change whom %s affects")
}

// changeWay is who may not, and who must, carry the message.
func changeWay(p place[graphmodel.Change]) []item {
	return []item{
		refs(p, "avoid", "Not to carry the message", "Add a person", graphmodel.KindPerson, func(c *graphmodel.Change) *[]graphmodel.ID { return &c.Avoid }).saying("Change who may not carry %s"),
		refs(p, "via", "The way passes, in this order", "Add a person", graphmodel.KindPerson, func(c *graphmodel.Change) *[]graphmodel.ID { return &c.Via }).saying("Change whom the way of %s passes"),
	}
}

func changeEffects(s *session.Session, p place[graphmodel.Change]) []item {
	kind := entryKind[graphmodel.Service]{
		path: "serves", noun: "goal",
		choices: func(there []graphmodel.Service) []look.Choice {
			taken := make(map[string]bool, len(there))
			for _, service := range there {
				taken[string(service.Goal)] = true
			}
			return untaken(pick.Records(s.Workspace(), graphmodel.KindGoal), taken)
		},
		create: func(key string) graphmodel.Service {
			return graphmodel.Service{Goal: graphmodel.ID(key), Effect: graphmodel.Some(graphmodel.DefaultEffect)}
		},
		items: func(p place[graphmodel.Service]) []item {
			goal := needed(ref(p, "goal", "", "Choose", graphmodel.KindGoal, func(s *graphmodel.Service) *graphmodel.ID { return &s.Goal }))
			steps := []look.Step{{Text: "Helps"}, {Text: "Harms"}}
			effect := scale(p, "effect", "", steps, []int{1, -1}, func(s *graphmodel.Service) *graphmodel.Opt[int] { return &s.Effect })
			strategy := newRemark(func() string {
				service := p.read()
				if service == nil {
					return ""
				}
				if g := s.Workspace().Goal(service.Goal); g != nil && g.Strategy != "" {
					return "Strategic plan: " + g.Strategy
				}
				return ""
			})
			return []item{goal.saying("Change the goal in %s"), effect.saying("Change the effect in %s"), strategy}
		},
	}
	return []item{newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Service { return &c.Serves }, kind)}
}

func changeGains(s *session.Session, p place[graphmodel.Change]) []item {
	return []item{
		newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Statement { return &c.Benefits }, statementKind(s, "benefits", "benefit", "What they gain", "It has come", "")),
		changeOffers(s, p),
	}
}

func changeOffers(s *session.Session, p place[graphmodel.Change]) item {
	return newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Statement { return &c.Offers }, statementKind(s, "offers", "offer", "What you can offer", "Kept", "open"))
}

func changeCheckpoints(p place[graphmodel.Change]) item {
	return newEntries(p, func(c *graphmodel.Change) *[]graphmodel.Checkpoint { return &c.Checkpoints }, checkpointKind())
}

// statementKind is for benefits and offers. Done and undone say which is, in a
// word or two.
func statementKind(s *session.Session, path, noun, placeholder, done, undone string) entryKind[graphmodel.Statement] {
	return entryKind[graphmodel.Statement]{
		path: path, noun: noun, wraps: true,
		choices: func([]graphmodel.Statement) []look.Choice { return pick.Records(s.Workspace(), holderKinds...) },
		create: func(key string) graphmodel.Statement {
			h := holderOf(key)
			return graphmodel.Statement{Department: h.department, Person: h.person}
		},
		summary: func(statement *graphmodel.Statement) (string, string) {
			who := s.Workspace().NameOf(holder{statement.Department, statement.Person}.ref())
			detail := undone
			if statement.Done {
				detail = strings.ToLower(done)
			}
			return who + ": " + cmp.Or(statement.Text, "not said yet"), detail
		},
		items: func(p place[graphmodel.Statement]) []item {
			return []item{
				either(p, sentence(noun)+" for", func(s *graphmodel.Statement) (department, person *graphmodel.ID) { return &s.Department, &s.Person }),
				prose(p, "text", sentence(noun), placeholder, func(s *graphmodel.Statement) *string { return &s.Text }).saying("Change the text of %s"),
				flag(p, "done", done, "Change whether %s is done", func(s *graphmodel.Statement) *bool { return &s.Done }),
			}
		},
	}
}
