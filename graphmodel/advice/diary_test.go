package advice

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func TestTheDiaryHoldsWhatIsDueBothWays(t *testing.T) {
	w := tested(t, func(d *graphmodel.Draft, c *graphmodel.Change) {
		c.Steps[0].Due = "2026-11-19"
		d.Touchpoints[0].NextStep, d.Touchpoints[0].Due = "Send the figures", "2026-11-24"
		d.Touchpoints[1].NextStep, d.Touchpoints[1].NextStepBy, d.Touchpoints[1].Due = "Ask the team", "gil", "2026-12-02"
	})
	var got []string
	for _, week := range Weeks(Diary(w, today), today) {
		got = append(got, "# "+week.Title)
		for _, e := range week.Entries {
			got = append(got, e.Kind.String()+" "+string(e.Due)+" "+string(e.Person)+": "+e.Text)
		}
	}
	want := []string{
		"# Overdue",
		"step 2026-11-19 gil: Talk to Gil Torres about “One ledger”.",
		"# Next week",
		"we owe 2026-11-24 dana: Send the figures, agreed on 10 November 2026.",
		"# Week of 30 November",
		"owed to us 2026-12-02 gil: Ask the team, agreed on 10 November 2026.",
		"# Week of 7 December",
		"contact 2026-12-10 dana: The next talk with Dana Wu is due in 19 days; the last one was on 10 November 2026.",
		"contact 2026-12-10 gil: The next talk with Gil Torres is due in 19 days; the last one was on 10 November 2026.",
		"contact 2026-12-10 rafael: The next talk with Rafael Costa is due in 19 days; the last one was on 10 November 2026.",
		"contact 2026-12-10 uwe: The next talk with Uwe Keller is due in 19 days; the last one was on 10 November 2026.",
		"# Week of 11 January 2027",
		"checkpoint 2027-01-15 : Review: “One ledger”.",
		"# Week of 28 June 2027",
		"deadline 2027-06-30 : Deadline of “One ledger”.",
		"# Without a day",
		"we owe  gil: Offered with “One ledger”: an analyst for two weeks.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the diary is\n%q\nwant\n%q", got, want)
	}
}

func TestWhatIsFinishedIsNotInTheDiary(t *testing.T) {
	w := tested(t, func(d *graphmodel.Draft, c *graphmodel.Change) {
		c.Status = "done"
		d.Touchpoints[0].NextStep, d.Touchpoints[0].Done = "Send the figures", true
	})
	for _, e := range Diary(w, today) {
		if e.Kind != EntryContact {
			t.Errorf("there is still %+v", e)
		}
	}
}

func TestTheDiaryIsInOrderAndSourced(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		entries := Diary(w, today)
		for i, e := range entries {
			if len(e.Sources) == 0 || e.Text == "" || w.Lookup(e.Ref) == nil || e.Person != "" && !w.People.Has(e.Person) {
				t.Fatalf("entry %+v", e)
			}
			if e.Overdue && !(e.Due < today) {
				t.Fatalf("%+v is not overdue", e)
			}
			if i > 0 && e.Due.Known() && e.Due < entries[i-1].Due {
				t.Fatalf("%s comes after %s", e.Due, entries[i-1].Due)
			}
		}
		seen, n := map[string]bool{}, 0
		for _, week := range Weeks(entries, today) {
			if seen[week.Title] {
				t.Fatalf("%q comes twice", week.Title)
			}
			seen[week.Title] = true
			n += len(week.Entries)
		}
		if n != len(entries) {
			t.Fatalf("%d of %d entries are in a week", n, len(entries))
		}
	})
}
