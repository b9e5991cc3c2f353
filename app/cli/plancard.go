package cli

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/coalition"
)

// card returns the message card for a step of a plan: that of the step which the
// change has for the person already, if there is one.
func card(w *graphmodel.Workspace, plan *coalition.Plan, s coalition.Step) advice.Card {
	step := graphmodel.Step{Person: s.Person}
	if n := len(s.Route.People); n > 2 {
		step.Via = s.Route.People[n-2]
	}
	steps := w.Change(plan.Change).Steps
	if i := slices.IndexFunc(steps, func(old graphmodel.Step) bool {
		return old.Person == s.Person && old.Status != "done" && old.Status != "dropped"
	}); i >= 0 {
		via := step.Via
		step = steps[i]
		step.Via = cmp.Or(step.Via, via)
	}
	return advice.NewCard(w, plan.Change, step, plan.Today)
}

// cardJSON is a message card.
type cardJSON struct {
	// Text is what is said; Via who brings it, empty for oneself.
	Text    string         `json:"text"`
	Via     graphmodel.ID  `json:"via"`
	Parts   []cardPartJSON `json:"parts"`
	Missing []gapJSON      `json:"missing"`
}

type cardPartJSON struct {
	Part string `json:"part"`
	// Said is false for what only prepares whoever asks.
	Said      bool               `json:"said"`
	Sentences []cardSentenceJSON `json:"sentences"`
}

type cardSentenceJSON struct {
	Text string `json:"text"`
	// General marks advice that is not made from the map.
	General bool         `json:"general"`
	Sources []sourceJSON `json:"sources"`
}

// sourceJSON is a field of a record. The id is empty for a record that is still
// to be made.
type sourceJSON struct {
	Kind string        `json:"kind"`
	ID   graphmodel.ID `json:"id"`
	Path string        `json:"path"`
}

type gapJSON struct {
	Part string     `json:"part"`
	Text string     `json:"text"`
	Fill sourceJSON `json:"fill"`
}

func cardOf(c advice.Card) *cardJSON {
	answer := &cardJSON{Text: c.Message(), Via: c.Via, Parts: []cardPartJSON{}, Missing: []gapJSON{}}
	for _, p := range c.Parts {
		part := cardPartJSON{Part: p.Kind.String(), Said: p.Kind.Said()}
		for _, s := range p.Sentences {
			sentence := cardSentenceJSON{Text: s.Text, General: s.General}
			for _, source := range s.Sources {
				sentence.Sources = append(sentence.Sources, sourceOf(source))
			}
			part.Sentences = append(part.Sentences, sentence)
		}
		answer.Parts = append(answer.Parts, part)
	}
	for _, gap := range c.Missing {
		answer.Missing = append(answer.Missing, gapJSON{gap.Part.String(), gap.Text, sourceOf(gap.Fill)})
	}
	return answer
}

func sourceOf(s advice.Source) sourceJSON { return sourceJSON{s.Ref.Kind.String(), s.Ref.ID, s.Path} }

// card writes what to say at a step, what to know before, and what is missing.
func (t *textWriter) card(c advice.Card) {
	t.line("     Say:")
	for paragraph := range strings.SplitSeq(c.Message(), "\n\n") {
		t.text("       ", paragraph)
	}
	for _, p := range c.Parts {
		if p.Kind.Said() {
			continue
		}
		var texts []string
		for _, s := range p.Sentences {
			texts = append(texts, s.Text)
		}
		t.text("     Know ("+p.Kind.String()+"): ", strings.Join(texts, " "))
	}
	for _, gap := range c.Missing {
		t.text("     ", gap.Text)
	}
}
