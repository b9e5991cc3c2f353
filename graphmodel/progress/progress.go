package progress

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Progress is where one change stands.
type Progress struct {
	// Next is the first step that is open, in the order of the plan; nil where
	// none is.
	Next *graphmodel.Step
	// Done and Open count the steps; a dropped one is neither.
	Done, Open int
	// DaysLeft counts the days until the deadline, less than 0 once it is past;
	// it is not known without a deadline, and for a finished change.
	DaysLeft graphmodel.Opt[int]
	// Checkpoint is the earliest that is not done; nil where none is.
	Checkpoint *graphmodel.Checkpoint
	// Late is what should have been done by now, the earliest day first.
	Late []Late
	// Waits says, in sentences, what keeps the change from going on; the late
	// things first.
	Waits []string
}

// Late is something whose day is past.
type Late struct {
	// What it is: "the step with Fay Moreau".
	What string
	Due  graphmodel.Date
	// Days counts the days since, from 1 on.
	Days int
}

const deadline = "the deadline"

// String says it in a sentence.
func (l Late) String() string {
	was := "was due on"
	if l.What == deadline {
		was = "was on"
	}
	return sentence(fmt.Sprintf("%s %s %s, %s.", l.What, was, Day(l.Due), ago(l.Days)))
}

// quietDays is after how many days without a note a change that is on its way
// counts as resting: people who are to be won are met every month.
const quietDays = 42

// Of returns where a change stands.
func (s *Survey) Of(c *graphmodel.Change) Progress {
	var p Progress
	for _, step := range edit.PlanOrder(c) {
		switch {
		case step.Status == edit.StepDone:
			p.Done++
		case edit.OpenStep(step):
			p.Open++
			if p.Next == nil {
				p.Next = &step
			}
		}
	}
	p.Checkpoint = nextCheckpoint(c)
	if Finished(c) {
		return p
	}
	if c.Deadline.Known() && s.today.Known() {
		p.DaysLeft = graphmodel.Some(s.today.DaysUntil(c.Deadline))
	}
	p.Late = s.late(c)
	p.Waits = s.waits(c, p)
	return p
}

// nextCheckpoint returns the earliest checkpoint that is not done.
func nextCheckpoint(c *graphmodel.Change) *graphmodel.Checkpoint {
	var next *graphmodel.Checkpoint
	for i := range c.Checkpoints {
		k := &c.Checkpoints[i]
		if !k.Done && k.Date.Known() && (next == nil || k.Date < next.Date) {
			next = k
		}
	}
	return next
}

func (s *Survey) late(c *graphmodel.Change) []Late {
	var list []Late
	note := func(what string, due graphmodel.Date) {
		if due.Known() && due < s.today {
			list = append(list, Late{what, due, due.DaysUntil(s.today)})
		}
	}
	note(deadline, c.Deadline)
	for _, step := range edit.PlanOrder(c) {
		if edit.OpenStep(step) {
			note(s.stepName(step), step.Due)
		}
	}
	for _, k := range c.Checkpoints {
		if !k.Done {
			note("the checkpoint “"+cmp.Or(k.Title, "not named yet")+"”", k.Date)
		}
	}
	slices.SortStableFunc(list, func(a, b Late) int { return cmp.Compare(a.Due, b.Due) })
	return list
}

func (s *Survey) stepName(step graphmodel.Step) string {
	switch {
	case step.Person != "" && step.Person == s.workspace.Info.Me:
		return "your own step"
	case step.Person != "":
		return "the step with " + s.workspace.PersonName(step.Person)
	default:
		return "the step “" + cmp.Or(step.Goal, "not described yet") + "”"
	}
}

// waits says what keeps a change from going on.
func (s *Survey) waits(c *graphmodel.Change, p Progress) []string {
	var list []string
	for _, l := range p.Late {
		list = append(list, l.String())
	}
	if len(c.Deciders) == 0 {
		list = append(list, "Nobody decides on it yet.")
	}
	switch {
	case p.Next == nil && p.Done > 0:
		list = append(list, "All steps are done, and no next one is planned.")
	case p.Next == nil:
		list = append(list, "No step is planned.")
	case p.Next.Person == "":
		list = append(list, "The next step is with nobody yet.")
	}
	if last := s.met[c.ID].last; s.today.Known() && last.Known() && last.DaysUntil(s.today) > quietDays {
		list = append(list, "Nobody has been talked to about it since "+Day(last)+".")
	}
	return list
}

// Day writes a day as it is said: "26 October 2026".
func Day(d graphmodel.Date) string { return d.Time().Format("2 January 2006") }

// In says how far ahead a day is, or how long ago: "in 12 days", "today",
// "1 day ago".
func In(days int) string {
	switch {
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	case days < 0:
		return ago(-days)
	default:
		return fmt.Sprintf("in %d days", days)
	}
}

func ago(days int) string {
	if days == 1 {
		return "1 day ago"
	}
	return fmt.Sprintf("%d days ago", days)
}

// sentence begins a text with a capital letter.
func sentence(text string) string {
	if text[0] >= 'a' && text[0] <= 'z' {
		return string(text[0]-'a'+'A') + text[1:]
	}
	return text
}
