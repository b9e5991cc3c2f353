package duty

import (
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Suggest returns tasks that follow from what is known of a change and are not in
// its matrix yet, with ids of their own: what the business owner and the champion
// stand for, the open offers, the steps of the plan and the checkpoints.
func Suggest(w *graphmodel.Workspace, change *graphmodel.Change) []graphmodel.Responsibility {
	s := suggester{w: w, taken: make(map[string]bool)}
	for _, r := range change.Responsibilities {
		s.taken[folded(r.Task)] = true
	}
	if w.Person(change.Owner) != nil {
		s.add(graphmodel.Responsibility{Task: "Run it once it is there", Accountable: change.Owner, Responsible: ids(change.Owner), Consulted: except(ids(w.Info.Me), change.Owner)})
	}
	if w.Person(change.Champion) != nil {
		s.add(graphmodel.Responsibility{Task: "Stand for it and sign off the cost", Accountable: change.Champion, Responsible: ids(change.Champion),
			Informed: except(change.Deciders, change.Champion)})
	}
	for _, o := range change.Offers {
		if !o.Done && strings.TrimSpace(o.Text) != "" {
			s.add(graphmodel.Responsibility{Task: "Keep the offer: " + o.Text, Accountable: w.Info.Me, Responsible: ids(w.Info.Me), Informed: except(ids(o.Person), w.Info.Me)})
		}
	}
	for _, step := range edit.PlanOrder(change) {
		if edit.OpenStep(step) && w.Person(step.Person) != nil {
			s.add(s.step(step))
		}
	}
	for _, k := range change.Checkpoints {
		if !k.Done && strings.TrimSpace(k.Title) != "" {
			answers := change.Owner
			if answers == "" {
				answers = w.Info.Me
			}
			s.add(graphmodel.Responsibility{Task: "Review: " + k.Title, Accountable: answers, Responsible: ids(w.Info.Me), Informed: except(ids(change.Champion), answers)})
		}
	}
	return s.found
}

type suggester struct {
	w     *graphmodel.Workspace
	taken map[string]bool
	found []graphmodel.Responsibility
}

// step is the task to carry out a step of the plan: whoever leads to the person
// does it.
func (s *suggester) step(step graphmodel.Step) graphmodel.Responsibility {
	does := step.Via
	if does == "" {
		does = s.w.Info.Me
	}
	return graphmodel.Responsibility{Task: "Talk to " + s.w.PersonName(step.Person), Accountable: s.w.Info.Me, Responsible: ids(does)}
}

// add adds a task unless there is one of that name.
func (s *suggester) add(r graphmodel.Responsibility) {
	if s.taken[folded(r.Task)] {
		return
	}
	s.taken[folded(r.Task)] = true
	r.ID = graphmodel.NewID()
	s.found = append(s.found, r)
}

func folded(text string) string { return strings.ToLower(strings.TrimSpace(text)) }

// ids returns an id as a list, which is empty where there is none.
func ids(id graphmodel.ID) []graphmodel.ID { return except([]graphmodel.ID{id}, "") }

// except returns a list without one id.
func except(list []graphmodel.ID, id graphmodel.ID) []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(list), func(one graphmodel.ID) bool { return one == id || one == "" })
}
