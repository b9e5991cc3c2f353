package advice

import (
	"slices"
	"strings"
	"testing"

	"inroad/graphmodel"
)

// full is the small map with everything that a card for Gil, by way of Rafael,
// can tell.
func full(d *graphmodel.Draft, c *graphmodel.Change) {
	gil, it, fin := d.People[2], d.Departments[1], d.Departments[0]
	gil.Expertise, gil.CaresAbout, gil.Currencies = []string{"general ledger", "interfaces"}, []string{"no manual uploads"}, []string{"a say in the design"}
	gil.Channel, gil.WorkedIn = "lunch", []graphmodel.ID{"it"}
	fin.Pressures, fin.Measures = []string{"close takes eight days"}, []string{"Days to close"}
	it.Mission = "Keep it running"
	d.People[4].WorkedIn = []graphmodel.ID{"fin", "it"}
	d.Goals[0].Strategy = "Plan 2030"
	d.Goals = append(d.Goals, &graphmodel.Goal{ID: "h", Title: "No new posts", Holders: []graphmodel.Holder{{Person: "gil"}}})
	c.Serves = append(c.Serves, graphmodel.Service{Goal: "h", Effect: graphmodel.Some(-1)})
	c.Owner, c.Champion = "dana", "uwe"
	c.Stances[1] = graphmodel.Stance{Person: "gil", Current: graphmodel.Some(0), Desired: graphmodel.Some(1), Reasons: []graphmodel.Reason{
		{Kind: "workload", Text: "quarter end", Need: "no surprises", Answer: "start in week two"}, {Kind: "cost"}}}
	c.Steps = []graphmodel.Step{{ID: "s", Person: "gil", Via: "rafael", Goal: "Agrees to a trial", Due: "2026-12-01"}}
	d.Touchpoints[1].Win, d.Touchpoints[1].Outcome, d.Touchpoints[1].Channel = true, "First ledger moved over", "workshop"
	d.Ties = append(d.Ties, &graphmodel.Tie{ID: "t", From: "gil", To: "rafael", Trust: graphmodel.Some(65.0), Confidence: graphmodel.ConfidenceLow})
}

