package advice

import (
	"cmp"

	"inroad/graphmodel"
)

// GeneralAnswer returns what generally answers a reason for resistance of that
// kind, in one or two sentences to whoever asks. It is no answer of this map:
// whoever shows it marks it as general. Kinds that are not among
// [graphmodel.ReasonKinds] have the answer of "other". The sources are told in
// docs/coaching.md.
func GeneralAnswer(kind string) string { return sentence(general(kind)) }

func general(kind string) string {
	return cmp.Or(generalAnswers[kind], generalAnswers["other"])
}

var generalAnswers = map[string]string{
	"territory": "say what stays theirs, and offer them a named part in what is new: a say in the design, or the ownership of a piece of it",
	"fear of the unknown": "make it small and visible: a trial that can be taken back, somebody who has done it before, " +
		"and plain words on what will not change",
	"threat to the way we work": "begin with what works well today and keep it; let those who do the work shape the new way, and change one thing at a time",
	"workload":                  "take work off before you put work on: agree on a time that suits them, and lend hands for the first weeks",
	"cost":                      "put the cost beside what comes back, in their own figures, with a ceiling that you can be held to",
	"past experience":           "own what went wrong then, say what is different this time, and let them stop a trial if it goes the same way",
	"policy or risk":            "ask which rule or risk it is, and build to it together: they set the conditions, you show in writing how each is met",
	"other":                     "ask what would have to be true for a yes, listen to the end, and come back with an answer to exactly that",
}

// answerTo returns the sentences that prepare for a reason: its words, the need
// behind it, and the answer, or else the one that is generally given.
func answerTo(v words, c *graphmodel.Change, stance, reason int) []Sentence {
	s := c.Stances[stance]
	r := s.Reasons[reason]
	field := func(name string) Source { return at(c, "stances[%d].reasons[%d].%s", stance, reason, name) }
	var list []Sentence
	switch kind, text := line(r.Kind), line(r.Text); {
	case text != "" && kind != "" && kind != "other":
		list = append(list, said(sprintf("%s may say: %s (%s)", v.name(s.Person), quoted(text), kind), field("text"), field("kind")))
	case text != "":
		list = append(list, said(sprintf("%s may say: %s", v.name(s.Person), quoted(text)), field("text")))
	default:
		list = append(list, said(sprintf("%s may hesitate for this: %s", v.name(s.Person), reasonWords(r)), field("kind")))
	}
	if need := line(r.Need); need != "" {
		list = append(list, said(sprintf("behind it is this need: %s", need), field("need")))
	}
	if answer := line(r.Answer); answer != "" {
		return append(list, said(sprintf("your answer: %s", answer), field("answer")))
	}
	often := said(sentence("this often helps: "+general(r.Kind)), field("kind"))
	often.General = true
	return append(list, often)
}
