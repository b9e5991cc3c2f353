package advice

import (
	"slices"
	"strings"
	"testing"

	"inroad/graphmodel"
)

func textsOf(list []Sentence) string {
	var texts []string
	for _, s := range list {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " ")
}

func itemsOf(list []Item) string {
	var texts []string
	for _, i := range list {
		due := string(i.Due)
		if i.Overdue {
			due += "!"
		}
		texts = append(texts, strings.TrimSpace(due+" "+i.Text))
	}
	return strings.Join(texts, " ")
}

func TestStanding(t *testing.T) {
	w := tested(t, func(d *graphmodel.Draft, c *graphmodel.Change) {
		d.Ties = append(d.Ties, &graphmodel.Tie{ID: "a", From: "uwe", To: "ana", Trust: graphmodel.Some(20.0)},
			&graphmodel.Tie{ID: "b", From: "ana", To: "gil", Trust: graphmodel.Some(40.0)}, &graphmodel.Tie{ID: "c", From: "dana", To: "ana"})
		d.Goals[0].Holders = append(d.Goals[0].Holders, graphmodel.Holder{Person: "ana"})
		d.People[0].CaresAbout, d.Departments[2].Pressures = []string{"fewer escalations at night"}, []string{"escalation on escalation"}
		d.Touchpoints[0].NextStep, d.Touchpoints[0].Due = "Send the figures", "2026-11-20"
		d.Touchpoints[1].NextStep, d.Touchpoints[1].NextStepBy, d.Touchpoints[1].Due = "Look at the draft", "uwe", "2026-12-01"
		c.Offers = append(c.Offers, graphmodel.Statement{Department: "ops", Text: "two training days"}, graphmodel.Statement{Department: "ops", Text: "a tablet", Done: true})
	})
	list := Standing(w, today)
	if len(list) != 2 || list[0].Department != "fin" || list[1].Department != "ops" {
		t.Fatalf("%+v", list)
	}
	fin, ops := list[0], list[1]
	for _, tt := range []struct{ name, got, want string }{
		{"who trusts us", textsOf(fin.Trust), "Finance trusts us with 80 on average (strong, 1 tie); most of all Gil Torres in you (80). " +
			"We trust Finance with 40 on average (neutral, 1 tie). Finance trusts us more than we trust them."},
		{"who doubts", textsOf(ops.Trust), "Operations trusts us with 45 on average (neutral, 2 ties); most of all Rafael Costa in you (70); least Uwe Keller in you (20)."},
		{"what we owe", itemsOf(fin.Owe), "2026-11-20! Dana Wu: Send the figures, agreed on 10 November 2026. Gil Torres: Offered with “One ledger”: an analyst for two weeks."},
		{"an offer to a department", itemsOf(ops.Owe), "Operations: Offered with “One ledger”: two training days."},
		{"what they owe", itemsOf(ops.Owed), "2026-12-01 Uwe Keller: Look at the draft, agreed on 10 November 2026."},
		{"nothing owed", itemsOf(fin.Owed), ""},
		{"goals of both", textsOf(fin.Coincide), "Both hold “Close the books in 3 days”, measured by days to close."},
		{"the same word", textsOf(ops.Coincide), "“escalations” turns up on both sides: you care about “fewer escalations at night”; Operations worries about “escalation on escalation”."},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got  %s\nwant %s", tt.name, tt.got, tt.want)
		}
	}
	if ops.InUs.Ties != 2 || ops.InUs.Average != 45 || ops.InUs.Trusting != 1 || ops.InUs.Doubting != 1 || !slices.Equal(ops.InUs.List, []graphmodel.ID{"t-rafael-ana", "a"}) {
		t.Errorf("%+v", ops.InUs)
	}
	if one := Standing(w, today, "ops", "it", "nowhere"); len(one) != 1 || one[0].Department != "ops" {
		t.Errorf("asked for one department: %+v", one)
	}
	if none := Standing(tested(t, func(d *graphmodel.Draft, _ *graphmodel.Change) { d.Info.Me = "" }), today); none != nil {
		t.Errorf("without me: %+v", none)
	}
}

