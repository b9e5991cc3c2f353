package chooser

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// entryRow draws one folder or file. A second click soon after the first
// chooses the file.
type entryRow struct {
	widget.BaseWidget

	owner   *Chooser
	index   int
	hovered bool
	pressed time.Time

	ground   *look.Surface
	icon     *widget.Icon
	name     *look.Text
	modified *look.Text
}

var (
	_ fyne.Tappable      = (*entryRow)(nil)
	_ desktop.Hoverable  = (*entryRow)(nil)
	_ desktop.Cursorable = (*entryRow)(nil)
)

// doubleClick is how soon a second click must follow the first.
const doubleClick = 400 * time.Millisecond

func newEntryRow(owner *Chooser) *entryRow {
	r := &entryRow{owner: owner, ground: look.NewSurface(""), icon: widget.NewIcon(nil),
		name: look.NewShrinkingText(look.Body, ""), modified: look.NewText(look.Caption, "")}
	r.ground.Corner = 6
	r.ExtendBaseWidget(r)
	return r
}

func (r *entryRow) show(index int) {
	r.index = index
	r.Refresh()
}

// Refresh draws the entry as it is now.
func (r *entryRow) Refresh() {
	if r.index >= len(r.owner.entries) {
		return
	}
	e := r.owner.entries[r.index]
	icon, detail := theme.FileIcon(), e.modified.Format("2 Jan 2006 15:04")
	if e.folder {
		icon, detail = theme.FolderIcon(), ""
	}
	r.icon.SetResource(look.Coloured(icon, look.ColourMuted))
	r.name.SetText(e.name)
	r.modified.SetText(detail)
	r.ground.Fill = ""
	switch {
	case r.index == r.owner.at:
		r.ground.Fill = look.ColourAccentSoft
	case r.hovered:
		r.ground.Fill = look.ColourHover
	}
	r.ground.Refresh()
	r.BaseWidget.Refresh()
}

// Tapped goes into a folder, names a file, and with a second click chooses it.
func (r *entryRow) Tapped(*fyne.PointEvent) {
	again := r.index == r.owner.at && time.Since(r.pressed) < doubleClick
	r.pressed = time.Now()
	if again {
		r.owner.take()
		return
	}
	r.owner.press(r.index)
}

// MouseIn is called by Fyne.
func (r *entryRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *entryRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *entryRow) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor is a hand.
func (r *entryRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer {
	icon := container.NewGridWrap(fyne.NewSquareSize(16), r.icon)
	return widget.NewSimpleRenderer(container.NewStack(r.ground, look.Inset(8, 6, look.Beside(8, icon, r.name, r.modified))))
}