func TestCardParts(t *testing.T) {
	tests := []struct {
		name string
		part PartKind
		want string
		do   func(d *graphmodel.Draft, c *graphmodel.Change)
		step graphmodel.Step
	}{
		{"context", PartContext, "I would like to talk with you about “One ledger”. Two ledgers never agree. The project is Dana Wu’s. Uwe Keller stands for it.", full, graphmodel.Step{}},
		{"their own project", PartContext, "I would like to talk with you about “One ledger”. Two ledgers never agree. The project is yours. Rafael Costa stands for it.",
			nothing, graphmodel.Step{Person: "dana"}},
		{"goal of the department", PartGoal, "It serves a goal of Finance: “Close the books in 3 days”, measured by days to close, a figure by which Finance is judged. " +
			"In the strategic plan it stands under “Plan 2030”.", full, graphmodel.Step{}},
		{"shared goal", PartGoal, "It serves a goal that we share: “Close the books in 3 days”, measured by days to close.", nothing, graphmodel.Step{Person: "dana", Via: "gil"}},
		{"expertise", PartExpertise, "I would like to build on what you know of general ledger and interfaces.", full, graphmodel.Step{}},
		{"has worked on our side", PartExpertise, "I would like to build on what you know of general ledger and interfaces. You have worked in IT and know both sides.",
			full, graphmodel.Step{Person: "gil"}},
		{"benefit", PartBenefit, "What matters to you, as I understand it: no manual uploads. What is in it for you: no manual uploads.", full, graphmodel.Step{}},
		{"benefit of the department", PartBenefit, "This has already come, for Finance: one figure.",
			func(_ *graphmodel.Draft, c *graphmodel.Change) {
				c.Benefits = []graphmodel.Statement{{Department: "fin", Text: "one figure.", Done: true}, {Department: "ops", Text: "fewer lists"}}
			}, graphmodel.Step{Person: "dana"}},
		{"story", PartStory, "A small success: “First ledger moved over”, workshop with you, Rafael Costa and Uwe Keller, November 2026.", full, graphmodel.Step{}},
		{"story of a checkpoint", PartStory, "Something is done already: “Review” (half the time saved).",
			func(_ *graphmodel.Draft, c *graphmodel.Change) {
				c.Checkpoints[0].Done, c.Checkpoints[0].Result = true, "half the time saved"
			}, graphmodel.Step{Person: "gil"}},
		{"support", PartSupport, "Our offer to you: an analyst for two weeks.", full, graphmodel.Step{}},
		{"support that was kept", PartSupport, "An offer to you that we have kept: an analyst for two weeks.",
			func(_ *graphmodel.Draft, c *graphmodel.Change) { c.Offers[0].Done = true }, graphmodel.Step{Person: "gil"}},
		{"ask", PartAsk, "Would you agree to a trial? It would help to know by 1 December 2026.", full, graphmodel.Step{}},
		{"ask in other words", PartAsk, "What I would like to come out of it: Ein Test. The change is due on 30 June 2027.", nothing, graphmodel.Step{Person: "gil", Goal: "Ein Test"}},
		{"ask of a decider", PartAsk, "I am asking for your yes. The change is due on 30 June 2027.", nothing, graphmodel.Step{Person: "dana"}},
		{"ask by the stance wished for", PartAsk, "I am asking for your support. The change is due on 30 June 2027.", full, graphmodel.Step{Person: "gil"}},
		{"a day that is past", PartAsk, "Would you agree to it? The change is due on 30 June 2027.", nothing, graphmodel.Step{Person: "gil", Goal: "agree to it", Due: "2026-11-01"}},
		{"objection", PartObjection, "Be open about this: it works against a goal of Gil Torres, “No new posts”. Gil Torres may say: “quarter end” (workload). " +
			"Behind it is this need: no surprises. Your answer: start in week two. Gil Torres may hesitate for this: cost. " +
			"This often helps: put the cost beside what comes back, in their own figures, with a ceiling that you can be held to.", full, graphmodel.Step{}},
		{"chair", PartChair, "What worries Finance: close takes eight days. Finance is judged by: Days to close. What counts with Gil Torres: a say in the design. " +
			"How Gil Torres likes to be spoken to: lunch.", full, graphmodel.Step{}},
		{"courtesy", PartCourtesy, "Gil Torres reports to Dana Wu: let Dana Wu know first.", full, graphmodel.Step{}},
		{"courtesy to the head", PartCourtesy, "Uwe Keller belongs to the department of Rafael Costa: let Rafael Costa know first.",
			func(d *graphmodel.Draft, _ *graphmodel.Change) { d.People[4].ReportsTo = "" }, graphmodel.Step{Person: "uwe"}},
		{"no courtesy to who brings it", PartCourtesy, "", nothing, graphmodel.Step{Person: "gil", Via: "dana"}},
		{"messenger", PartMessenger, "Rafael Costa brings it, and is asked before; Gil Torres trusts Rafael Costa (65, trusting, a guess).", full, graphmodel.Step{}},
		{"bridge", PartBridge, "Uwe Keller has worked in both IT and Finance: a natural messenger.", full, graphmodel.Step{}},
		{"a bridge to be avoided", PartBridge, "", func(d *graphmodel.Draft, c *graphmodel.Change) { full(d, c); c.Avoid = []graphmodel.ID{"uwe"} }, graphmodel.Step{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := tested(t, tt.do)
			step := tt.step
			if step.Person == "" {
				step = w.Change("c").Steps[0]
			}
			card := NewCard(w, "c", step, today)
			var texts []string
			for _, s := range card.Part(tt.part) {
				texts = append(texts, s.Text)
			}
			if got := strings.Join(texts, " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if tt.part.Said() != strings.Contains(card.Message()+" ", strings.Join(texts, " ")) && tt.want != "" {
				t.Errorf("said: %v, but the message is %s", tt.part.Said(), card.Message())
			}
		})
	}
}

