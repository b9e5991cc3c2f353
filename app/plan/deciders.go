package plan

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/support"
)

// newDeciders shows how far each decider supports the change before and after,
// with the mark that is to be reached. Where the change can't be carried, after
// is with everybody won who can be.
func newDeciders(words words, plan *coalition.Plan) fyne.CanvasObject {
	column := look.VBox(10, look.SectionTitle("Support of who decides"))
	for _, d := range plan.Deciders {
		after := d.After
		if !plan.Carried {
			after = d.Most
		}
		bar := look.NewBar(after).From(d.Before).Marked(plan.Threshold)
		bar.SetColour(look.ColourAccent)
		name := look.NewParagraph(look.Body, words.workspace.PersonName(d.Person))
		figures := look.NewText(look.Strong, support.InTen(d.Before)+" → "+support.InTen(after))
		row := look.VBox(2, look.Ending(0, name, figures), bar)
		if !plan.Carried {
			row.Add(look.NewParagraph(look.Caption, words.Decider(plan, d)))
		}
		column.Add(row)
	}
	return column
}
