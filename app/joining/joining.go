// Package joining shows what would come of merging a colleague's copy: what comes
// in, and what is to be decided, side by side. Everything is used from the
// window's goroutine.
package joining

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/merge"
)

// Host is what the dialog is in.
type Host interface {
	// Merge brings the result into the map, and takes the dialog away.
	Merge(*session.Merging)
	// Close takes the dialog away.
	Close()
}

// Joining is what the dialog holds.
type Joining struct {
	widget.BaseWidget

	session *session.Session
	host    Host
	merging *session.Merging
	rows    []*row // what is to be decided
	at      int    // the row whose two sides are shown
	stop    context.CancelFunc

	summary  *look.Paragraph
	tabs     *look.Segmented
	pages    [2]fyne.CanvasObject
	table    *look.Table
	sides    *sides
	incoming *incoming
	message  *look.Text
	all      [2]*look.Button // settle what is open, ours and theirs
	merge    *look.Button
}

var _ fyne.Widget = (*Joining)(nil)

// The size of what is between the summary and the buttons.
const (
	Width      = 860
	pageHeight = 360
	// summaryHeight is that of three lines: the dialog does not jump.
	summaryHeight = 54
)

// New returns the dialog's content for a merge.
func New(s *session.Session, m *session.Merging, host Host) *Joining {
	j := &Joining{session: s, host: host, merging: m, stop: func() {}, summary: look.NewParagraph(look.Body, ""), message: look.NewShrinkingText(look.Quiet, "")}
	j.rows = rowsOf(m)
	j.build()
	j.ExtendBaseWidget(j)
	j.took(m)
	j.turn(0)
	if len(j.rows) > 0 {
		j.show(0)
	} else {
		j.turn(1)
	}
	return j
}

func (j *Joining) build() {
	j.buildTable()
	j.sides = newSides(j)
	j.incoming = newIncoming()
	j.all = [2]*look.Button{look.NewButton(look.Plain, "All ours", func() { j.chooseAll(merge.Ours) }),
		look.NewButton(look.Plain, "All theirs", func() { j.chooseAll(merge.Theirs) })}
	j.merge = look.NewButton(look.Primary, "Merge", func() { j.host.Merge(j.merging) })
	j.tabs = look.NewSegmented([]string{"To decide", "What comes in"}, 0, j.turn)
	card := container.NewStack(look.NewCardSurface(), look.Inset(6, 6, j.table))
	j.pages = [2]fyne.CanvasObject{container.NewBorder(nil, look.Inset(0, 8, j.sides.content), nil, nil, card), j.incoming.content}
}

// First returns what should have the focus at first.
func (j *Joining) First() fyne.Focusable {
	if len(j.rows) > 0 {
		return j.sides.ours.tile
	}
	return j.merge
}

// Escape closes the dialog.
func (j *Joining) Escape() {
	j.stop()
	j.host.Close()
}

// turn shows one of the two pages.
func (j *Joining) turn(page int) {
	j.tabs.SetChosen(page)
	for i, o := range j.pages {
		look.SetVisible(o, i == page)
	}
}

// chooseAll settles all conflicts that are open.
func (j *Joining) chooseAll(choice merge.Choice) {
	for _, r := range j.rows {
		if r.open() {
			r.choice = choice
		}
	}
	j.changed()
}

// settle settles the conflict that is shown. Of two people no side is chosen: that
// would join them unasked.
func (j *Joining) settle(choice merge.Choice) {
	if j.rows[j.at].duplicate == nil {
		j.choose(choice)
	}
}

// pair says whether two people are one.
func (j *Joining) pair(same bool) {
	switch {
	case j.rows[j.at].duplicate == nil:
	case same:
		j.choose(merge.Theirs)
	default:
		j.choose(merge.Ours)
	}
}

// choose settles what is shown and goes on to what is open next.
func (j *Joining) choose(choice merge.Choice) {
	r := j.rows[j.at]
	if !r.take(choice) {
		return
	}
	j.changed()
	for i := range len(j.rows) {
		if next := (j.at + 1 + i) % len(j.rows); j.rows[next].open() {
			j.show(next)
			j.focus(j.sides.ours.tile)
			return
		}
	}
	j.show(j.at)
}

// changed has the merge worked out with what is chosen.
func (j *Joining) changed() {
	j.stop()
	ctx, cancel := context.WithCancel(context.Background())
	j.stop = cancel
	j.table.Refresh()
	j.merge.Disable()
	j.message.SetText("Working it out…")
	j.session.ResolveMerge(ctx, j.merging, choicesOf(j.rows), j.took)
}

// took shows what comes of the merge now. What was chosen may have settled other
// conflicts, or have brought some up.
func (j *Joining) took(m *session.Merging) {
	j.merging = m
	j.rows = follow(j.rows, m.Result.Conflicts)
	j.table.Refresh()
	j.recount()
	j.incoming.show(m.Result.Changes)
	left := len(m.Result.Conflicts)
	for _, b := range j.all {
		look.SetEnabled(b, left > 0)
	}
	j.summary.SetText(summary(m))
	if left > 0 {
		j.merge.Disable()
		j.message.SetText(counted(left, "conflict is", "conflicts are") + " still to be decided")
		return
	}
	j.merge.Enable()
	j.message.SetText("All is decided. Undo takes the whole merge back.")
	if len(j.rows) == 0 {
		j.message.SetText("There is nothing to decide. Undo takes the whole merge back.")
	}
	if c := j.canvas(); c != nil && c.Focused() != nil {
		c.Focus(j.merge)
	}
}

func (j *Joining) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(j) }

func (j *Joining) focus(on fyne.Focusable) {
	if c := j.canvas(); c != nil {
		c.Focus(on)
	}
}

// summary says what there is: "From “bo”: 2 people new, 1 tie changed, 3
// conflicts."
func summary(m *session.Merging) string {
	text := fmt.Sprintf("From “%s”: %s", filepath.Base(m.Path), compare.Count(m.Result.Changes))
	if len(m.Result.Changes) == 0 {
		text = fmt.Sprintf("From “%s” nothing comes in by itself", filepath.Base(m.Path))
	}
	if n := len(m.Result.Conflicts); n > 0 {
		text += ", " + counted(n, "conflict", "conflicts")
	}
	if n := len(m.Result.Duplicates); n > 0 {
		text += ", " + counted(n, "possible duplicate", "possible duplicates")
	}
	text += "."
	if m.Result.TwoWay {
		text += " No version is known that both maps have come from, so the two are merged as they are: nothing counts as deleted, " +
			"and wherever they differ you decide."
	}
	return text
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// CreateRenderer is called by Fyne.
func (j *Joining) CreateRenderer() fyne.WidgetRenderer {
	cancel := look.NewButton(look.Plain, "Cancel", j.Escape)
	page := container.New(high(pageHeight), j.pages[0], j.pages[1])
	return widget.NewSimpleRenderer(look.VBox(12, container.New(high(summaryHeight), j.summary), look.Beside(8, j.tabs, nil, look.HBox(8, j.all[0], j.all[1])), page,
		look.Beside(16, nil, j.message, look.HBox(8, cancel, j.merge))))
}

// high gives objects that lie on one another a height.
type high float32

// MinSize is called by Fyne.
func (h high) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(Width, float32(h)) }

// Layout is called by Fyne.
func (h high) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