func TestAgenda(t *testing.T) {
	w := tested(t, func(d *graphmodel.Draft, c *graphmodel.Change) {
		full(d, c)
		d.Goals[0].Holders = append(d.Goals[0].Holders, graphmodel.Holder{Person: "ana"})
		d.Touchpoints[1].NextStep, d.Touchpoints[1].Due = "Show the trial", "2026-11-20"
		d.Touchpoints[0].NextStep, d.Touchpoints[0].NextStepBy, d.Touchpoints[0].People = "Name the accounts", "gil", []graphmodel.ID{"dana", "gil"}
		c.Steps = append(c.Steps, graphmodel.Step{ID: "s2", Person: "dana", Via: "gil", Goal: "Lists it", Due: "2027-01-10"},
			graphmodel.Step{ID: "s3", Person: "gil", Status: "done"})
	})
	agenda := NewAgenda(w, "gil", today)
	want := []struct {
		topic Topic
		text  string
	}{
		{TopicPromises, "2026-11-20! Show the trial, agreed on 10 November 2026. Offered with “One ledger”: an analyst for two weeks."},
		{TopicAwaited, "Name the accounts, agreed on 10 November 2026."},
		{TopicObjections, "“One ledger”: quarter end; the need behind it: no surprises; your answer: start in week two. “One ledger”: cost."},
		{TopicAsk, "2026-12-01 “One ledger”: Agrees to a trial."},
		{TopicSteps, "2027-01-10 “One ledger”: they bring it to Dana Wu (“Lists it”)."},
		{TopicGoals, "“Close the books in 3 days”, measured by days to close."},
		{TopicChair, "What matters to Gil Torres: no manual uploads. What worries Finance: close takes eight days. Finance is judged by: Days to close. " +
			"What counts with Gil Torres: a say in the design. How Gil Torres likes to be spoken to: lunch."},
		{TopicWins, "A small success: “First ledger moved over”, workshop with you, Rafael Costa and Uwe Keller, November 2026."},
		{TopicLast, "The last time was on 10 November 2026."},
	}
	if len(agenda.Sections) != len(want) {
		t.Errorf("there are %d sections", len(agenda.Sections))
	}
	for _, tt := range want {
		if got := itemsOf(agenda.Section(tt.topic)); got != tt.text {
			t.Errorf("%s: got  %s\nwant %s", tt.topic, got, tt.text)
		}
	}
	if got := itemsOf(NewAgenda(w, "dana", today).Section(TopicAsk)); got != "2027-01-10 “One ledger”: Lists it." {
		t.Errorf("the ask of a decider with a step: %s", got)
	}
	if got := itemsOf(NewAgenda(tested(t, nothing), "dana", today).Section(TopicAsk)); got != "“One ledger”: I am asking for your yes." {
		t.Errorf("the ask of a decider: %s", got)
	}
	if none := NewAgenda(w, "nobody", today); len(none.Sections) != 0 {
		t.Errorf("an agenda for nobody: %+v", none)
	}
}

func TestContacts(t *testing.T) {
	w := tested(t, func(d *graphmodel.Draft, _ *graphmodel.Change) {
		d.People[2].CadenceDays = graphmodel.Some(11) // due today
		d.People[3].CadenceDays = graphmodel.Some(10)
		d.People[4].CadenceDays = graphmodel.Some(0)
		d.People = append(d.People, &graphmodel.Person{ID: "new", Name: "New One", CadenceDays: graphmodel.Some(60)},
			&graphmodel.Person{ID: "soon", Name: "Soon One", CadenceDays: graphmodel.Some(14)})
		d.Touchpoints = append(d.Touchpoints, &graphmodel.Touchpoint{ID: "x-3", Date: "2026-11-10", People: []graphmodel.ID{"soon"}})
	})
	want := []struct {
		person graphmodel.ID
		state  ContactState
		days   int
		text   string
	}{
		{"rafael", ContactOverdue, -1, "The next talk with Rafael Costa was due 1 day ago; the last one was on 10 November 2026."},
		{"new", ContactNever, 0, "No talk with New One is noted; you wanted one every 60 days."},
		{"gil", ContactSoon, 0, "The next talk with Gil Torres is due today; the last one was on 10 November 2026."},
		{"soon", ContactSoon, 3, "The next talk with Soon One is due in 3 days; the last one was on 10 November 2026."},
		{"dana", ContactLater, 19, "The next talk with Dana Wu is due in 19 days; the last one was on 10 November 2026."},
	}
	list := Contacts(w, today)
	for i, tt := range want {
		if i >= len(list) || list[i].Person != tt.person || list[i].State != tt.state || list[i].Days != tt.days || list[i].Sentence.Text != tt.text {
			t.Errorf("%d: got %+v\nwant %+v", i, list[min(i, len(list)-1)], tt)
		}
	}
	if len(list) != len(want) || Contacts(w, "") != nil {
		t.Errorf("%d contacts", len(list))
	}
}
