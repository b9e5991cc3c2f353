package advice

import (
	"slices"
	"strings"
	"testing"

	"inroad/graphmodel"
)

func TestNothingIsSaidWhereNothingIsAmiss(t *testing.T) {
	for _, a := range all(tested(t, nothing)) {
		t.Errorf("%s: %s", a.Key, a.Finding)
	}
}

// Each rule speaks where its one thing is amiss, names it, and stays silent
// otherwise.
func TestRules(t *testing.T) {
	type c = graphmodel.Change
	type d = graphmodel.Draft
	tests := []struct {
		key, finding string
		amiss        func(d *d, c *c)
		// besides are other rules that the same thing concerns.
		besides []string
		remedy  string
	}{
		{key: "no-decider c", finding: "Nobody is named who decides on “One ledger”.",
			amiss: func(_ *d, c *c) { c.Deciders = nil }},
		{key: "no-way c dana", finding: "No way of trust leads to Dana Wu.", besides: []string{"few-endorsers"},
			amiss: func(d *d, _ *c) { d.Ties = d.Ties[:2] }},
		{key: "deadline-near c", finding: "40 days are left until 31 December 2026, and no step is planned.",
			amiss: func(_ *d, c *c) { c.Deadline, c.Steps = "2026-12-31", nil }},
		{key: "deadline-near c", finding: "The deadline was on 1 November 2026, 20 days ago.", besides: []string{"offer-not-kept"},
			amiss: func(_ *d, c *c) { c.Deadline = "2026-11-01" }},
		{key: "no-champion c", finding: "“One ledger” has no champion.", remedy: "Make Gil Torres the champion",
			amiss: func(_ *d, c *c) { c.Champion = "" }},
		{key: "champion-not-executive c gil", finding: "Gil Torres is its champion, but no executive stands for it before Dana Wu.",
			amiss: func(_ *d, c *c) { c.Champion, c.Owner = "gil", "uwe" }},
		{key: "no-owner c", finding: "“One ledger” has no business owner.", remedy: "Make Dana Wu the business owner",
			amiss: func(_ *d, c *c) { c.Owner = "" }},
		{key: "no-value c", finding: "“One ledger” says what it costs, and nowhere what it is worth.",
			amiss: func(_ *d, c *c) { c.Value = " " }},
		{key: "no-benefit c fin", finding: "It affects Finance, and no benefit is stated for Finance or anybody there.",
			amiss: func(_ *d, c *c) { c.Benefits = nil }},
		{key: "decider-without-contact c dana", finding: "Dana Wu decides, and no contact with Dana Wu is noted.",
			amiss: func(d *d, _ *c) { d.Touchpoints = d.Touchpoints[1:] }},
		{key: "one-way-in c dana", finding: "Every way to Dana Wu leads through Gil Torres.", besides: []string{"few-endorsers", "one-supporter"},
			amiss: func(d *d, _ *c) { d.Ties = d.Ties[:3] }},
		{key: "one-supporter c", finding: "Gil Torres is the only one noted as supporting it.", besides: []string{"few-endorsers"},
			amiss: func(_ *d, c *c) { c.Stances[2] = stance("rafael", 0) }},
		{key: "one-supporter c dana", finding: "91 % of the support that reaches Dana Wu comes from Gil Torres alone.", besides: []string{"few-endorsers"},
			amiss: func(d *d, _ *c) { d.Ties[3].Trust = graphmodel.Some(4.0) }},
		{key: "few-endorsers c dana", finding: "It is contested, and of those whom Dana Wu trusts only Gil Torres supports it.",
			amiss: func(d *d, _ *c) { d.Ties[3].Trust = graphmodel.Some(50.0) }},
		{key: "few-endorsers c dana", finding: "It is contested, and nobody whom Dana Wu trusts supports it yet.",
			besides: []string{"one-supporter"},
			amiss:   func(d *d, _ *c) { d.Ties[2].Trust, d.Ties[3].Trust = graphmodel.Some(50.0), graphmodel.Some(50.0) }},
		{key: "guess-decides c dana t-dana-gil", finding: "The best way to Dana Wu hangs on a guess: Dana Wu’s trust in Gil Torres.",
			amiss: func(d *d, _ *c) { d.Ties[2].Confidence = graphmodel.ConfidenceLow }},
		{key: "unanswered-objection c uwe", finding: "Uwe Keller objects, and no answer is written: shifts are full.",
			amiss: func(_ *d, c *c) { r := &c.Stances[3].Reasons[0]; r.Addressed, r.Answer = false, "" }},
		{key: "unanswered-objection c uwe", finding: "The answer to Uwe Keller’s objection is written, and not given yet: shifts are full.",
			amiss: func(_ *d, c *c) { c.Stances[3].Reasons[0].Addressed = false }},
		{key: "nobody-accountable c r", finding: "Gil Torres works on “Move the data”, and nobody is accountable for it.",
			remedy: "Make Gil Torres accountable for “Move the data”", amiss: func(_ *d, c *c) { c.Responsibilities[0].Accountable = "" }},
		{key: "offer-not-kept c gil 1", finding: "Gil Torres was offered this, and it is not kept yet: an analyst for two weeks.",
			amiss: func(_ *d, c *c) { c.Status = "under way" }},
		{key: "nobody-opposed c", finding: "Nobody is noted as sceptical of “One ledger” or opposed to it.",
			amiss: func(_ *d, c *c) { c.Stances[3] = stance("uwe", 0) }},
		{key: "close-to-opposed c uwe", finding: "You and Uwe Keller are close, and Uwe Keller is opposed.",
			amiss: func(d *d, c *c) {
				c.Stances[3].Current = graphmodel.Some(-2)
				d.Ties = append(d.Ties, &graphmodel.Tie{ID: "t", From: "ana", To: "uwe", Trust: graphmodel.Some(60.0)})
			}},
		{key: "unknown-stance c", finding: "Where Dana Wu stands on it is not noted.",
			amiss: func(_ *d, c *c) { c.Stances = c.Stances[1:] }},
		{key: "one-department c", finding: "All who support it are in Operations: Uwe Keller and Rafael Costa.", besides: []string{"few-endorsers", "one-supporter"},
			amiss: func(_ *d, c *c) {
				c.Stances = []graphmodel.Stance{stance("uwe", 1), stance("dana", -1), stance("rafael", 1)}
			}},
		{key: "blanket-no c uwe", finding: "What Uwe Keller needs behind this no is not noted: shifts are full.", besides: []string{"unanswered-objection"},
			amiss: func(_ *d, c *c) { r := &c.Stances[3].Reasons[0]; r.Addressed, r.Need = false, "" }},
		{key: "no-goal c", finding: "“One ledger” serves none of the goals on the map.",
			amiss: func(_ *d, c *c) { c.Serves[0].Effect = graphmodel.Some(-1) }},
		{key: "nobody-responsible c r", finding: "Nobody does the work on “Move the data”.",
			amiss: func(_ *d, c *c) { c.Responsibilities[0].Responsible = nil }},
		{key: "no-responsibilities c", finding: "“One ledger” has no tasks with somebody accountable.",
			amiss: func(_ *d, c *c) { c.Responsibilities = nil }},
		{key: "no-checkpoint c", finding: "No review of “One ledger” is planned.", remedy: "Plan a review on 20 February 2027",
			amiss: func(_ *d, c *c) { c.Checkpoints = nil }},
		{key: "no-checkpoint c", finding: "The review “Review” was due on 1 November 2026, and no later one is planned.", remedy: "Plan a review on 20 February 2027",
			amiss: func(_ *d, c *c) { c.Checkpoints[0].Date = "2026-11-01" }},
		{key: "promise-overdue x-1", finding: "This was due on 20 November 2026, and Dana Wu waits for it: send the figures.",
			amiss: func(d *d, _ *c) { d.Touchpoints[0].NextStep, d.Touchpoints[0].Due = "send the figures", "2026-11-20" }},
		{key: "nobody-is-me", finding: "The map does not say who you are.", besides: []string{"stale-contact"},
			amiss: func(d *d, _ *c) { d.Info.Me = "" }},
		{key: "mixed-requests dana", finding: "Dana Wu is asked for “One ledger”, which an executive stands for, and for “Faster printers”, which none does.",
			amiss: func(d *d, _ *c) {
				d.Changes = append(d.Changes, &graphmodel.Change{ID: "c2", Title: "Faster printers", Deciders: []graphmodel.ID{"dana"}, Champion: "gil"})
			}},
		{key: "stale-contact dana", finding: "The last contact with Dana Wu was 41 days ago; you wanted at most 30.",
			amiss: func(d *d, _ *c) { d.Touchpoints[0].Date = "2026-10-11" }},
		{key: "overload gil", finding: "Gil Torres has 4 tasks at once in 1 change.",
			amiss: func(_ *d, c *c) {
				for _, id := range []graphmodel.ID{"r2", "r3", "r4"} {
					c.Responsibilities = append(c.Responsibilities, graphmodel.Responsibility{ID: id, Responsible: []graphmodel.ID{"gil"}, Accountable: "gil"})
				}
			}},
	}
	heard := make(map[string]bool)
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			w := tested(t, tt.amiss)
			list := all(w)
			i := slices.IndexFunc(list, func(a Advice) bool { return a.Key == tt.key })
			if i < 0 {
				t.Fatalf("it is not said; %v", keys(list))
			}
			a := list[i]
			heard[a.Rule] = true
			if a.Finding != tt.finding {
				t.Errorf("got  %s\nwant %s", a.Finding, tt.finding)
			}
			for _, other := range list {
				if other.Rule != a.Rule && !slices.Contains(tt.besides, other.Rule) {
					t.Errorf("it also says %s: %s", other.Key, other.Finding)
				}
			}
			carriedOut(t, w, a, tt.remedy)
		})
	}
	for _, rule := range Rules() {
		if !heard[rule] {
			t.Errorf("no map has %s to say", rule)
		}
	}
}

