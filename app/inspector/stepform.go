package inspector

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Form is a few fields that stand elsewhere than in the inspector.
type Form struct {
	// Content is what is to be seen.
	Content fyne.CanvasObject

	items []item
}

// Update shows what the workspace says now.
func (f *Form) Update() { updateAll(f.items) }

func newForm(items ...item) *Form {
	column := look.VBox(12)
	for _, i := range items {
		column.Add(i.object())
	}
	f := &Form{Content: column, items: items}
	f.Update()
	return f
}

// StepForm returns the fields of a step of a plan: who, by whom, what for, where
// it stands and until when.
func StepForm(s *session.Session, change, step graphmodel.ID) *Form {
	p := stepAt(s, change, step)
	return newForm(
		row{
			ref(p, "person", "Whom to win", "Nobody yet", graphmodel.KindPerson, func(s *graphmodel.Step) *graphmodel.ID { return &s.Person }).saying("Change whom to win in %s"),
			ref(p, "via", "Who asks them", "You", graphmodel.KindPerson, func(s *graphmodel.Step) *graphmodel.ID { return &s.Via }).saying("Change who asks in %s"),
		},
		text(p, "goal", "Aim", "What you want them to do", func(s *graphmodel.Step) *string { return &s.Goal }),
		row{
			word(p, "status", "Status", "Not said", graphmodel.StepStatuses, true, func(s *graphmodel.Step) *string { return &s.Status }),
			date(p, "due", "Due", func(s *graphmodel.Step) *graphmodel.Date { return &s.Due }),
		},
	)
}

// MessageForm returns the message of a step.
func MessageForm(s *session.Session, change, step graphmodel.ID) *Form {
	p := stepAt(s, change, step)
	return newForm(prose(p, "message", "", "In words that matter to them", func(s *graphmodel.Step) *string { return &s.Message }).
		saying("Change the message of %s"))
}

// ResultForm returns what came of a step.
func ResultForm(s *session.Session, change, step graphmodel.ID) *Form {
	p := stepAt(s, change, step)
	return newForm(prose(p, "result", "", "What came of it", func(s *graphmodel.Step) *string { return &s.Result }).
		saying("Change the result of %s"))
}

// stepAt returns the place of a step, wherever it is in the plan by then.
func stepAt(s *session.Session, change, step graphmodel.ID) place[graphmodel.Step] {
	find := func() *graphmodel.Step {
		c := s.Workspace().Change(change)
		if c == nil {
			return nil
		}
		for i := range c.Steps {
			if c.Steps[i].ID == step {
				return &c.Steps[i]
			}
		}
		return nil
	}
	return place[graphmodel.Step]{
		session: s,
		called: func() string {
			if found := find(); found != nil && found.Person != "" {
				return "the step with " + s.Workspace().PersonName(found.Person)
			}
			return "a step"
		},
		key:  "step " + string(change) + " " + string(step),
		read: find,
		change: func(name, merge string, do func(*graphmodel.Step)) error {
			c := s.Workspace().Change(change)
			if c == nil {
				return nil
			}
			return s.History().Do(edit.UpdateStep(s.Workspace(), c, step, name, merge, do))
		},
	}
}
