package advice

import (
	"regexp"
	"strings"

	"inroad/graphmodel"
)

// What is noted about a person speaks of them as "her" or "he"; what is said to
// them says "you". These are the turns that are sure to be right; where another
// is needed, [addressed] leaves a text as it is.
var turns = []struct {
	find *regexp.Regexp
	say  string
}{
	{regexp.MustCompile(`(?i)\b(?:she|he) (?:is|'s|’s)\b`), "you are"},
	{regexp.MustCompile(`(?i)\b(?:she|he) has\b`), "you have"},
	{regexp.MustCompile(`(?i)\b(?:she|he) was\b`), "you were"},
	{regexp.MustCompile(`(?i)\b(?:she|he) does\b`), "you do"},
	{regexp.MustCompile(`(?i)\b(?:she|he) (can|could|will|would|may|might|must|shall|should)\b`), "you $1"},
	{regexp.MustCompile(`(?i)\b(?:herself|himself)\b`), "yourself"},
	{regexp.MustCompile(`(?i)\bher own\b`), "your own"},
	{regexp.MustCompile(`(?i)\b(?:her|him)\b($|[ ]?[,;:.)]| (?:on|in|at|to|from|for|with|by|and|or|when|if|as|the|a|an|of|about)\b)`), "you$1"},
	{regexp.MustCompile(`(?i)\b(?:her|his)\b`), "your"},
	{regexp.MustCompile(`(?i)\bhim\b`), "you"},
}

var thirdPerson = regexp.MustCompile(`(?i)\b(?:she|he|hers)\b`)

// addressed returns a note about a person in words said to them. A note that
// names somebody else is left as it is: who "her" is there can't be told.
func (v words) addressed(text string) string {
	text = line(text)
	if v.namesSomebody(text) {
		return text
	}
	turned := text
	for _, t := range turns {
		turned = t.find.ReplaceAllString(turned, t.say)
	}
	if thirdPerson.MatchString(turned) {
		return text
	}
	return turned
}

// namesSomebody tells whether a text has a person's name in it, or a part of one
// that is long enough to tell.
func (v words) namesSomebody(text string) bool {
	spoken := make(map[string]bool)
	for _, word := range wordsOf(text) {
		spoken[word] = true
	}
	for _, p := range v.People.All() {
		for _, part := range wordsOf(p.Name) {
			if spoken[part] && len(part) > 2 && startsLikeName(text, part) {
				return true
			}
		}
	}
	return false
}

// startsLikeName tells whether a word stands in a text with a capital letter.
func startsLikeName(text, word string) bool {
	for _, w := range strings.FieldsFunc(text, notInWord) {
		if strings.ToLower(w) == word && w != word {
			return true
		}
	}
	return false
}

// outcomes are verbs with which people note what a talk is to lead to, as they
// stand in a note and in a question.
var outcomes = map[string]string{
	"accepts": "accept", "agrees": "agree", "allows": "allow", "approves": "approve", "asks": "ask", "backs": "back",
	"becomes": "become", "brings": "bring", "commits": "commit", "confirms": "confirm", "decides": "decide",
	"explains": "explain", "gives": "give", "hears": "hear", "helps": "help", "introduces": "introduce", "invites": "invite",
	"is": "be", "joins": "join", "keeps": "keep", "lends": "lend", "lets": "let", "listens": "listen", "looks": "look",
	"makes": "make", "meets": "meet", "names": "name", "offers": "offer", "opens": "open", "presents": "present",
	"proposes": "propose", "provides": "provide", "puts": "put", "recommends": "recommend", "releases": "release",
	"reviews": "review", "says": "say", "sends": "send", "shares": "share", "shows": "show", "signs": "sign",
	"speaks": "speak", "sponsors": "sponsor", "stands": "stand", "starts": "start", "supports": "support", "takes": "take",
	"talks": "talk", "tells": "tell", "tests": "test", "tries": "try", "votes": "vote", "writes": "write",
}

// question returns a noted outcome as a question: "Agrees to a trial" is "Would
// you agree to a trial?" Where the first word is none of the known verbs, or the
// rest speaks of somebody in a way that can't be turned, there is none.
func (v words) question(outcome string) (string, bool) {
	outcome = line(outcome)
	first, rest, _ := strings.Cut(outcome, " ")
	verb := strings.ToLower(first)
	if base, ok := outcomes[verb]; ok {
		verb = base
	} else if !isOutcome(verb) {
		return "", false
	}
	turned := v.addressed(rest)
	if thirdPerson.MatchString(turned) || ownPronoun.MatchString(turned) {
		return "", false
	}
	return strings.TrimRight("Would you "+verb+" "+turned, " ?!") + "?", true
}

// ownPronoun finds pronouns that were left because they may mean somebody else.
var ownPronoun = regexp.MustCompile(`(?i)\b(?:her|his|him|herself|himself)\b`)

func isOutcome(verb string) bool {
	for _, base := range outcomes {
		if base == verb && verb != "be" {
			return true
		}
	}
	return false
}

// asked returns what a person is asked for, by the role or the stance wished for.
func (v words) asked(c *graphmodel.Change, id graphmodel.ID) (string, []Source) {
	for i, d := range c.Deciders {
		if d == id {
			return "I am asking for your yes.", []Source{at(c, "deciders[%d]", i)}
		}
	}
	for i, s := range c.Stances {
		if s.Person != id || !s.Desired.Known() || s.Desired.Or(0) <= s.Current.Or(graphmodel.MinStance) {
			continue
		}
		return wished[s.Desired.Or(0)-graphmodel.MinStance], []Source{at(c, "stances[%d].desired", i)}
	}
	return "", nil
}

// wished are what one asks of somebody who is to come to a stance, from opposed
// to champion.
var wished = [...]string{"", "I am asking you to hear it before you judge it.", "I am asking you for an open mind, not for a yes.",
	"I am asking for your support.", "I am asking you to stand for it with your name."}
