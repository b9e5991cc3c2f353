package search

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func index() *Index[string] {
	x := &Index[string]{}
	x.Add("save", "Save as…", "File", "File")
	x.Add("ana", "Ana Ruíz", "Director · IT", "Director", "IT")
	x.Add("zak", "Łukasz Żak", "Finance", "Finance", "steering group")
	x.Add("fit", "Fit the whole map", "View", "View")
	return x
}

func keys(found []Result[string]) string {
	var list []string
	for _, r := range found {
		list = append(list, r.Key)
	}
	return strings.Join(list, " ")
}

func TestFind(t *testing.T) {
	for sought, want := range map[string]string{
		"": "", " .": "", "sa": "save", "ruiz": "ana", "zak": "zak", "fi": "fit save zak", "steering": "zak", "wholemap": "fit", "x": "",
	} {
		if got := keys(index().Find(sought)); got != want {
			t.Errorf("%q finds %q, want %q", sought, got, want)
		}
	}
}

func TestSortPutsWhatFitsAlikeInTheOrderOfNames(t *testing.T) {
	x := index()
	x.Sort()
	if got := keys(x.All()); got != "ana fit zak save" {
		t.Error(got)
	}
}

// Whatever is typed of a name's beginning finds it.
func TestABeginningFindsTheName(t *testing.T) {
	x := index()
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(x.entries).Draw(t, "entry")
		letters := []rune(e.text)
		text := string(letters[:rapid.IntRange(1, len(letters)).Draw(t, "letters")])
		if rapid.Bool().Draw(t, "capitals") {
			text = strings.ToUpper(text)
		}
		for _, r := range x.Find(text) {
			if r.Key == e.key && r.Fit == NameBegins {
				return
			}
		}
		t.Fatalf("%q does not find %s", text, e.key)
	})
}
