package briefs_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/briefs"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

func sample(t testing.TB, name string) *graphmodel.Workspace {
	t.Helper()
	data, err := samples.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := storage.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return d.Workspace
}

func made(t rapid.TB, w *graphmodel.Workspace, r briefs.Request, format briefs.Format) string {
	t.Helper()
	r.Today = "2026-11-21"
	report, err := briefs.Make(context.Background(), w, r)
	if err != nil {
		t.Fatal(err)
	}
	data, err := report.Encode(format)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != got {
		t.Errorf("%s differs (%v); UPDATE_GOLDEN=1 rewrites it. It is:\n%s", path, err, got)
	}
}

// requests are one of each report on each sample.
var requests = []struct {
	golden, sample string
	briefs.Request
}{
	{"brief-analytics.md", "self-service-analytics", briefs.Request{Kind: briefs.Brief, Change: "c-analytics"}},
	{"brief-orders.md", "high-tech-managers", briefs.Request{Kind: briefs.Brief, Change: "c-orders"}},
	{"brief-private.md", "self-service-analytics", briefs.Request{Kind: briefs.Brief, Change: "c-analytics", Private: true}},
	{"story-analytics.md", "self-service-analytics", briefs.Request{Kind: briefs.Story, Change: "c-analytics"}},
	{"agenda-dana.md", "self-service-analytics", briefs.Request{Kind: briefs.Agenda, Person: "p-dana"}},
	{"review.md", "self-service-analytics", briefs.Request{Kind: briefs.Quarter}},
}

func TestReportsOfTheSamples(t *testing.T) {
	for _, r := range requests {
		t.Run(r.golden, func(t *testing.T) { golden(t, r.golden, made(t, sample(t, r.sample), r.Request, briefs.Markdown)) })
	}
}

// What is private is told only when it is asked for, and no name with pseudonyms.
func TestPrivateStaysPrivate(t *testing.T) {
	w := sample(t, "self-service-analytics")
	for _, kind := range briefs.Kinds() {
		r := briefs.Request{Kind: kind, Change: "c-analytics", Person: "p-dana", Picture: true}
		plain := made(t, w, r, briefs.HTML)
		for _, x := range w.Touchpoints.All() {
			if strings.Contains(plain, x.Summary) {
				t.Errorf("%s tells %q", kind, x.Summary)
			}
		}
		for _, p := range w.People.All() {
			if p.Notes != "" && strings.Contains(plain, p.Notes) {
				t.Errorf("%s tells %q", kind, p.Notes)
			}
		}
		r.Secret = redact.Secret("a secret of thirty-two characters")
		hidden := made(t, w, r, briefs.HTML) + made(t, w, r, briefs.Markdown)
		for _, p := range w.People.All() {
			if strings.Contains(hidden, p.Name) {
				t.Errorf("%s names %s", kind, p.Name)
			}
		}
		r.Private = true
		if _, err := briefs.Make(context.Background(), w, r); err == nil {
			t.Errorf("%s: private notes are written with pseudonyms", kind)
		}
	}
}

// Whatever is on a map, its reports are made, and nothing that was written is
// markup in them.
func TestAnyMap(t *testing.T) {
	const hostile = `</style><script>alert(1)</script><img src=x onerror=alert(2)>"'`
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		var people []*graphmodel.Person
		for _, p := range w.People.All() {
			p = graphmodel.Clone(p)
			p.Name += hostile
			people = append(people, p)
		}
		w = w.Apply(nil)
		w.People = graphmodel.NewTable(people)
		kind := rapid.SampledFrom(briefs.Kinds()).Draw(t, "kind")
		r := briefs.Request{Kind: kind, Private: rapid.Bool().Draw(t, "private")}
		if w.Changes.Len() > 0 {
			r.Change = w.Changes.All()[0].ID
		}
		if w.People.Len() > 0 {
			r.Person = w.People.All()[0].ID
		}
		if r.Change == "" && kind != briefs.Agenda || r.Person == "" && kind == briefs.Agenda {
			return
		}
		html := made(t, w, r, briefs.HTML)
		if strings.Contains(html, "<script") || strings.Contains(html, "<img src=x") || strings.Count(html, "</style>") != 1 {
			t.Fatal("markup has come through: " + html)
		}
		if md := made(t, w, r, briefs.Markdown); strings.Contains(md, "<script") || strings.Contains(md, "<img") {
			t.Fatal("markup has come through: " + md)
		}
		if pdf := made(t, w, r, briefs.PDF); !strings.HasPrefix(pdf, "%PDF") || pdf != made(t, w, r, briefs.PDF) {
			t.Fatal("the PDF is none, or another the second time")
		}
	})
}

func TestRefusals(t *testing.T) {
	w := graphmodel.New("w", "W")
	for _, r := range []briefs.Request{{Kind: briefs.Brief, Change: "c"}, {Kind: briefs.Story, Change: "c"}, {Kind: briefs.Agenda, Person: "p"}, {Kind: "novel"}} {
		if _, err := briefs.Make(context.Background(), w, r); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: %v", r.Kind, err)
		}
	}
	if _, ok := briefs.FormatOf("x.docx"); ok {
		t.Error("a format is known that is not written")
	}
	if f, ok := briefs.FormatOf("x.HTM"); !ok || f != briefs.HTML {
		t.Error(fmt.Sprint(f))
	}
}

func TestPartsAreLeftOut(t *testing.T) {
	w := sample(t, "self-service-analytics")
	r := briefs.Request{Kind: briefs.Brief, Change: "c-analytics", Today: "2026-11-21"}
	whole, err := briefs.Make(context.Background(), w, r)
	if err != nil {
		t.Fatal(err)
	}
	r.Without = whole.Parts()[1:]
	some, err := briefs.Make(context.Background(), w, r)
	if err != nil || strings.Join(some.Parts(), "|") != strings.Join(whole.Parts(), "|") {
		t.Fatalf("the parts are %q, then %q, %v", whole.Parts(), some.Parts(), err)
	}
	if len(whole.Parts()) < 5 || len(some.Document.Sections) != 1 || some.Document.Sections[0].Heading != whole.Parts()[0] {
		t.Errorf("of %q there are left %v", whole.Parts(), some.Document.Sections)
	}
}
