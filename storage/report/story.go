package report

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/planning"
)

// SuccessStory returns what has come of a change, told from the side of its
// business owner: what they were up against, what is better now, who made it
// possible. It tells only what is marked as come, held or won. The error is that
// there is no such change.
func SuccessStory(w *graphmodel.Workspace, change graphmodel.ID, o Options) (*Document, error) {
	c, err := changeOf(w, change)
	if err != nil {
		return nil, err
	}
	t := newTeller(w, o)
	d := &Document{Kicker: "Success story", Title: t.title(c), Date: o.Today, Footer: t.footer()}
	owner := ""
	if c.Owner != "" {
		owner = t.name(c.Owner)
		d.Subtitle = "The story of " + said(owner, t.role(c.Owner))
	}
	d.section("What it was like", Paragraph(sentence(c.Why)))
	d.section("What they set out to do", Paragraph(sentence(c.Summary)), t.goals(c))
	achieved := t.achieved(c)
	d.section("What is better now", achieved)
	if len(achieved) == 0 {
		d.section("What is better now", Paragraph("Nothing yet that the map knows. Mark benefits that have come, checkpoints that were held and conversations that were a win; they are told here."))
	}
	d.section("What it is worth", Paragraph(sentence(c.Value)))
	d.section("Who made it possible", t.thanks(c))
	d.section("What comes next", checks(t.checkpointsAhead(c)))
	d.section("Before it goes out", t.beforehand(c, owner))
	if o.Private {
		d.section("Private notes", t.conversations(c, ""))
	}
	return d, nil
}

// achieved lists what has come: benefits, checkpoints with their result, and
// small wins, these by their day.
func (t *teller) achieved(c *graphmodel.Change) List {
	var list List
	for _, b := range c.Benefits {
		if b.Done {
			list = append(list, t.statement(b, ""))
		}
	}
	var held []dated
	for _, k := range c.Checkpoints {
		if k.Done && k.Result != "" {
			held = append(held, dated{k.Date, Check{Item: Item{sentence(k.Result), said(k.Title, Day(k.Date))}}})
		}
	}
	for _, x := range t.w.Touchpoints.All() {
		if x.Win && x.Change == c.ID && x.Outcome != "" {
			held = append(held, dated{x.Date, Check{Item: t.win(x)}})
		}
	}
	slices.SortStableFunc(held, func(a, b dated) int { return cmp.Compare(a.on, b.on) })
	for _, one := range held {
		list = append(list, one.Item)
	}
	return list
}

// win tells what came of a conversation. A mere yes tells more with who said it.
func (t *teller) win(x *graphmodel.Touchpoint) Item {
	if len(x.People) == 0 {
		return Item{sentence(x.Outcome), Day(x.Date)}
	}
	if planning.OutcomeOf(x.Outcome) == planning.Yes && len(strings.Fields(x.Outcome)) == 1 {
		return Item{t.names(x.People) + " said yes.", Day(x.Date)}
	}
	return Item{sentence(x.Outcome), said("with "+t.names(x.People), Day(x.Date))}
}

// thanks lists who had a part in it: the champion, who gave what was offered, and
// whoever was won in a step or there at a win.
func (t *teller) thanks(c *graphmodel.Change) List {
	var list List
	told := map[graphmodel.ID]bool{"": true, c.Owner: true}
	thank := func(id graphmodel.ID, what string) {
		if !told[id] {
			told[id] = true
			list = append(list, Item{t.name(id), said(what, t.role(id))})
		}
	}
	thank(c.Champion, "stood for it")
	for _, s := range edit.PlanOrder(c) {
		if s.Status == edit.StepDone {
			thank(s.Person, "said yes")
		}
	}
	for _, x := range t.w.Touchpoints.All() {
		if x.Win && x.Change == c.ID {
			for _, id := range x.People {
				thank(id, "had a part in it")
			}
		}
	}
	for _, s := range c.Offers {
		if s.Done {
			item := t.statement(s, "offered, and given")
			list = append(list, item)
		}
	}
	return list
}

// beforehand is what to do before others read the story.
func (t *teller) beforehand(c *graphmodel.Change, owner string) Checks {
	if c.Owner == "" {
		return Checks{{Item: Item{"Name the business owner: the story is theirs to tell.", ""}}}
	}
	return Checks{{Item: Item{"Ask " + owner + " to put it into their own words, and to agree to it.", ""}}}
}
