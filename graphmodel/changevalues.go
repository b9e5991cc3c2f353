package graphmodel

import "fmt"

func (v *values) change(c *Change) {
	v.date("deadline", &c.Deadline)
	switch c.Rule {
	case "", RuleAll, RuleMajority, RuleAny:
	default:
		v.add("rule", fmt.Sprintf("%q is none of all, majority, any", string(c.Rule)), "it counts as all", func() { c.Rule = "" })
	}
	inRange(v, "threshold", &c.Threshold, 0, 1)
	v.named("deciders", c.Deciders)
	v.named("affects", c.Affects)
	for i := range c.Serves {
		v.service(fmt.Sprintf("serves[%d]", i), &c.Serves[i])
	}
	v.stances(c.Stances)
	v.named("avoid", c.Avoid)
	v.named("via", c.Via)
	v.plan(c)
}

func (v *values) service(path string, s *Service) {
	if s.Goal == "" {
		v.empty(path)
	}
	if effect, known := s.Effect.Get(); known && effect != 1 && effect != -1 {
		v.add(join(path, "effect"), fmt.Sprintf("%d is neither 1 (helps) nor -1 (harms)", effect), unknownMend,
			func() { s.Effect = Opt[int]{} })
	}
}

func (v *values) stances(stances []Stance) {
	people := make(map[ID]bool, len(stances))
	for i := range stances {
		s, path := &stances[i], fmt.Sprintf("stances[%d]", i)
		switch {
		case s.Person == "":
			v.empty(path)
		case people[s.Person]:
			v.add(join(path, "person"), fmt.Sprintf("%q has two stances on this change", s.Person), "the second one is dropped",
				func() { s.Person = "" })
		}
		people[s.Person] = true
		inRange(v, join(path, "current"), &s.Current, MinStance, MaxStance)
		inRange(v, join(path, "desired"), &s.Desired, MinStance, MaxStance)
		v.date(join(path, "asOf"), &s.AsOf)
		v.confidence(join(path, "confidence"), &s.Confidence)
	}
}

// plan checks the things within a change that have ids of their own.
func (v *values) plan(c *Change) {
	once := v.ids("responsibilities")
	for i := range c.Responsibilities {
		r, path := &c.Responsibilities[i], fmt.Sprintf("responsibilities[%d]", i)
		once(i, &r.ID)
		v.named(join(path, "responsible"), r.Responsible)
		v.named(join(path, "consulted"), r.Consulted)
		v.named(join(path, "informed"), r.Informed)
	}
	once = v.ids("steps")
	for i := range c.Steps {
		once(i, &c.Steps[i].ID)
		v.date(fmt.Sprintf("steps[%d].due", i), &c.Steps[i].Due)
	}
	once = v.ids("checkpoints")
	for i := range c.Checkpoints {
		once(i, &c.Checkpoints[i].ID)
		v.date(fmt.Sprintf("checkpoints[%d].date", i), &c.Checkpoints[i].Date)
	}
	once = v.ids("scenarios")
	for i := range c.Scenarios {
		once(i, &c.Scenarios[i].ID)
		v.scenario(fmt.Sprintf("scenarios[%d]", i), &c.Scenarios[i])
	}
}

// ids returns a check that every id of a list is there and given once.
func (v *values) ids(list string) func(i int, id *ID) {
	taken := make(map[ID]bool)
	return func(i int, id *ID) {
		path := fmt.Sprintf("%s[%d].id", list, i)
		switch {
		case *id == "":
			v.add(path, "the id is empty", "it gets a new id", func() { *id = NewID() })
		case taken[*id]:
			v.add(path, fmt.Sprintf("the id %q is given twice", *id), "the second one gets a new id", func() { *id = NewID() })
		}
		taken[*id] = true
	}
}
