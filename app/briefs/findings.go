package briefs

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/truetype"
	"inroad/app/drawing/typeface"
	"inroad/app/export"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/support"
	"inroad/graphmodel/timeline"
	"inroad/storage/report"
)

// maker makes one report.
type maker struct {
	Request

	w      *graphmodel.Workspace
	report *Report
}

func (m *maker) options() report.Options {
	return report.Options{Today: m.Today, Private: m.Private}
}

func (m *maker) brief(ctx context.Context) error {
	c := m.w.Change(m.Change)
	f, err := m.findings(ctx, m.Change)
	if err != nil {
		return err
	}
	if c != nil {
		f.Cards = m.cards(c)
		f.Advice = m.advice(f)
	}
	if m.Picture {
		if err := m.picture(ctx, &f); err != nil {
			return err
		}
	}
	m.report.Document, err = report.Brief(m.w, m.Change, f, m.options())
	return err
}

// findings works out what there is to know about a change. What can't be asked
// yet, such as a route to nobody, is left out.
func (m *maker) findings(ctx context.Context, change graphmodel.ID) (f report.Findings, err error) {
	s := influence.NewSnapshot(m.w, change, m.w.Info.Parameters, m.Today)
	if f.Suggestion, err = s.Suggest(ctx, influence.Query{}); asked(err) != nil {
		return f, err
	}
	if f.Plan, err = coalition.Find(ctx, s, coalition.Query{}); asked(err) != nil {
		return f, err
	}
	var won []graphmodel.ID
	if f.Plan != nil {
		for _, step := range f.Plan.Steps {
			won = append(won, step.Person)
		}
	}
	f.Forecast, err = support.Predict(ctx, m.w, change, support.Query{Won: won})
	return f, asked(err)
}

// asked passes on an error that is not about the question.
func asked(err error) error {
	_, route := errors.AsType[*influence.QueryError](err)
	_, plan := errors.AsType[*support.QueryError](err)
	if route || plan {
		return nil
	}
	return err
}

// cards are the asks of the steps: what the user has written, or else the gist of
// the message card.
func (m *maker) cards(c *graphmodel.Change) map[graphmodel.ID]report.Card {
	cards := make(map[graphmodel.ID]report.Card)
	for _, step := range c.Steps {
		if step.Person == "" {
			continue
		}
		message := cmp.Or(step.Message, gist(advice.NewCard(m.w, c.ID, step, m.Today)))
		cards[step.ID] = report.Card{Ask: step.Goal, Message: beginning(message), Due: step.Due, Status: step.Status}
	}
	return cards
}

// gist is what matters most of a message card: what is in it for them, or else
// the goal that is shared. All of it would fill the page.
func gist(card advice.Card) string {
	for _, kind := range []advice.PartKind{advice.PartBenefit, advice.PartGoal, advice.PartSupport} {
		var texts []string
		for _, sentence := range card.Part(kind) {
			texts = append(texts, sentence.Text)
		}
		if len(texts) > 0 {
			return strings.Join(texts, " ")
		}
	}
	return ""
}

// mostOfMessage is how long a message is at most, in characters.
const mostOfMessage = 240

// beginning returns the first sentences of a text that is too long for one page.
func beginning(text string) string {
	runes := []rune(strings.TrimSpace(text))
	if len(runes) <= mostOfMessage {
		return string(runes)
	}
	cut := string(runes[:mostOfMessage])
	if end := strings.LastIndexAny(cut, ".!?"); end > 0 {
		return cut[:end+1] + " …"
	}
	return strings.TrimSpace(cut) + "…"
}

// advice is what coaching says, the most important first.
func (m *maker) advice(f report.Findings) []report.Item {
	var list []report.Item
	for _, a := range advice.Open(advice.On(m.w, m.Change, advice.Answer{Suggestion: f.Suggestion, Forecast: f.Forecast}, m.Today)) {
		if a.Severity <= advice.Important {
			list = append(list, report.Item{Text: a.Finding, Detail: a.Do})
		}
	}
	return list
}

// picture draws the map with the route.
func (m *maker) picture(ctx context.Context, f *report.Findings) error {
	shown := drawing.Options{Change: m.Change, Layers: drawing.DefaultLayers}
	if f.Suggestion != nil {
		for _, d := range f.Suggestion.Destinations {
			if len(d.Routes) > 0 && len(shown.Route) == 0 {
				shown.Route = d.Routes[0].People
			}
		}
	}
	found, err := layout.Place(ctx, m.w, layout.Missing)
	if err != nil {
		return err
	}
	shown.Fallback = drawing.Points(found)
	m.report.scene = drawing.Build(m.w, shown)
	svg, err := export.Make(ctx, m.w, export.Options{Format: export.SVG, Shown: shown, Palette: drawing.Light(), Today: m.Today})
	if err != nil {
		return err
	}
	f.Picture = &report.Picture{SVG: svg, Alt: "The map of people and who trusts whom, with the way to who decides"}
	return nil
}

func (m *maker) agenda() error {
	in := report.AgendaInput{Person: m.Person}
	if m.w.People.Has(m.Person) {
		for _, section := range advice.NewAgenda(m.w, m.Person, m.Today).Sections {
			if section.Topic == advice.TopicLast && !m.Private {
				continue // what was spoken about is private
			}
			topic := report.Topic{Heading: section.Topic.String(), Plain: section.Topic >= advice.TopicGoals}
			for _, item := range section.Items {
				topic.Items = append(topic.Items, report.Check{Item: report.Item{Text: item.Text, Detail: due(item)}})
			}
			in.Topics = append(in.Topics, topic)
		}
	}
	var err error
	m.report.Document, err = report.Agenda(m.w, in, m.options())
	return err
}

func due(item advice.Item) string {
	switch {
	case !item.Due.Known():
		return ""
	case item.Overdue:
		return "was due on " + report.Day(item.Due)
	default:
		return "by " + report.Day(item.Due)
	}
}

// quarter is how many months a review looks back.
const quarter = 3

func (m *maker) review(ctx context.Context) (err error) {
	in := report.ReviewInput{From: m.From, Findings: make(map[graphmodel.ID]report.Findings)}
	if in.From == "" && m.Today.Known() {
		in.From = graphmodel.DateOf(m.Today.Time().AddDate(0, -quarter, 0))
	}
	for _, c := range m.w.Changes.All() {
		if in.Findings[c.ID], err = m.findings(ctx, c.ID); err != nil {
			return err
		}
	}
	if before, any := timeline.At(m.Versions, in.From); any {
		if in.Timeline, err = timeline.Of(ctx, m.Versions, nil); err != nil {
			return err
		}
		if in.Moves, err = timeline.Since(ctx, before.Workspace, m.w, in.From); err != nil {
			return err
		}
	}
	m.report.Document, err = report.Review(m.w, in, m.options())
	return err
}

// fontsOf returns the typeface with the characters of a report.
func fontsOf(d *report.Document) (fonts report.Fonts, err error) {
	used := []rune(string(report.Markdown(d)) + strings.ToUpper(d.Kicker) + "✓→–—“”·0123456789")
	if fonts.Regular, err = truetype.Subset(typeface.Regular, used); err != nil {
		return fonts, err
	}
	fonts.SemiBold, err = truetype.Subset(typeface.SemiBold, used)
	return fonts, err
}
