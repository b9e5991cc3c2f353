package advice

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/field"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/support"
)

// utterance is everything that is said about a map.
type utterance struct {
	advice    []Advice
	sentences []Sentence
	gaps      []Gap
	texts     []string
}

func (s *utterance) say(list ...Sentence) {
	for _, one := range list {
		s.sentences = append(s.sentences, one)
		s.texts = append(s.texts, one.Text)
	}
}

func (s *utterance) items(list []Item) {
	for _, item := range list {
		s.say(item.Sentence)
	}
}

// everything returns all that is said about a map.
func everything(t *rapid.T, w *graphmodel.Workspace) utterance {
	var s utterance
	s.advice = OfMap(w, today)
	for _, c := range w.Changes.All() {
		s.advice = append(s.advice, On(w, c.ID, answerOn(t, w, c.ID), today)...)
		for _, step := range steps(w, c) {
			card := NewCard(w, c.ID, step, today)
			for _, p := range card.Parts {
				s.say(p.Sentences...)
			}
			s.gaps = append(s.gaps, card.Missing...)
			s.texts = append(s.texts, card.Message())
		}
	}
	for _, p := range w.People.All() {
		for _, section := range NewAgenda(w, p.ID, today).Sections {
			s.items(section.Items)
		}
	}
	for _, d := range Standing(w, today) {
		s.say(append(d.Trust, d.Coincide...)...)
		s.items(append(d.Owe, d.Owed...))
	}
	for _, c := range Contacts(w, today) {
		s.say(c.Sentence)
	}
	for _, a := range s.advice {
		s.texts = append(s.texts, a.Finding, a.Why, a.Do)
	}
	for _, gap := range s.gaps {
		s.texts = append(s.texts, gap.Text)
	}
	return s
}

func answerOn(t *rapid.T, w *graphmodel.Workspace, change graphmodel.ID) (a Answer) {
	if s, err := influence.Suggest(t.Context(), w, change, today, influence.Query{Routes: 2, MaxHops: 3}); err == nil {
		a.Suggestion = s
	}
	if f, err := support.Predict(t.Context(), w, change, support.Query{}); err == nil {
		a.Forecast = f
	}
	return a
}

// steps returns the steps of a change, and one to everybody.
func steps(w *graphmodel.Workspace, c *graphmodel.Change) []graphmodel.Step {
	list := slices.Clone(c.Steps)
	for i, p := range w.People.All() {
		via := w.People.All()[(i+1)%w.People.Len()].ID
		list = append(list, graphmodel.Step{Person: p.ID, Via: via, Goal: c.Title})
	}
	return list
}

// Everything said has a source, and every source is a field of the map.
func TestEverySentenceHasItsSource(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		s := everything(t, w)
		for _, one := range s.sentences {
			if strings.TrimSpace(one.Text) == "" || len(one.Sources) == 0 {
				t.Fatalf("%q has %d sources", one.Text, len(one.Sources))
			}
			for _, source := range one.Sources {
				resolve(t, w, source)
			}
		}
		for _, a := range s.advice {
			if a.Fill.Ref.ID != "" {
				resolve(t, w, a.Fill)
			}
			for _, ref := range a.About {
				if w.Lookup(ref) == nil {
					t.Fatalf("%s is about %v, which does not exist", a.Key, ref)
				}
			}
		}
		for _, gap := range s.gaps {
			if gap.Fill.Ref.ID != "" {
				resolve(t, w, gap.Fill)
			}
		}
	})
}

var step = regexp.MustCompile(`^(\w+)(?:\[(\d+)\])?$`)

// resolve fails where a source leads to nothing.
func resolve(t *rapid.T, w *graphmodel.Workspace, s Source) {
	record := w.Lookup(s.Ref)
	if record == nil {
		t.Fatalf("the source %v does not exist", s)
	}
	v := reflect.ValueOf(record).Elem()
	if s.Path == "" {
		return
	}
	for part := range strings.SplitSeq(s.Path, ".") {
		found := step.FindStringSubmatch(part)
		fields := field.Of(v.Type())
		i := slices.IndexFunc(fields, func(f field.Field) bool { return found != nil && f.Name == found[1] })
		if i < 0 {
			t.Fatalf("%v: there is no field %s", s, part)
		}
		v = v.Field(fields[i].Index)
		if found[2] != "" {
			n, _ := strconv.Atoi(found[2])
			if n >= v.Len() {
				t.Fatalf("%v: %s has %d entries", s, part, v.Len())
			}
			v = v.Index(n)
		}
	}
}

// The same map has the same said about it, however often one asks.
func TestTheSameIsSaidAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		once, again := everything(t, w), everything(t, w)
		if !slices.Equal(once.texts, again.texts) || !slices.Equal(keys(once.advice), keys(again.advice)) {
			t.Fatalf("it differs: %q\n%q", once.texts, again.texts)
		}
	})
}

// Whoever is taken off a map is not named any more.
func TestNobodyIsNamedWhoIsNotOnTheMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.People.Len() > 0 }).Draw(t, "map")
		var named []graphmodel.Record
		for i, p := range w.People.All() {
			next := graphmodel.Clone(p)
			next.Name = fmt.Sprintf("Somebody%dsName", i)
			named = append(named, next)
		}
		h, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		gone := rapid.SampledFrom(named).Draw(t, "gone").(*graphmodel.Person)
		if err := h.Do(edit.Put(w, "name", "", named...)); err != nil {
			t.Fatal(err)
		}
		if err := h.Do(edit.Remove(h.Workspace(), person(gone.ID))); err != nil {
			t.Fatal(err)
		}
		for _, text := range everything(t, h.Workspace()).texts {
			if strings.Contains(text, gone.Name) {
				t.Fatalf("%s is gone, but named: %s", gone.Name, text)
			}
		}
	})
}

// unfit are words that are not said about people.
var unfit = regexp.MustCompile(`(?i)\b(enem\w*|targets?|targeted|manipulat\w*|undermin\w*|weapon\w*|exploit\w*|attack\w*|blockers?|troublemakers?|victims?|defeat\w*|crush\w*|stakeholders?)\b`)

func TestWordsAreNeutral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, text := range everything(t, modeltest.Workspaces().Draw(t, "map")).texts {
			if word := unfit.FindString(text); word != "" {
				t.Fatalf("%q is said: %s", word, text)
			}
		}
	})
}

// What is offered to be carried out can be, and keys name each advice once.
func TestRemediesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		said := make(map[string]bool)
		for _, a := range everything(t, w).advice {
			if said[a.Key] {
				t.Fatalf("%s is said twice", a.Key)
			}
			said[a.Key] = true
			if a.Remedy == nil {
				continue
			}
			h, err := edit.NewHistory(w)
			if err != nil {
				t.Fatal(err)
			}
			if err := h.Do(*a.Remedy); err != nil {
				t.Fatalf("%s: %v", a.Key, err)
			}
		}
	})
}
