package ratings

import "strings"

// Questions returns the questions about a subject.
func Questions(subject Subject) []Question {
	var list []Question
	for _, q := range questions {
		if q.Subject == subject {
			list = append(list, q)
		}
	}
	return list
}

// Ask returns the question with names in it: who is rated and, for trust, whom
// they trust. A name of "you" is spoken to.
func (q Question) Ask(who, other string) string {
	return strings.NewReplacer("{who}", who, "{other}", other).Replace(q.Text)
}

// The questions about trust have the levels of the five-step picker; "them" is
// who is rated, so that the answers fit everybody.
var questions = []Question{
	{Trust, "{other} calls at eight in the evening about a problem of their own. How does {who} react?", []Answer{
		{"Does not answer, and does not call back", 10},
		{"Calls back some days later, short", 30},
		{"Calls back the next day and listens", 50},
		{"Answers, and helps as far as it goes", 70},
		{"Answers, and stays until it is solved", 90},
	}},
	{Trust, "Something has gone wrong on {who}’s side that {other} will notice. When does {other} hear of it?", []Answer{
		{"Never from them", 10},
		{"When it can’t be hidden any more", 30},
		{"In the regular meeting", 50},
		{"The same day", 70},
		{"First of all, before it is told to anybody else", 90},
	}},
	{Trust, "{other} asks {who} for something that costs effort. What happens?", []Answer{
		{"It is turned down, or forgotten", 10},
		{"It has to go through the manager", 30},
		{"It depends on what comes back", 50},
		{"It is done, with a question or two", 70},
		{"It is done: {other}’s word is enough", 90},
	}},
	{Power, "A proposal across departments lies before {who}. What can they do with it?", []Answer{
		{"Carry it out", 1},
		{"Comment on it, and be heard in their team", 2},
		{"Recommend it; it is rarely passed without them", 3},
		{"Decide for their department, and stop it there", 4},
		{"Decide it for everybody", 5},
	}},
	{Power, "How much money or how many people can {who} put on something new without asking?", []Answer{
		{"None", 1},
		{"Some hours of their own", 2},
		{"Some days of a small team", 3},
		{"A part of a department’s budget", 4},
		{"A project across departments", 5},
	}},
	{Openness, "In a meeting somebody brings a figure that speaks against {who}’s view. What do they do?", []Answer{
		{"Question the figure, and whoever brings it", 1},
		{"Stay with their view, politely", 2},
		{"Take it along and think about it", 3},
		{"Ask about it, and change a part of their view", 4},
		{"Say “then I was wrong”, and go on from there", 5},
	}},
	{Openness, "When did {who} last try a way of working that came from outside?", []Answer{
		{"I remember none", 1},
		{"Once, when it had to be", 2},
		{"Now and then, after others", 3},
		{"Within this year, of their own accord", 4},
		{"They do all the time", 5},
	}},
	{Stance, "The change comes up in a meeting without you. What does {who} say?", []Answer{
		{"That it should not be done", -2},
		{"Mostly what could go wrong", -1},
		{"Nothing, or “let us see”", 0},
		{"That they would go along with it", 1},
		{"Why it should be done", 2},
	}},
	{Stance, "The change needs half a day of {who}’s people next month. What happens?", []Answer{
		{"It is refused", -2},
		{"There is no time, again and again", -1},
		{"It is given if somebody above asks", 0},
		{"It is given when asked for", 1},
		{"It is offered before you ask", 2},
	}},
}
