// Package versions is the list of a map's earlier versions: when each was saved,
// how large it is, and what has changed since then. Everything is used from the
// window's goroutine.
package versions

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/storage"
)

// List shows the earlier versions of the open map; one of them is chosen.
type List struct {
	widget.BaseWidget

	versions []storage.KeptVersion
	since    []session.Since // empty while it is read
	when     func(storage.KeptVersion) string
	chosen   int
	table    *look.Table
	detail   *look.Paragraph
	cancel   context.CancelFunc
}

// New returns a list of versions, of which there is one or more, and begins to
// find out what has changed since. When says in words when one was saved.
func New(s *session.Session, versions []storage.KeptVersion, when func(storage.KeptVersion) string) *List {
	l := &List{versions: versions, since: make([]session.Since, len(versions)), when: when, detail: look.NewParagraph(look.Quiet, "")}
	l.ExtendBaseWidget(l)
	l.table = look.NewTable([]look.Column{
		{Title: "Saved", Width: 170, Text: func(row int) string { return when(versions[row]) },
			Compare: func(a, b int) int { return cmp.Compare(a, b) }},
		{Title: "Size", Width: 90, Number: true, Text: func(row int) string { return look.FileSize(versions[row].Size) },
			Compare: func(a, b int) int { return cmp.Compare(versions[a].Size, versions[b].Size) }},
		{Title: "What has changed since then", Width: 450, Text: l.words,
			Compare: func(a, b int) int { return cmp.Compare(l.since[a].Count, l.since[b].Count) }},
	}, 0)
	l.table.OnChosen = l.choose
	l.table.SetCount(len(versions))
	l.table.Choose(0)
	var ctx context.Context
	ctx, l.cancel = context.WithCancel(context.Background())
	s.Describe(ctx, versions, l.described)
	return l
}

// Chosen returns the version that is chosen.
func (l *List) Chosen() storage.KeptVersion { return l.versions[l.chosen] }

// First returns what should have the focus at first: the arrows go from version
// to version.
func (l *List) First() fyne.Focusable { return l.table.Focus() }

// Close ends what is going on in the background.
func (l *List) Close() { l.cancel() }

// Words returns what is said of each version, from top to bottom.
func (l *List) Words() []string {
	var all []string
	for _, row := range l.table.Order() {
		all = append(all, l.when(l.versions[row])+": "+l.words(row))
	}
	return all
}

func (l *List) words(row int) string {
	return cmp.Or(l.since[row].Count, "…")
}

func (l *List) choose(row int) {
	l.chosen = row
	sentence := cmp.Or(l.since[row].Sentence, l.words(row))
	l.detail.SetText(look.Sentence(fmt.Sprintf("since %s: %s", l.when(l.versions[row]), sentence)))
}

func (l *List) described(row int, since session.Since) {
	l.since[row] = since
	if row == l.chosen {
		l.choose(row)
	}
	l.table.Refresh()
}

// CreateRenderer is called by Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	room := container.New(tall(260), container.NewStack(look.NewCardSurface(), look.Inset(6, 6, l.table)))
	return widget.NewSimpleRenderer(container.NewBorder(nil, look.Inset(2, 8, l.detail), nil, nil, room))
}

// tall gives an object a height.
type tall float32

// MinSize is called by Fyne.
func (h tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

// Layout is called by Fyne.
func (h tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
