package joining

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel/compare"
)

// incoming lists what a merge would bring into the map.
type incoming struct {
	content *fyne.Container
	changes []compare.Difference
	texts   []string // made when they are first seen
	table   *look.Table
	detail  *look.Paragraph
}

func newIncoming() *incoming {
	n := &incoming{detail: look.NewParagraph(look.Quiet, "Press a line to read it in full.")}
	n.table = look.NewTable([]look.Column{
		{Title: "What", Width: 700, Text: n.text, Compare: func(a, b int) int { return cmp.Compare(a, b) }},
		{Title: "Kind", Width: 120, Text: func(i int) string { return n.changes[i].Ref.Kind.String() },
			Compare: func(a, b int) int { return cmp.Compare(n.changes[a].Ref.Kind, n.changes[b].Ref.Kind) }},
	}, 0)
	n.table.OnChosen = func(i int) { n.detail.SetText(look.Sentence(n.text(i))) }
	card := container.NewStack(look.NewCardSurface(), look.Inset(6, 6, n.table))
	below := container.New(high(detailHeight), look.NewScroll(n.detail))
	n.content = container.NewBorder(nil, look.Inset(0, 8, below), nil, nil, card)
	return n
}

const detailHeight = 60

func (n *incoming) show(changes []compare.Difference) {
	n.changes, n.texts = changes, make([]string, len(changes))
	n.table.SetCount(len(changes))
}

func (n *incoming) text(i int) string {
	if n.texts[i] == "" {
		n.texts[i] = n.changes[i].Text()
	}
	return n.texts[i]
}
