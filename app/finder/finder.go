package finder

import (
	"context"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/search"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Map is the map on which something is to be found.
type Map interface {
	// SetFound brings out what was found; nil ends that.
	SetFound(found map[graphmodel.Ref]bool)
	// FlyTo shows a record, Reveal sees to it that it can be seen.
	FlyTo(ref graphmodel.Ref)
	Reveal(ref graphmodel.Ref)
	// PutCard puts a card on the map and returns what makes room for it anew.
	PutCard(card fyne.CanvasObject) (relayout func())
	// TakeFocus has the keys go to the map, GiveFocus to something on it.
	TakeFocus()
	GiveFocus(to fyne.Focusable)
	Camera() drawing.Camera
	ReturnTo(camera drawing.Camera)
}

// Finder is a field to type in and what was found below it, on a card on the map.
// Arrows go from one to the next and show it on the map, Enter selects it and
// stays there, Escape goes back to where the map was.
type Finder struct {
	session *session.Session
	on      Map
	from    drawing.Camera
	index   *Index

	entry   *look.Entry
	count   *look.Text
	rows    []*row
	list    *fyne.Container
	head    *fyne.Container
	card    *fyne.Container
	results []Result
	at      int
	visited bool // the camera has been taken to a result

	// relayout has the map make room for the card.
	relayout func()
	leave    []func()
	// stopReading gives up the index that is being made.
	stopReading context.CancelFunc
}

const (
	width = 340
	// shownRows is how many results are seen at once.
	shownRows = 8
)

// New puts a finder on a map. It is not seen before [Finder.Show].
func New(s *session.Session, m Map) *Finder {
	f := &Finder{session: s, on: m, stopReading: func() {}}
	f.build()
	f.relayout = m.PutCard(f.card)
	f.leave = []func(){
		s.Opened.Listen(func(*graphmodel.Workspace) { f.forget() }),
		s.Edited.Listen(func(a edit.Announcement) {
			if f.card.Visible() && !a.OnlyMoves() {
				f.read()
			}
		}),
	}
	return f
}

// Leave has it follow the session no more.
func (f *Finder) Leave() {
	for _, leave := range f.leave {
		leave()
	}
	f.leave = nil
	f.stopReading()
}

// Show shows the finder and has the keys go there. What was typed last is to be
// typed over.
func (f *Finder) Show() {
	if !f.card.Visible() {
		f.from, f.visited = f.on.Camera(), false
		f.card.Show()
		f.relayout()
		f.read()
	}
	f.on.GiveFocus(f.entry)
	f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// read reads the workspace anew.
func (f *Finder) read() {
	w := f.session.Workspace()
	f.stopReading()
	ctx, cancel := context.WithCancel(context.Background())
	f.stopReading = cancel
	f.session.Scheduler().Go(ctx, func(context.Context) func() {
		index := NewIndex(w)
		return func() {
			f.index = index
			f.search(f.entry.Text)
		}
	})
}

// forget puts away what was looked for in another file, and found there.
func (f *Finder) forget() {
	f.Close()
	f.stopReading()
	f.index = nil
	f.entry.SetText("")
	f.search("")
	f.on.SetFound(nil)
}

func (f *Finder) build() {
	f.entry = look.NewEntry("Find people, departments, goals")
	f.entry.Draft = true
	f.entry.OnChanged = f.search
	f.entry.Keys = f.key
	f.count = look.NewText(look.Caption, "")
	f.list = look.VBox(2)
	for range shownRows {
		one := newRow(f)
		f.rows = append(f.rows, one)
		f.list.Add(one)
	}
	ground := look.NewCardSurface()
	ground.Raised = true
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(width, 0))
	f.card = container.NewStack(room, ground, look.Inset(10, 10, f.content()))
	f.card.Hide()
}

func (f *Finder) content() fyne.CanvasObject {
	step := func(by int) func() { return func() { f.step(by) } }
	buttons := look.HBox(0, container.NewCenter(f.count), look.NewIconButton(theme.MoveUpIcon(), step(-1)), look.NewIconButton(theme.MoveDownIcon(), step(1)),
		look.NewIconButton(theme.CancelIcon(), f.Close))
	f.head = look.Beside(8, nil, f.entry, buttons)
	return look.VBox(8, f.head, f.list)
}

// search looks for what was typed.
func (f *Finder) search(text string) {
	f.results, f.at = nil, 0
	if f.index != nil {
		f.results = f.index.Find(text)
	}
	found := make(map[graphmodel.Ref]bool, len(f.results))
	for _, r := range f.results {
		found[r.Key] = true
	}
	f.on.SetFound(found)
	f.show()
}

// show shows the results around the present one.
func (f *Finder) show() {
	first := min(max(f.at-shownRows/2, 0), max(len(f.results)-shownRows, 0))
	for i, one := range f.rows {
		if k := first + i; k < len(f.results) {
			one.show(k, f.results[k], k == f.at)
		} else {
			one.Hide()
		}
	}
	switch {
	case len(f.results) > 0:
		f.count.SetText(fmt.Sprintf("%d of %d", f.at+1, len(f.results)))
	case len(search.Words(f.entry.Text)) > 0 && f.index != nil:
		f.count.SetText("none")
	default:
		f.count.SetText("")
	}
	f.list.Refresh()
	f.head.Refresh()
	f.relayout()
}

// step goes to the next result, or the one before, and shows it on the map.
func (f *Finder) step(by int) {
	if len(f.results) == 0 {
		return
	}
	// The first step shows the result that is marked already.
	if f.visited || by < 0 {
		f.at = (f.at + by + len(f.results)) % len(f.results)
	}
	f.visited = true
	f.show()
	f.on.FlyTo(f.results[f.at].Key)
}

// key takes the keys that are not for typing.
func (f *Finder) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		f.step(1)
	case fyne.KeyUp:
		f.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.take(f.at)
	case fyne.KeyEscape:
		f.Close()
		if f.visited {
			f.on.ReturnTo(f.from)
		}
	default:
		return false
	}
	return true
}

// take selects a result and goes there.
func (f *Finder) take(i int) {
	if i >= len(f.results) {
		return
	}
	ref := f.results[i].Key
	f.Close()
	if f.session.Workspace().Lookup(ref) == nil {
		return
	}
	f.session.Select(session.SelectionOf(ref))
	f.on.Reveal(ref)
	f.on.FlyTo(ref)
}

// Close takes the finder away and gives the keys back to the map.
func (f *Finder) Close() {
	if !f.card.Visible() {
		return
	}
	f.card.Hide()
	f.relayout()
	f.on.SetFound(nil)
	f.on.TakeFocus()
}
