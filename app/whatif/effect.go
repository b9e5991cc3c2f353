package whatif

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/scenario"
)

// effect sets what follows from the what-if at work beside the map as it is.
type effect struct {
	view    *View
	waiting *look.Text
	rows    *fyne.Container
	said    *fyne.Container
	content *fyne.Container
}

func newEffect(v *View) *effect {
	e := &effect{view: v, waiting: look.NewText(look.Caption.In(look.ColourFaint), ""), rows: look.VBox(10), said: look.VBox(6)}
	head := container.NewGridWithColumns(2, look.NewText(look.Caption, scenario.AsItIs), look.Beside(4, nil, look.NewShrinkingText(look.Caption.In(look.ColourRoute), "What if"), e.waiting))
	e.content = look.VBox(12, look.Card(head, look.Line(), e.rows), e.said)
	return e
}

// update shows what is found. While it is worked out anew, the old stays.
func (e *effect) update() {
	if e.view.box == nil {
		return
	}
	f := e.view.box.effect.Findings()
	e.waiting.SetText("")
	if f.Working {
		e.waiting.SetText("Working …")
		if f.Answer != nil {
			return
		}
	}
	e.rows.Objects, e.said.Objects = nil, nil
	switch c := f.Answer; {
	case c != nil:
		for _, m := range scenario.Measures() {
			e.rows.Add(e.row(m, c))
			if m.Name == "Lands" {
				e.rows.Add(e.sure())
			}
		}
		if len(e.view.box.now.Suppositions) > 0 {
			for _, sentence := range c.Sentences(1) {
				e.said.Add(look.NewParagraph(look.Quiet, sentence))
			}
		}
	case f.Err != nil:
		e.rows.Add(look.NewParagraph(look.Body, look.Sentence(f.Err.Error())))
	default:
		e.rows.Add(look.NewParagraph(look.Quiet, "Working out what follows …"))
	}
	e.content.Refresh()
}

// row sets a measure before and after side by side.
func (e *effect) row(m scenario.Measure, c *scenario.Comparison) fyne.CanvasObject {
	before, after := &c.Rows[0], &c.Rows[1]
	remark, colour := "", look.ColourInk
	switch order := m.Compare(after, before); {
	case order < 0:
		remark, colour = "better", theme.ColorNameSuccess
	case order > 0:
		remark, colour = "worse", theme.ColorNameError
	}
	row := pair(m.Name, remark, colour, m.Text(before), m.Text(after))
	was, known := before.Support()
	is, still := after.Support()
	if m.Name == "Support" && known && still {
		row.Add(look.NewBar(is).From(was).Marked(after.Forecast.Threshold))
	}
	return row
}

// pair writes two texts side by side under a caption. What differs stands out.
func pair(name, remark string, colour fyne.ThemeColorName, before, after string) *fyne.Container {
	role := look.Quiet
	if before != after {
		role = look.Strong.In(colour)
	}
	return look.VBox(2, look.Beside(8, nil, look.NewShrinkingText(look.Caption, name), look.NewText(look.Caption.In(colour), remark)),
		container.NewGridWithColumns(2, look.NewParagraph(look.Body, before), look.NewParagraph(role, after)))
}

// sure says how sure the best routes are, as far as that is worked out.
func (e *effect) sure() fyne.CanvasObject {
	before, after := sureness(e.view.session), sureness(e.view.box.copy)
	colour := look.ColourInk
	if before == atWork || after == atWork {
		colour = look.ColourMuted
	}
	return pair("How sure it is the best", "", colour, before, after)
}

// atWork stands where it is worked out how sure a route is.
const atWork = "working …"

func sureness(s *session.Session) string {
	suggestion := s.Advice().Suggestion
	if suggestion == nil {
		return "–"
	}
	if s.Advice().Working || !suggestion.Completed {
		return atWork
	}
	for _, d := range suggestion.Destinations {
		if len(d.Routes) > 0 && len(d.WinShares) > 0 {
			return "in " + influence.InReadings(d.WinShares[0].Share)
		}
	}
	return "–"
}
