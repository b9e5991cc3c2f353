package inspector

import (
	"cmp"
	"fmt"

	"inroad/app/session"
	"inroad/graphmodel"
)

func responsibilityKind() entryKind[graphmodel.Responsibility] {
	return entryKind[graphmodel.Responsibility]{
		path: "responsibilities", noun: "task",
		create: func(string) graphmodel.Responsibility { return graphmodel.Responsibility{ID: graphmodel.NewID()} },
		summary: func(r *graphmodel.Responsibility) (string, string) {
			return cmp.Or(r.Task, "Not named yet"), ""
		},
		items: func(p place[graphmodel.Responsibility]) []item {
			people := func(path, caption string, of func(*graphmodel.Responsibility) *[]graphmodel.ID) item {
				return refs(p, path, caption, "Add a person", graphmodel.KindPerson, of).saying("Change who is " + path + " for %s")
			}
			return []item{
				text(p, "task", "Task", "What has to be done", func(r *graphmodel.Responsibility) *string { return &r.Task }).saying("Rename %s"),
				people("responsible", "Responsible: does it", func(r *graphmodel.Responsibility) *[]graphmodel.ID { return &r.Responsible }),
				ref(p, "accountable", "Accountable: answers for it", "Nobody yet", graphmodel.KindPerson, func(r *graphmodel.Responsibility) *graphmodel.ID { return &r.Accountable }).saying("Change who is accountable for %s"),
				people("consulted", "Consulted: asked before", func(r *graphmodel.Responsibility) *[]graphmodel.ID { return &r.Consulted }),
				people("informed", "Informed: told after", func(r *graphmodel.Responsibility) *[]graphmodel.ID { return &r.Informed }),
			}
		},
	}
}

func stepKind(s *session.Session) entryKind[graphmodel.Step] {
	return entryKind[graphmodel.Step]{
		path: "steps", noun: "step",
		create: func(string) graphmodel.Step { return graphmodel.Step{ID: graphmodel.NewID()} },
		summary: func(step *graphmodel.Step) (string, string) {
			text := cmp.Or(step.Goal, "Not described yet")
			if step.Person != "" {
				text = s.Workspace().PersonName(step.Person)
			}
			if order, known := step.Order.Get(); known {
				text = fmt.Sprintf("%d. %s", order, text)
			}
			return text, step.Status
		},
		items: func(p place[graphmodel.Step]) []item {
			return []item{
				shares{3, 1,
					ref(p, "person", "Whom to win", "Nobody yet", graphmodel.KindPerson, func(s *graphmodel.Step) *graphmodel.ID { return &s.Person }).saying("Change whom to win in %s"),
					whole(p, "order", "Place", "–", 1, func(s *graphmodel.Step) *graphmodel.Opt[int] { return &s.Order }),
				},
				ref(p, "via", "Who asks them", "You", graphmodel.KindPerson, func(s *graphmodel.Step) *graphmodel.ID { return &s.Via }).saying("Change who asks in %s"),
				text(p, "goal", "Aim", "What you want them to do", func(s *graphmodel.Step) *string { return &s.Goal }),
				prose(p, "message", "Message", "In words that matter to them", func(s *graphmodel.Step) *string { return &s.Message }),
				row{
					word(p, "status", "Status", "Not said", graphmodel.StepStatuses, true, func(s *graphmodel.Step) *string { return &s.Status }),
					date(p, "due", "Due", func(s *graphmodel.Step) *graphmodel.Date { return &s.Due }),
				},
				prose(p, "result", "Result", "What came of it", func(s *graphmodel.Step) *string { return &s.Result }),
			}
		},
	}
}

func checkpointKind() entryKind[graphmodel.Checkpoint] {
	return entryKind[graphmodel.Checkpoint]{
		path: "checkpoints", noun: "checkpoint",
		create: func(string) graphmodel.Checkpoint { return graphmodel.Checkpoint{ID: graphmodel.NewID()} },
		summary: func(c *graphmodel.Checkpoint) (string, string) {
			if c.Done {
				return cmp.Or(c.Title, "Not named yet"), "done"
			}
			return cmp.Or(c.Title, "Not named yet"), string(c.Date)
		},
		items: func(p place[graphmodel.Checkpoint]) []item {
			return []item{
				text(p, "title", "Title", "What to look at", func(c *graphmodel.Checkpoint) *string { return &c.Title }).saying("Rename %s"),
				row{
					date(p, "date", "Date", func(c *graphmodel.Checkpoint) *graphmodel.Date { return &c.Date }),
					text(p, "measure", "Measure", "How it is seen", func(c *graphmodel.Checkpoint) *string { return &c.Measure }),
				},
				flag(p, "done", "Done", "Change whether %s is done", func(c *graphmodel.Checkpoint) *bool { return &c.Done }),
				prose(p, "result", "Result", "What was seen", func(c *graphmodel.Checkpoint) *string { return &c.Result }),
			}
		},
	}
}
