// Package palette is the list that opens over the window and finds people,
// changes, goals, departments and every command of the menus while one types.
// It is used from the window's goroutine.
package palette

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/search"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Command is something that can be done now.
type Command struct {
	// ID stays the same while the label changes.
	ID string
	// Label is what it is called in the menu, Menu where it stands there, and Keys
	// which keys do the same.
	Label, Menu, Keys string
	Run               func()
}

// Host is the window that the palette is over.
type Host interface {
	// Commands lists what can be done now, in the order of the menus.
	Commands() []Command
	// GoTo shows a record.
	GoTo(ref graphmodel.Ref)
}

// Palette is the list. Arrows go through it, Enter does what is marked, Escape
// gives the keys back to what had them.
type Palette struct {
	session *session.Session
	host    Host

	records   *search.Index[item] // of the workspace read
	read      *graphmodel.Workspace
	commands  *search.Index[item] // as it was when the palette was opened
	recent    []string            // ids, the latest first
	results   []search.Result[item]
	at        int
	stopWork  context.CancelFunc
	popup     *widget.PopUp
	entry     *look.Entry
	list      *widget.List
	none      *look.Text
	container *fyne.Container
}

const (
	width     = 600
	rowHeight = 34
	shownRows = 10
	top       = 56
)

// New returns a palette that is not open.
func New(s *session.Session, host Host) *Palette {
	p := &Palette{session: s, host: host, stopWork: func() {}}
	s.Opened.Listen(func(*graphmodel.Workspace) {
		p.Close()
		p.records, p.read, p.recent = nil, nil, onlyCommands(p.recent)
	})
	return p
}

// Show opens the palette on a canvas, ready to type.
func (p *Palette) Show(c fyne.Canvas) {
	p.Close()
	p.commands = commandIndex(p.host.Commands())
	p.build()
	p.popup = widget.NewPopUp(p.container, c)
	size := fyne.NewSize(min(width, c.Size().Width-32), p.popup.MinSize().Height)
	p.popup.Resize(size)
	p.popup.ShowAtPosition(fyne.NewPos((c.Size().Width-size.Width)/2, min(top, max(c.Size().Height-size.Height, 0)/2)))
	c.Focus(p.entry)
	p.search("")
	p.readRecords()
}

// Open tells whether the palette is open.
func (p *Palette) Open() bool { return p.popup != nil && p.popup.Visible() }

// Close takes the palette away. What had the keys has them again.
func (p *Palette) Close() {
	p.stopWork()
	if p.popup != nil {
		p.popup.Hide()
		p.popup = nil
	}
}

// build makes what is seen.
func (p *Palette) build() {
	p.entry = look.NewEntry("Find people, changes, goals, or something to do")
	p.entry.Draft = true
	p.entry.OnChanged = p.search
	p.entry.Keys = p.key
	p.list = widget.NewList(func() int { return len(p.results) }, func() fyne.CanvasObject { return newRow(p) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).show(i) })
	p.list.HideSeparators = true
	p.none = look.NewText(look.Quiet, "Nothing is called that")
	edge := look.NewSurface("")
	edge.Stroke, edge.StrokeWidth, edge.Corner = look.ColourLine, 1, theme.Size(theme.SizeNamePopupRadius)
	hint := look.NewText(look.Caption.In(look.ColourMuted), "↑ ↓ go through · Enter does it · Esc")
	list := container.New(tall(shownRows*rowHeight), p.list, look.Inset(12, 10, p.none))
	p.container = container.NewStack(edge, look.Inset(10, 10, look.VBox(8, p.entry, list, look.Inset(10, 0, hint))))
}

// readRecords has the records of the map found, too, as soon as they are read.
func (p *Palette) readRecords() {
	w := p.session.Workspace()
	if p.read == w {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.stopWork = cancel
	p.session.Scheduler().Go(ctx, func(context.Context) func() {
		records := recordIndex(w)
		return func() {
			p.records, p.read = records, w
			p.search(p.entry.Text)
		}
	})
}

// search shows what fits the text.
func (p *Palette) search(text string) {
	p.results, p.at = p.find(text), 0
	look.SetVisible(p.none, len(p.results) == 0)
	p.list.UnselectAll()
	p.list.ScrollToTop()
	p.list.Refresh()
}

// key takes the keys that are not for typing.
func (p *Palette) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyPageDown:
		p.move(min(shownRows, len(p.results)-1-p.at))
	case fyne.KeyPageUp:
		p.move(-min(shownRows, p.at))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take(p.at)
	case fyne.KeyEscape:
		p.Close()
	default:
		return false
	}
	return true
}

// move goes on by so many results, from the last to the first.
func (p *Palette) move(by int) {
	n := len(p.results)
	if n == 0 {
		return
	}
	p.at = (p.at + by + n) % n
	p.list.ScrollTo(p.at)
	p.list.Refresh()
}

// take does what the result at that place stands for.
func (p *Palette) take(i int) {
	if i < 0 || i >= len(p.results) {
		return
	}
	it := p.results[i].Key
	p.Close()
	p.used(it.id)
	switch {
	case it.run != nil:
		it.run()
	case p.session.Workspace().Lookup(it.ref) != nil:
		p.host.GoTo(it.ref)
	}
}

// tall gives objects that lie on one another a height.
type tall float32

// MinSize is called by Fyne.
func (t tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, float32(t)) }

// Layout is called by Fyne.
func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