func keys(list []Advice) []string {
	var keys []string
	for _, a := range list {
		keys = append(keys, a.Key)
	}
	return keys
}

// carriedOut checks the remedy of an advice: once it is carried out, the advice
// is not given any more.
func carriedOut(t *testing.T, w *graphmodel.Workspace, a Advice, want string) {
	t.Helper()
	if a.Remedy == nil {
		if want != "" {
			t.Errorf("there is no remedy, want %q", want)
		}
		return
	}
	if a.Remedy.Name != want {
		t.Errorf("the remedy is %q, want %q", a.Remedy.Name, want)
	}
	if after := all(applied(t, w, *a.Remedy)); slices.Contains(keys(after), a.Key) {
		t.Errorf("after %q it is still said", a.Remedy.Name)
	}
}

// A change that is done or dropped needs no coaching but on what was promised.
func TestFinishedChanges(t *testing.T) {
	for _, status := range []string{"done", "dropped"} {
		w := tested(t, func(_ *graphmodel.Draft, c *graphmodel.Change) {
			*c = graphmodel.Change{ID: "c", Title: "One ledger", Status: status, Deadline: "2020-01-01"}
		})
		if list := On(w, "c", answered(w), today); len(list) > 0 {
			t.Errorf("%s: %v", status, keys(list))
		}
	}
	w := tested(t, func(_ *graphmodel.Draft, c *graphmodel.Change) { c.Status = "done" })
	if list := On(w, "c", answered(w), today); strings.Join(keys(list), "") != "offer-not-kept c gil 1" {
		t.Errorf("done: %v", keys(list))
	}
}

func TestNoChange(t *testing.T) {
	if list := On(tested(t, nothing), "c-9", Answer{}, today); list != nil {
		t.Errorf("advice on a change that does not exist: %v", keys(list))
	}
}

func TestDismissAndRestore(t *testing.T) {
	w := tested(t, func(_ *graphmodel.Draft, c *graphmodel.Change) { c.Value, c.Owner = "", "" })
	w = applied(t, w, Dismiss(w, "no-value c"))
	w = applied(t, w, Dismiss(w, "no-owner c"))
	if twice := Dismiss(w, "no-value c"); len(twice.Deltas) != 0 {
		t.Errorf("advice is put aside twice: %v", twice.Deltas)
	}
	if list := all(w); len(Open(list)) != 0 || len(list) != 2 || !list[0].Dismissed {
		t.Errorf("put aside: %v, open %v", keys(list), keys(Open(list)))
	}
	if one := applied(t, w, Restore(w, "no-owner c")); strings.Join(keys(Open(all(one))), "") != "no-owner c" {
		t.Errorf("one is brought back: %v", keys(Open(all(one))))
	}
	if both := applied(t, w, Restore(w)); len(Open(all(both))) != 2 {
		t.Errorf("all are brought back: %v", keys(Open(all(both))))
	}
}