// What the map does not say is not said, and the field for it is named.
func TestMissingParts(t *testing.T) {
	w := tested(t, func(_ *graphmodel.Draft, c *graphmodel.Change) { *c = graphmodel.Change{ID: "c", Title: "One ledger"} })
	card := NewCard(w, "c", graphmodel.Step{Person: "gil"}, today)
	want := map[PartKind]string{PartContext: "why", PartGoal: "serves", PartExpertise: "expertise", PartBenefit: "benefits", PartStory: "win",
		PartSupport: "offers", PartAsk: "steps", PartObjection: "stances", PartChair: "pressures", PartBridge: "workedIn"}
	got := make(map[PartKind]string)
	for _, gap := range card.Missing {
		got[gap.Part] = gap.Fill.Path
		if !strings.HasPrefix(gap.Text, "missing: ") {
			t.Errorf("%s", gap.Text)
		}
	}
	for part, path := range want {
		if got[part] != path {
			t.Errorf("%s: fill %q, want %q", part, got[part], path)
		}
	}
	if len(got) != len(want) || card.Message() != "I would like to talk with you about “One ledger”." {
		t.Errorf("missing %v; %s", got, card.Message())
	}
	complete := NewCard(tested(t, full), "c", graphmodel.Step{ID: "s", Person: "gil", Via: "rafael", Goal: "Agrees to a trial"}, today)
	if i := slices.IndexFunc(complete.Missing, func(g Gap) bool { return g.Part != PartObjection }); i >= 0 {
		t.Errorf("missing where all is there: %v", complete.Missing)
	}
}

func TestNobodyToAsk(t *testing.T) {
	w := tested(t, nothing)
	for _, card := range []Card{NewCard(w, "c-9", graphmodel.Step{Person: "gil"}, today), NewCard(w, "c", graphmodel.Step{}, today)} {
		if len(card.Parts)+len(card.Missing) != 0 || card.Message() != "" {
			t.Errorf("a card for nobody: %+v", card)
		}
	}
}

func TestAddressed(t *testing.T) {
	v := words{tested(t, nothing)}
	for text, want := range map[string]string{
		"her team's quarter end":             "your team's quarter end",
		"one number, his number":             "one number, your number",
		"it runs without her on the weekend": "it runs without you on the weekend",
		"it runs without her.":               "it runs without you",
		"a ceiling she can hold us to":       "a ceiling you can hold us to",
		"he is the named owner":              "you are the named owner",
		"time for himself":                   "time for yourself",
		"what she decides, stays":            "what she decides, stays", // it would need another verb
		"Dana gets her figures earlier":      "Dana gets her figures earlier",
		"their own data":                     "their own data",
		"there, where others are":            "there, where others are",
	} {
		if got := v.addressed(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestQuestion(t *testing.T) {
	v := words{tested(t, nothing)}
	for outcome, want := range map[string]string{
		"Agrees to a trial on one cost report":  "Would you agree to a trial on one cost report?",
		"Is willing to tell it as his own idea": "Would you be willing to tell it as your own idea?",
		"sign the contract.":                    "Would you sign the contract?",
		"Tells Dana what her team needs":        "",
		"Prozess anstoßen":                      "",
		"":                                      "",
	} {
		if got, ok := v.question(outcome); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", outcome, got, want)
		}
	}
}

func TestGeneralAnswers(t *testing.T) {
	seen := make(map[string]bool)
	for _, kind := range graphmodel.ReasonKinds {
		answer := GeneralAnswer(kind)
		if len(answer) < 40 || seen[answer] || !strings.HasSuffix(answer, ".") {
			t.Errorf("%s: %q", kind, answer)
		}
		seen[answer] = true
	}
	if GeneralAnswer("unheard of") != GeneralAnswer("other") || len(generalAnswers) != len(graphmodel.ReasonKinds) {
		t.Error("a kind that is not listed has no answer of its own")
	}
}
