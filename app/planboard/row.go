package planboard

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// row is one step in the list. It is chosen by a click or the arrows, and moved
// by dragging or with Alt and the arrows.
type row struct {
	widget.BaseWidget

	board            *Board
	step             graphmodel.Step
	place            int
	chosen           bool
	hovered, focused bool
	dragged          float32 // how far

	content *fyne.Container
	ground  *look.Surface
}

var (
	_ fyne.Tappable     = (*row)(nil)
	_ fyne.Draggable    = (*row)(nil)
	_ fyne.Focusable    = (*row)(nil)
	_ fyne.Shortcutable = (*row)(nil)
	_ desktop.Hoverable = (*row)(nil)
)

func newRow(b *Board) *row {
	r := &row{board: b, content: container.NewStack(), ground: look.NewCardSurface()}
	r.ExtendBaseWidget(r)
	return r
}

// show shows a step at a place in the order; next tells that it is to be taken
// next.
func (r *row) show(w *graphmodel.Workspace, s graphmodel.Step, place int, next, chosen bool, today graphmodel.Date) {
	r.step, r.place, r.chosen = s, place, chosen
	ink := look.ColourInk
	if !edit.OpenStep(s) {
		ink = look.ColourMuted
	}
	name := look.NewParagraph(look.Strong.In(ink), whom(w, s))
	status, tone := statusOf(s, today)
	text := look.VBox(3, look.Ending(0, name, look.NewText(look.Caption.In(tone), status)))
	if how := how(w, s); how != "" {
		text.Add(look.NewParagraph(look.Caption, how))
	}
	if s.Goal != "" {
		text.Add(look.NewParagraph(look.Quiet, s.Goal))
	}
	if s.Result != "" {
		text.Add(look.NewParagraph(look.Caption.In(look.ColourInk), "→ "+s.Result))
	}
	r.content.Objects = []fyne.CanvasObject{look.Badged(badge(s, place, next), text, nil)}
	r.content.Refresh()
	r.Refresh()
}

// whom says whom a step is about.
func whom(w *graphmodel.Workspace, s graphmodel.Step) string {
	if s.Person == "" {
		return "Nobody yet"
	}
	return w.PersonName(s.Person)
}

// how says who asks; nothing where the one whose map it is does.
func how(w *graphmodel.Workspace, s graphmodel.Step) string {
	if s.Via == "" || s.Via == w.Info.Me {
		return "You ask"
	}
	return w.PersonName(s.Via) + " asks"
}

// statusOf says where a step stands, and until when.
func statusOf(s graphmodel.Step, today graphmodel.Date) (string, fyne.ThemeColorName) {
	switch {
	case s.Status == edit.StepDone:
		return "✓ done", theme.ColorNameSuccess
	case !edit.OpenStep(s):
		return s.Status, look.ColourFaint
	case s.Due.Known() && s.Due < today:
		return "overdue · " + day(s.Due, today), theme.ColorNameError
	case s.Due.Known():
		return cmp.Or(s.Status, "planned") + " · " + day(s.Due, today), look.ColourMuted
	default:
		return cmp.Or(s.Status, "planned"), look.ColourMuted
	}
}

// day writes a day shortly: with the year only where it is another one.
func day(d, today graphmodel.Date) string {
	if d.Time().Year() == today.Time().Year() {
		return d.Time().Format("2 Jan")
	}
	return d.Time().Format("2 Jan 2006")
}

// badge is the number of a step; that of the next one stands out.
func badge(s graphmodel.Step, place int, next bool) fyne.CanvasObject {
	disc := look.NewSurface(look.ColourAccentSoft)
	disc.Corner = 9
	text, tone := strconv.Itoa(place+1), look.ColourAccent
	switch {
	case s.Status == edit.StepDone:
		text, disc.Fill, tone = "✓", look.ColourHover, look.ColourMuted
	case !edit.OpenStep(s):
		disc.Fill, tone = look.ColourHover, look.ColourFaint
	case next:
		return look.Badge(place + 1)
	}
	return container.NewStack(disc, container.NewCenter(look.NewText(look.Section.In(tone), text)))
}

// Tapped chooses the step.
func (r *row) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.board.choose(r.step.ID)
}

// Keys lists what the keys do in the list of steps, for help.
func Keys() [][2]string {
	return [][2]string{
		{"Up, Down, Home, End", "Go from step to step"},
		{"Alt+Up, Alt+Down, drag", "Move the step in the order"},
		{"Delete", "Delete the step"},
	}
}

// TypedKey goes to the step before or after, or deletes the step.
func (r *row) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		r.board.chooseAt(r.place - 1)
	case fyne.KeyDown:
		r.board.chooseAt(r.place + 1)
	case fyne.KeyHome:
		r.board.chooseAt(0)
	case fyne.KeyEnd:
		r.board.chooseAt(len(r.board.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.board.choose(r.step.ID)
	case fyne.KeyDelete:
		r.board.remove(r.step.ID)
	}
}

// TypedRune does nothing.
func (r *row) TypedRune(rune) {}

// TypedShortcut moves the step with Alt, or Ctrl, and the arrows.
func (r *row) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != fyne.KeyModifierAlt && custom.Modifier != fyne.KeyModifierShortcutDefault {
		return
	}
	switch custom.KeyName {
	case fyne.KeyUp:
		r.board.move(r.step.ID, r.place-1)
	case fyne.KeyDown:
		r.board.move(r.step.ID, r.place+1)
	}
}

// FocusGained is called by Fyne.
func (r *row) FocusGained() {
	r.focused = true
	r.Refresh()
}

// FocusLost is called by Fyne.
func (r *row) FocusLost() {
	r.focused = false
	r.Refresh()
}

// MouseIn is called by Fyne.
func (r *row) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.Refresh()
}

// MouseMoved does nothing.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *row) MouseOut() {
	r.hovered = false
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{WidgetRenderer: widget.NewSimpleRenderer(container.NewStack(r.ground, look.Inset(12, 10, r.content))), row: r}
}

type rowRenderer struct {
	fyne.WidgetRenderer

	row *row
}

// Refresh shows the pointer, the focus and what is chosen.
func (r *rowRenderer) Refresh() {
	ground := r.row.ground
	ground.Fill, ground.Stroke, ground.StrokeWidth = look.ColourPanel, look.ColourLine, 1
	if r.row.hovered {
		ground.Stroke = look.ColourFaint
	}
	if r.row.chosen {
		ground.Fill, ground.Stroke = look.ColourAccentSoft, look.ColourAccent
	}
	if r.row.focused {
		ground.Stroke, ground.StrokeWidth = look.ColourAccent, 2
	}
	ground.Refresh()
	r.WidgetRenderer.Refresh()
}
