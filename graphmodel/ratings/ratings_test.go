package ratings

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

var scales = map[Subject][2]float64{Trust: {10, 90}, Power: {1, 5}, Openness: {1, 5}, Stance: {-2, 2}}

// Every subject has questions whose answers go up its whole scale.
func TestQuestionsSpanTheScale(t *testing.T) {
	seen := make(map[string]bool)
	for subject, scale := range scales {
		list := Questions(subject)
		if len(list) < 2 {
			t.Errorf("%s has %d questions", subject, len(list))
		}
		for _, q := range list {
			n := len(q.Answers)
			if n < 4 || n > 6 || q.Answers[0].Value != scale[0] || q.Answers[n-1].Value != scale[1] {
				t.Errorf("%s: the answers to %q do not span the scale", subject, q.Text)
			}
			if !slices.IsSortedFunc(q.Answers, func(a, b Answer) int { return int(a.Value - b.Value) }) {
				t.Errorf("%q: the answers do not go up", q.Text)
			}
			if !strings.Contains(q.Text, "{who}") || strings.Contains(q.Text, "{other}") != (subject == Trust) || seen[q.Text] {
				t.Errorf("%q does not ask about the right people", q.Text)
			}
			seen[q.Text] = true
		}
	}
}

func TestAsk(t *testing.T) {
	asked := Questions(Trust)[0].Ask("Fay", "Gil")
	if asked != "Gil calls at eight in the evening about a problem of their own. How does Fay react?" {
		t.Error(asked)
	}
	for _, q := range questions {
		for _, names := range [][2]string{{"Fay", "Gil"}, {You, "Gil"}, {"Fay", You}} {
			if names[1] == You && q.Subject != Trust {
				continue
			}
			if text := q.Ask(names[0], names[1]); text == "" || strings.ContainsAny(text, "{}") {
				t.Errorf("%v: %q", names, text)
			}
		}
		for _, a := range q.Answers {
			if text := a.Say(You); strings.ContainsAny(text, "{}") || strings.Contains(text, "their") || a.Say("Fay") != a.Text {
				t.Error(text)
			}
		}
	}
	if asked := Questions(Trust)[0].Ask("Fay", You); asked != "You call at eight in the evening about a problem of your own. How does Fay react?" {
		t.Error(asked)
	}
}

func TestRate(t *testing.T) {
	tests := []struct {
		name    string
		subject Subject
		picked  []int
		knowing Knowing
		want    Rating
		err     string
	}{
		{"one answer", Trust, []int{3}, Seen, Rating{Trust, 70, graphmodel.ConfidenceHigh, "Answers, and helps as far as it goes (seen myself)"}, ""},
		{"the mean to the next 5", Trust, []int{4, Unanswered, 3}, Heard,
			Rating{Trust, 80, graphmodel.ConfidenceMedium, "Answers, and stays until it is solved; It is done, with a question or two (heard, or a while ago)"}, ""},
		{"three answers", Trust, []int{4, 4, 3}, Seen, Rating{Subject: Trust, Value: 85, Confidence: graphmodel.ConfidenceHigh}, ""},
		{"power", Power, []int{3, 4}, Guessed, Rating{Subject: Power, Value: 5, Confidence: graphmodel.ConfidenceLow}, ""},
		{"opposed", Stance, []int{0, 0}, Guessed, Rating{Subject: Stance, Value: -2, Confidence: graphmodel.ConfidenceLow}, ""},
		{"open", Openness, []int{2, Unanswered}, Seen, Rating{Subject: Openness, Value: 3, Confidence: graphmodel.ConfidenceHigh}, ""},
		{"nothing", Trust, []int{Unanswered, Unanswered}, Seen, Rating{}, "no question is answered yet"},
		{"too many", Power, []int{1, 1, 1}, Seen, Rating{}, "there are 2 questions about power"},
		{"no such answer", Power, []int{5}, Seen, Rating{}, "question 1 has 5 answers"},
		{"no such way of knowing", Power, []int{1}, Knowing(3), Rating{}, "there are 2 questions"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Rate(tt.subject, tt.picked, tt.knowing)
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Errorf("got %v, %v", got, err)
				}
				return
			}
			if tt.want.Basis == "" {
				got.Basis = ""
			}
			if err != nil || got != tt.want {
				t.Errorf("got %+v, %v; want %+v", got, err, tt.want)
			}
		})
	}
}

