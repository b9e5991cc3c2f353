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

// You is the name by which somebody is spoken to.
const You = "you"

// Ask returns the question with names in it: who is rated and, for trust, whom
// they trust. Who is called [You] is spoken to.
func (q Question) Ask(who, other string) string {
	text := q.Text
	switch {
	case who == You:
		text = q.ofYou
	case other == You:
		text = q.toYou
	}
	return strings.NewReplacer("{who}", who, "{other}", other).Replace(text)
}

// Say returns the answer as it is read of somebody; who is called [You] is spoken
// to.
func (a Answer) Say(who string) string {
	if who != You {
		return a.Text
	}
	return strings.NewReplacer("They ", "You ", "they ", "you ", "their ", "your ", "them", "you").Replace(a.Text)
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
	}, "You call at eight in the evening about a problem of your own. How does {who} react?", "{other} calls at eight in the evening about a problem of their own. How do you react?"},
	{Trust, "Something has gone wrong on {who}’s side that {other} will notice. When does {other} hear of it?", []Answer{
		{"Never from them", 10},
		{"When it can’t be hidden any more", 30},
		{"In the regular meeting", 50},
		{"The same day", 70},
		{"First of all, before it is told to anybody else", 90},
	}, "Something has gone wrong on {who}’s side that you will notice. When do you hear of it?", "Something has gone wrong on your side that {other} will notice. When does {other} hear of it?"},
	{Trust, "{other} asks {who} for something that costs effort. What happens?", []Answer{
		{"It is turned down, or forgotten", 10},
		{"It has to go through the manager", 30},
		{"It depends on what comes back", 50},
		{"It is done, with a question or two", 70},
		{"It is done at once: being asked is reason enough", 90},
	}, "You ask {who} for something that costs effort. What happens?", "{other} asks you for something that costs effort. What happens?"},
	{Power, "A proposal across departments lies before {who}. What can they do with it?", []Answer{
		{"Carry it out", 1},
		{"Comment on it, and be heard in their team", 2},
		{"Recommend it; it is rarely passed without them", 3},
		{"Decide for their department, and stop it there", 4},
		{"Decide it for everybody", 5},
	}, "", "A proposal across departments lies before you. What can you do with it?"},
	{Power, "How much money or how many people can {who} put on something new without asking?", []Answer{
		{"None", 1},
		{"Some hours of their own", 2},
		{"Some days of a small team", 3},
		{"A part of a department’s budget", 4},
		{"A project across departments", 5},
	}, "", "How much money or how many people can you put on something new without asking?"},
	{Openness, "In a meeting somebody brings a figure that speaks against {who}’s view. What do they do?", []Answer{
		{"Question the figure, and whoever brings it", 1},
		{"Stay with their view, politely", 2},
		{"Take it along and think about it", 3},
		{"Ask about it, and change a part of their view", 4},
		{"Say “then I was wrong”, and go on from there", 5},
	}, "", "In a meeting somebody brings a figure that speaks against your view. What do you do?"},
	{Openness, "When did {who} last try a way of working that came from outside?", []Answer{
		{"I remember none", 1},
		{"Once, when it had to be", 2},
		{"Now and then, after others", 3},
		{"Within this year, of their own accord", 4},
		{"They do all the time", 5},
	}, "", "When did you last try a way of working that came from outside?"},
	{Stance, "The change comes up in a meeting without you. What does {who} say?", []Answer{
		{"That it should not be done", -2},
		{"Mostly what could go wrong", -1},
		{"Nothing, or “let us see”", 0},
		{"That they would go along with it", 1},
		{"Why it should be done", 2},
	}, "", "The change comes up in a meeting. What do you say?"},
	{Stance, "The change needs half a day of {who}’s people next month. What happens?", []Answer{
		{"It is refused", -2},
		{"There is no time, again and again", -1},
		{"It is given if somebody above asks", 0},
		{"It is given when asked for", 1},
		{"It is offered before you ask", 2},
	}, "", "The change needs half a day of your people next month. What happens?"},
}
