package trustview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel/trustmatrix"
)

// head is what stands over the table: what it shows, and the choices.
type head struct {
	view    *View
	network *look.Paragraph
	order   *look.Segmented
	measure *look.Segmented
	open    *look.Button
	choices *fyne.Container
	content fyne.CanvasObject
}

func newHead(v *View) *head {
	h := &head{view: v, network: look.NewParagraph(look.Quiet, "")}
	h.order = look.NewSegmented([]string{"By department", "By name", "Most trusted", "Communities"}, 0,
		func(i int) { v.sortBy(trustmatrix.Order(i)) })
	h.measure = look.NewSegmented([]string{"Average", "Ties", "Returned"}, 0, func(i int) {
		v.measure = measure(i)
		v.table.Repaint()
	})
	h.open = look.NewButton(look.Flat, "", func() { v.setAll(!h.allOpen()) })
	h.choices = look.Flow(8, h.order, h.measure, h.open)
	h.content = look.Inset(16, 12, look.VBox(8, look.NewText(look.Title, "Who trusts whom"), h.network, h.choices))
	return h
}

// allOpen tells whether every group is unfolded.
func (h *head) allOpen() bool {
	v := h.view
	for g := range v.matrix.Layout.Groups {
		if !v.open[v.key(g)] {
			return false
		}
	}
	return true
}

// update says how many trust one another, and offers what there is to choose.
func (h *head) update() {
	v := h.view
	h.network.SetText(h.words())
	grouped := len(v.matrix.Layout.Groups) > 0
	look.SetVisible(h.choices, v.of.People.Len() > 1)
	look.SetVisible(h.measure, grouped)
	look.SetVisible(h.open, grouped)
	if h.allOpen() {
		h.open.SetText("Fold all")
	} else {
		h.open.SetText("Unfold all")
	}
	h.choices.Refresh()
}

func (h *head) words() string {
	v := h.view
	if v.order == trustmatrix.ByCommunity && v.community == nil && v.of.People.Len() > 1 {
		return "Finding who belong together …"
	}
	total := v.matrix.Total()
	said := names.Counted(v.of.People.Len(), "person", "people") + ", " + names.Counted(total.Ties, "tie", "ties") + " of trust"
	if total.Ties > 0 {
		said += " · " + total.SayReturned()
	}
	if total.Friction > 0 {
		said += fmt.Sprintf(" · %d with friction", total.Friction)
	}
	return said + ". A row trusts a column."
}

// foot is what stands under the table: both directions in words, what the marks
// mean, and the keys.
type foot struct {
	there, back *look.Text
	content     fyne.CanvasObject
}

func newFoot(v *View) *foot {
	f := &foot{there: look.NewShrinkingText(look.Strong, ""), back: look.NewShrinkingText(look.Body, "")}
	keys := look.NewShrinkingText(look.Caption, "1–5 set a step, 10–100 a level · Delete takes the tie away · F marks friction · Enter opens · arrows go on")
	f.content = look.VBox(0, look.Line(), look.Inset(16, 8, look.VBox(6, look.VBox(2, f.there, f.back), newLegend(v), keys)))
	return f
}

// newLegend shows what the marks mean.
func newLegend(v *View) *fyne.Container {
	legend := look.Flow(12)
	for _, s := range legendMarks() {
		legend.Add(look.HBox(6, container.NewCenter(v.table.Sample(fyne.NewSize(26, 18), s.paint)), look.NewText(look.Caption, s.name)))
	}
	return legend
}
