package planboard

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel/advice"
)

// parts shows the card: what is said, what helps to prepare, and what is missing.
func (d *detail) parts(card advice.Card) []fyne.CanvasObject {
	if len(card.Parts) == 0 && len(card.Missing) == 0 {
		return []fyne.CanvasObject{look.SectionTitle("What the map says"),
			look.NewParagraph(look.Quiet, "Say whom to win: then the map says here what matters to them.")}
	}
	objects := []fyne.CanvasObject{look.VBox(2, look.SectionTitle("What the map says"),
		look.NewParagraph(look.Caption, "Press a sentence to see where it comes from."))}
	prepared := false
	for _, p := range card.Parts {
		if !p.Kind.Said() && !prepared {
			prepared = true
			objects = append(objects, look.Line(), look.SectionTitle("Good to know before"))
		}
		objects = append(objects, d.part(p))
	}
	if len(card.Missing) > 0 {
		objects = append(objects, look.Line(), look.SectionTitle("Not known yet"))
		for _, gap := range card.Missing {
			objects = append(objects, d.gap(gap))
		}
	}
	return objects
}

// part shows the sentences of a part; each leads to where it comes from.
func (d *detail) part(p advice.Part) fyne.CanvasObject {
	column := look.VBox(4, look.NewText(look.Caption.In(look.ColourAccent), names.Upper(p.Kind.String())))
	for _, s := range p.Sentences {
		text := look.VBox(1, look.NewParagraph(look.Body, s.Text))
		text.Add(look.NewParagraph(look.Caption.In(look.ColourFaint), d.origin(s)))
		column.Add(look.NewPress(text, func() { d.board.GoTo(s.Sources[0]) }))
	}
	return column
}

// origin says in a few words where a sentence comes from.
func (d *detail) origin(s advice.Sentence) string {
	said := s.Sources[0].Label(d.board.session.Workspace())
	if more := len(s.Sources) - 1; more > 0 {
		said += " · and " + strconv.Itoa(more) + " more"
	}
	if s.General {
		said = "General advice, chosen by " + said
	}
	return said
}

// gap shows what is missing, with a button that leads to where it is written.
func (d *detail) gap(g advice.Gap) fyne.CanvasObject {
	fill := look.NewButton(look.Plain, "Fill in", func() { d.board.GoTo(g.Fill) })
	return look.Ending(6, look.NewParagraph(look.Quiet, names.Upper(strings.TrimPrefix(g.Text, "missing: "))), fill)
}
