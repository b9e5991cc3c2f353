package nameorder_test

import (
	"slices"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"inroad/graphmodel/nameorder"
)

func self(s string) string { return s }

func TestOrder(t *testing.T) {
	for name, c := range map[string]struct {
		tag  language.Tag
		want []string
	}{
		"numbers by value":  {language.English, []string{"Department 1", "Department 2", "Department 10", "Department 10b", "Department 100"}},
		"numbers in front":  {language.English, []string{"2nd line", "10th floor", "Ana"}},
		"whatever the case": {language.English, []string{"ana", "Bo", "cy"}},
		"accents":           {language.English, []string{"Eli", "Émile", "Ernst", "Zoe"}},
		"accents decide":    {language.English, []string{"Resume 1", "Résume 1", "Resume 2"}},
		"any language":      {language.Und, []string{"Åsa 2", "Åsa 10", "Émile", "Zoe", "Ωmega", "王小明"}},
		"Swedish":           {language.Swedish, []string{"Anna", "Zoe", "Åsa", "Örjan"}},
		"German":            {language.German, []string{"Anna", "Åsa", "Örjan", "Zoe"}},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				got := rapid.Permutation(c.want).Draw(t, "list")
				if nameorder.Sort(c.tag, got, self); !slices.Equal(got, c.want) {
					t.Fatalf("got %q", got)
				}
			})
		})
	}
}

func TestSameNamesKeepTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type entry struct {
			name string
			at   int
		}
		list := make([]entry, rapid.IntRange(0, 50).Draw(t, "length"))
		for i := range list {
			list[i] = entry{rapid.SampledFrom([]string{"Ana", "Bo", "Unit 7", ""}).Draw(t, "name"), i}
		}
		nameorder.Sort(language.English, list, func(e entry) string { return e.name })
		for i := range max(len(list)-1, 0) {
			if a, b := list[i], list[i+1]; a.name > b.name || a.name == b.name && a.at > b.at {
				t.Fatalf("%+v before %+v", a, b)
			}
		}
	})
}
