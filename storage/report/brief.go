package report

import (
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Brief returns what there is to know about a change on one page: why, who
// decides, the route, the asks, support, risks and next steps. The error is that
// there is no such change.
func Brief(w *graphmodel.Workspace, change graphmodel.ID, f Findings, o Options) (*Document, error) {
	c, err := changeOf(w, change)
	if err != nil {
		return nil, err
	}
	t := newTeller(w, o)
	d := &Document{Kicker: said("Brief", c.Status), Title: t.title(c), Subtitle: c.Summary, Date: o.Today, OnePage: true, Footer: t.footer()}
	t.changeFacts(d, c)
	d.section("Why", Paragraph(sentence(c.Why)), t.goals(c))
	d.section("What it brings", t.benefits(c))
	if d.Picture = f.Picture; d.Picture != nil && d.Picture.Caption == "" {
		captioned := *f.Picture
		captioned.Caption = t.route(f)
		d.Picture = &captioned
	} else if route := t.route(f); d.Picture == nil && route != "" {
		d.section("The way", Paragraph(strings.TrimPrefix(route, "The way: ")))
	}
	d.section("Whom to ask for what", t.cards(c, f))
	d.section("Support", t.carried(f), t.meters(c, f))
	d.section("Open objections", first(t.objections(c), 3))
	d.section("What we offer", t.offers(c))
	d.section("Risks", texts(c.Risks))
	d.section("Rules to keep", texts(c.Policies))
	d.section("Next steps", firstChecks(t.nextSteps(c)))
	if o.Private {
		d.section("To think of", first(f.Advice, mostPoints))
		d.section("Private notes", t.notes(c), t.conversations(c, ""))
	}
	return d, nil
}

// changeFacts are the facts of a change.
func (t *teller) changeFacts(d *Document, c *graphmodel.Change) {
	if c.Owner != "" {
		d.fact("Business owner", t.name(c.Owner))
	}
	if c.Champion != "" {
		d.fact("Champion", t.name(c.Champion))
	}
	d.fact("Decides", t.deciders(c))
	d.fact("Deadline", Day(c.Deadline))
	d.fact("Cost", c.Cost)
	d.fact("Value", c.Value)
}

// deciders names who decides, and how.
func (t *teller) deciders(c *graphmodel.Change) string {
	rule := map[graphmodel.Rule]string{graphmodel.RuleAll: "all of them", graphmodel.RuleMajority: "a majority", graphmodel.RuleAny: "any one of them"}
	if len(c.Deciders) < 2 {
		return t.names(c.Deciders)
	}
	return fmt.Sprintf("%s (%s)", t.names(c.Deciders), rule[c.Rule.OrDefault()])
}

// goals lists what a change serves, and then what it harms.
func (t *teller) goals(c *graphmodel.Change) List {
	var list, harmed List
	for _, s := range c.Serves {
		g := t.w.Goal(s.Goal)
		if g == nil {
			continue
		}
		item := Item{"Serves: " + t.w.NameOf(graphmodel.RefOf(g)), g.Measure}
		if s.Effect.Or(graphmodel.DefaultEffect) < 0 {
			item.Text = "Costs: " + t.w.NameOf(graphmodel.RefOf(g))
			harmed = append(harmed, item)
			continue
		}
		list = append(list, item)
	}
	return append(list, harmed...)
}

func (t *teller) benefits(c *graphmodel.Change) List {
	var list List
	for _, b := range c.Benefits {
		done := ""
		if b.Done {
			done = "has come"
		}
		list = append(list, t.statement(b, done))
	}
	return list
}

// statement says what is in it for whom.
func (t *teller) statement(s graphmodel.Statement, detail string) Item {
	if whom := t.whom(s); whom != "" {
		return Item{whom + ": " + s.Text, detail}
	}
	return Item{sentence(s.Text), detail}
}

func (t *teller) offers(c *graphmodel.Change) Checks {
	var list Checks
	for _, s := range c.Offers {
		list = append(list, Check{s.Done, t.statement(s, "")})
	}
	return list
}

// route says the best way to the first who decides and can be reached.
func (t *teller) route(f Findings) string {
	if f.Suggestion == nil {
		return ""
	}
	for _, d := range f.Suggestion.Destinations {
		if len(d.Routes) > 0 && len(d.Routes[0].People) > 1 {
			var names []string
			for _, id := range d.Routes[0].People {
				names = append(names, t.name(id))
			}
			return fmt.Sprintf("The way: %s. It lands %s.", strings.Join(names, " → "), influence.Chance(d.Routes[0].Probability))
		}
	}
	return "No way leads to anybody who decides yet."
}

// cards are the asks of the plan: its steps, or else those of a plan that was
// worked out.
func (t *teller) cards(c *graphmodel.Change, f Findings) Cards {
	var list Cards
	for _, s := range edit.PlanOrder(c) {
		card, made := f.Cards[s.ID]
		if !made {
			card = Card{Ask: s.Goal, Message: s.Message, Due: s.Due, Status: s.Status}
		}
		if s.Person != "" && card.Person == "" {
			card.Person = t.name(s.Person)
		}
		if s.Person != "" && card.Role == "" {
			card.Role = t.role(s.Person)
		}
		if s.Via != "" && card.Via == "" {
			card.Via = t.name(s.Via)
		}
		if edit.OpenStep(s) {
			list = append(list, card)
		}
	}
	if len(c.Steps) > 0 || f.Plan == nil {
		return list
	}
	for _, s := range f.Plan.Steps {
		list = append(list, Card{Person: t.name(s.Person), Role: t.role(s.Person), Via: t.carrier(s.Route), Status: "proposed"})
	}
	return list
}

// carrier names who asks at the end of a route.
func (t *teller) carrier(r influence.Route) string {
	if n := len(r.People); n > 2 {
		return t.name(r.People[n-2])
	}
	return ""
}

func (t *teller) carried(f Findings) Paragraph {
	if f.Forecast == nil {
		return ""
	}
	return Paragraph(t.words.Carried(f.Forecast))
}

// meters show those who decide, and then whom the plan wins.
func (t *teller) meters(c *graphmodel.Change, f Findings) Meters {
	if f.Forecast == nil {
		return nil
	}
	var list Meters
	for _, d := range f.Forecast.Deciders {
		m := t.meter(c, d.Support, f.Forecast)
		m.Detail, m.Mark = said("decides", m.Detail), f.Forecast.Threshold
		list = append(list, m)
	}
	for _, s := range f.Forecast.People {
		if slices.Contains(f.Forecast.Won, s.Person) && !slices.Contains(c.Deciders, s.Person) {
			list = append(list, t.meter(c, s, f.Forecast))
		}
	}
	return list
}

func (t *teller) meter(c *graphmodel.Change, s support.Support, f *support.Forecast) Meter {
	m := Meter{Label: t.name(s.Person), Now: s.Now}
	if stance, _ := c.StanceOf(s.Person); stance.Current.Known() {
		m.Detail = graphmodel.StanceName(stance.Current.Or(0))
	}
	if len(f.Won) > 0 {
		m.Then = graphmodel.Some(s.Then)
	}
	return m
}

// mostPoints is how many points a list of a brief has, for it is to stay on one
// page.
const mostPoints = 3

func first(list List, most int) List {
	if more := len(list) - most; more > 0 {
		return append(slices.Clone(list[:most]), Item{Text: fmt.Sprintf("And %d more.", more)})
	}
	return list
}

func firstChecks(list Checks) Checks {
	if more := len(list) - mostPoints; more > 0 {
		return append(slices.Clone(list[:mostPoints]), Check{Item: Item{Text: fmt.Sprintf("And %d more.", more)}})
	}
	return list
}

// objections lists what is not answered yet, with the answer prepared: first of
// those who decide, then of those in the plan.
func (t *teller) objections(c *graphmodel.Change) List {
	rank := func(id graphmodel.ID) int {
		switch {
		case slices.Contains(c.Deciders, id):
			return 0
		case slices.ContainsFunc(c.Steps, func(s graphmodel.Step) bool { return s.Person == id && edit.OpenStep(s) }):
			return 1
		default:
			return 2
		}
	}
	stances := slices.Clone(c.Stances)
	slices.SortStableFunc(stances, func(a, b graphmodel.Stance) int { return rank(a.Person) - rank(b.Person) })
	var list List
	for _, s := range stances {
		for _, r := range s.Reasons {
			if r.Addressed {
				continue
			}
			item := Item{Text: fmt.Sprintf("%s: %s", t.name(s.Person), strings.Join(filled([]string{r.Kind, r.Text}), " – "))}
			if r.Answer != "" {
				item.Detail = "Answer: " + r.Answer
			} else if r.Need != "" {
				item.Detail = "Need: " + r.Need
			}
			list = append(list, item)
		}
	}
	return list
}

func texts(all []string) List {
	var list List
	for _, text := range filled(slices.Clone(all)) {
		list = append(list, Item{Text: sentence(text)})
	}
	return list
}
