package calendar_test

import (
	"bytes"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/storage/calendar"
)

const today = graphmodel.Date("2026-11-21")

func town() *graphmodel.Workspace {
	w := graphmodel.New("w", "Town, hall; \\ \"quoted\"")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me", Name: "Ana", CadenceDays: graphmodel.Some(7)},
		{ID: "bo", Name: "Bo\nBEGIN:VEVENT", CadenceDays: graphmodel.Some(30)}, {ID: "cy", Name: "Cy", CadenceDays: graphmodel.Some(10)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deadline: "2027-02-01",
		Steps: []graphmodel.Step{{ID: "s1", Person: "bo", Via: "cy", Goal: "secret goal", Message: "secret message", Due: "2026-12-01", Status: "planned"},
			{ID: "s2", Person: "cy", Due: "2026-12-02", Status: "done"}},
		Checkpoints: []graphmodel.Checkpoint{{ID: "k", Date: "2027-01-15", Title: "Review", Measure: "hours"}, {ID: "l", Date: "2026-10-01", Done: true}}}})
	w.Touchpoints = graphmodel.NewTable([]*graphmodel.Touchpoint{
		{ID: "x", Date: "2026-11-10", People: []graphmodel.ID{"bo"}, NextStep: "secret next", Summary: "secret talk", Due: "2026-11-24"},
		{ID: "y", Date: "2026-10-10", People: []graphmodel.ID{"cy"}, NextStep: "taken", Due: "2026-11-24", Done: true}})
	return w
}

func TestEvents(t *testing.T) {
	var got []string
	for _, e := range calendar.Events(town(), calendar.Options{Today: today}) {
		got = append(got, string(e.Date)+" "+e.Category+": "+strings.Join(strings.Fields(e.Summary), " "))
	}
	want := []string{"2026-11-21 Contact: Meet Cy", "2026-11-24 Next step: Next step: Bo BEGIN:VEVENT", "2026-12-01 Step: Talk to Bo BEGIN:VEVENT: One key",
		"2026-12-10 Contact: Meet Bo BEGIN:VEVENT", "2027-01-15 Checkpoint: Review: One key", "2027-02-01 Deadline: Deadline: One key"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if only := calendar.Events(town(), calendar.Options{Today: today, Changes: []graphmodel.ID{"c"}}); len(only) != 3 {
		t.Errorf("of one change: %+v", only)
	}
}

func encoded(t rapid.TB, w *graphmodel.Workspace, o calendar.Options) string {
	t.Helper()
	data, err := calendar.Encode(w, o)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEncode(t *testing.T) {
	plain := encoded(t, town(), calendar.Options{Today: today, Remind: 1})
	if strings.Contains(plain, "secret") || strings.Count(plain, "\r\nBEGIN:VEVENT\r\n") != 6 || strings.Count(plain, "TRIGGER:-PT15H") != 6 {
		t.Error(plain)
	}
	full := strings.ReplaceAll(encoded(t, town(), calendar.Options{Today: today, Private: true, Remind: 0}), "\r\n ", "")
	for _, text := range []string{"secret goal", "secret message", "secret next", "secret talk", "Through Cy", "TRIGGER:PT9H"} {
		if !strings.Contains(full, text) {
			t.Errorf("%q is not in it", text)
		}
	}
	if none := encoded(t, town(), calendar.Options{Today: today, Remind: -1}); strings.Contains(none, "VALARM") {
		t.Error("there are reminders")
	}
	later := encoded(t, town(), calendar.Options{Today: "2026-11-22", Remind: 1})
	for line := range strings.Lines(plain) {
		if strings.HasPrefix(line, "UID:") && !strings.Contains(later, line) {
			t.Errorf("%s is another the next day", line)
		}
	}
}

// Whatever is on the map, a reader finds all events with all their texts, no line
// is longer than the standard has it, and the same map gives the same bytes.
func TestReaderFindsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		o := calendar.Options{Today: today, Private: rapid.Bool().Draw(t, "private"), Remind: 1}
		text := encoded(t, w, o)
		if text != encoded(t, w, o) {
			t.Fatal("it differs the second time")
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00") {
				t.Fatalf("a line of %d bytes: %q", len(line), line)
			}
		}
		read, err := ics.ParseCalendar(bytes.NewReader([]byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		want := calendar.Events(w, o)
		if len(read.Events()) != len(want) {
			t.Fatalf("%d events are read of %d", len(read.Events()), len(want))
		}
		for i, e := range read.Events() {
			if e.Id() != want[i].UID || len(e.Alarms()) != 1 {
				t.Fatalf("%v, want %v", e.Id(), want[i])
			}
		}
	})
}
