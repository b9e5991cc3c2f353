// Package ratings helps to rate trust, power, openness and stance by the same
// yardstick each time: short questions about what a person does, not about how
// one feels about them, answered by picking one of a few sentences.
//
// What is picked gives the value ([Rate]); how one knows gives the confidence;
// both together give the basis that is stored. Questions about behaviour rather
// than impressions are what behaviourally anchored rating scales use (Smith and
// Kendall 1963); what trust is asked about follows Mayer, Davis and Schoorman
// (1995): ability, benevolence and integrity. See docs/coaching.md.
//
// Everything is a constant or a pure function; any goroutine may call it.
package ratings

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"inroad/graphmodel"
)

// Subject is what is rated.
type Subject int

// The subjects, in the order in which a person is rated.
const (
	// Trust is how far one person trusts another, 0 to 100.
	Trust Subject = iota
	// Power is a person's formal say, 1 to 5.
	Power
	// Openness is how readily a person changes their mind, 1 to 5.
	Openness
	// Stance is where a person stands on a change, −2 to +2.
	Stance
)

// String returns the subject's name.
func (s Subject) String() string { return [...]string{"trust", "power", "openness", "stance"}[s] }

// Question is one question about what a person does.
type Question struct {
	Subject Subject
	// Text is the question; {who} stands for who is rated, and {other} for whom
	// they trust. [Question.Ask] puts names there.
	Text string
	// Answers go from the lowest value to the highest.
	Answers []Answer

	// toYou and ofYou are the text where you are whom they trust, and who is
	// rated.
	toYou, ofYou string
}

// Answer is one answer to a question and the value that it stands for, on the
// scale of the subject.
type Answer struct {
	Text  string
	Value float64
}

// Knowing is how one knows.
type Knowing int

// The ways of knowing, the surest first.
const (
	// Seen: I was there, and not long ago.
	Seen Knowing = iota
	// Heard: somebody told me, or it was a while ago.
	Heard
	// Guessed: that is how I imagine it.
	Guessed
	knowings = int(Guessed) + 1
)

// Knowings lists the ways of knowing in the order in which they are offered.
func Knowings() []Knowing { return []Knowing{Seen, Heard, Guessed} }

// String returns the way of knowing as it is offered.
func (k Knowing) String() string {
	return [...]string{"I have seen it myself, in the last months", "I have heard it, or it was a while ago", "It is a guess"}[k]
}

// basis is how a basis tells of it.
func (k Knowing) basis() string {
	return [...]string{"seen myself", "heard, or a while ago", "a guess"}[k]
}

// Confidence returns how sure a rating is: high, medium or low.
func (k Knowing) Confidence() graphmodel.Confidence {
	return [...]graphmodel.Confidence{graphmodel.ConfidenceHigh, graphmodel.ConfidenceMedium, graphmodel.ConfidenceLow}[k]
}

// Rating is what the answers come to.
type Rating struct {
	Subject Subject
	// Value is on the scale of the subject: the mean of the answers, rounded to 5
	// for trust and to whole numbers else.
	Value      float64
	Confidence graphmodel.Confidence
	// Basis says how one knows, to be stored with the rating.
	Basis string
}

// Unanswered stands for a question that was passed over.
const Unanswered = -1

var errNothing = errors.New("no question is answered yet; pick the sentence that fits best")

// Rate returns what answers come to: for each of the subject's questions, in
// their order, which answer was picked, or [Unanswered]. One answer is enough.
func Rate(subject Subject, picked []int, knowing Knowing) (Rating, error) {
	questions := Questions(subject)
	if len(picked) > len(questions) || knowing < 0 || int(knowing) >= knowings {
		return Rating{}, fmt.Errorf("there are %d questions about %s; give one answer to each", len(questions), subject)
	}
	sum, count := 0.0, 0
	var texts []string
	for i, answer := range picked {
		if answer == Unanswered {
			continue
		}
		if answer < 0 || answer >= len(questions[i].Answers) {
			return Rating{}, fmt.Errorf("question %d has %d answers; pick one of them", i+1, len(questions[i].Answers))
		}
		a := questions[i].Answers[answer]
		sum, count = sum+a.Value, count+1
		texts = append(texts, a.Text)
	}
	if count == 0 {
		return Rating{}, errNothing
	}
	step := subject.step()
	return Rating{subject, math.Round(sum/float64(count)/step) * step, knowing.Confidence(),
		strings.Join(texts, "; ") + " (" + knowing.basis() + ")"}, nil
}

// step is to what a mean is rounded.
func (s Subject) step() float64 {
	if s == Trust {
		return 5
	}
	return 1
}