// The better the answers the higher the rating, and it stays within the scale.
func TestBetterAnswersRateHigher(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subject := rapid.SampledFrom([]Subject{Trust, Power, Openness, Stance}).Draw(t, "subject")
		var picked []int
		for _, q := range Questions(subject) {
			picked = append(picked, rapid.IntRange(0, len(q.Answers)-1).Draw(t, "answer"))
		}
		r, err := Rate(subject, picked, Heard)
		if err != nil || r.Value < scales[subject][0] || r.Value > scales[subject][1] {
			t.Fatalf("%+v, %v", r, err)
		}
		i := rapid.IntRange(0, len(picked)-1).Draw(t, "better")
		picked[i] = min(picked[i]+1, len(Questions(subject)[i].Answers)-1)
		if better, err := Rate(subject, picked, Heard); err != nil || better.Value < r.Value {
			t.Fatalf("%v is rated lower than %v", better, r)
		}
	})
}

// Ratings are stored as the map takes them, in one step of undo.
func TestRatingsAreStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.People.Len() > 1 && w.Changes.Len() > 0 }).Draw(t, "map")
		h, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		a, b, c := w.People.All()[0], w.People.All()[1], w.Changes.All()[0]

		do := func(e edit.Edit) {
			if err := h.Do(e); err != nil {
				t.Fatal(err)
			}
		}
		do(SetTrust(h.Workspace(), a.ID, b.ID, Rating{Trust, 70, graphmodel.ConfidenceLow, "so"}, day))
		do(SetPerson(h.Workspace(), h.Workspace().Person(a.ID), Rating{Subject: Power, Value: 4}))
		do(SetPerson(h.Workspace(), h.Workspace().Person(a.ID), Rating{Subject: Openness, Value: 2}))
		do(SetStance(h.Workspace(), h.Workspace().Change(c.ID), a.ID, Rating{Subject: Stance, Value: -1, Confidence: graphmodel.ConfidenceHigh}, day))
		next := h.Workspace()
		tie, p := next.TieBetween(a.ID, b.ID), next.Person(a.ID)
		s, _ := next.Change(c.ID).StanceOf(a.ID)
		if tie.Trust.Or(0) != 70 || tie.Confidence != graphmodel.ConfidenceLow || tie.Basis != "so" || tie.AsOf != day {
			t.Fatalf("%+v", tie)
		}
		if p.Power.Or(0) != 4 || p.Openness.Or(0) != 2 || s.Current.Or(0) != -1 || s.AsOf != day || s.Confidence != graphmodel.ConfidenceHigh {
			t.Fatalf("%+v %+v", p, s)
		}
		before, _ := c.StanceOf(a.ID)
		if len(before.Reasons) != len(s.Reasons) || before.Desired != s.Desired {
			t.Fatalf("the stance lost what was known: %+v, %+v", before, s)
		}
	})
}

// What is asked is what people do, in neutral words.
func TestQuestionsAreNeutral(t *testing.T) {
	unfit := regexp.MustCompile(`(?i)\b(enemy|target|manipulat|undermin|lazy|stubborn|difficult)`)
	for _, q := range questions {
		for _, a := range append([]Answer{{Text: q.Text}}, q.Answers...) {
			if unfit.MatchString(a.Text) || strings.HasSuffix(a.Text, ".") {
				t.Error(a.Text)
			}
		}
	}
}
