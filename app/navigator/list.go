package navigator

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// list draws the lines that are in view, and only those, so that thousands of
// people cost no more than a few. It has the keys for all of them.
type list struct {
	widget.BaseWidget

	owner *Navigator
	// tops say where each line begins, and at last where all of them end.
	tops    []float32
	cursor  int
	focused bool
	rename  *rename
	pool    []*lineWidget
}

var _ fyne.Focusable = (*list)(nil)

func newList(owner *Navigator) *list {
	l := &list{owner: owner}
	l.rename = newRename(l)
	l.ExtendBaseWidget(l)
	return l
}

const (
	margin        = 8
	recordHeight  = 28
	sectionHeight = 40
)

// measure works out where the lines are.
func (l *list) measure() {
	l.tops = l.tops[:0]
	y := float32(margin)
	for _, line := range l.owner.lines {
		l.tops = append(l.tops, y)
		if line.kind == sectionLine {
			y += sectionHeight
		} else {
			y += recordHeight
		}
	}
	l.tops = append(l.tops, y)
}

// inView returns the first line in view and the one after the last.
func (l *list) inView() (first, end int) {
	top := l.owner.scroll.Offset.Y
	bottom := top + l.owner.scroll.Size().Height
	count := len(l.owner.lines)
	first = max(sort.Search(count, func(i int) bool { return l.tops[i+1] > top }), 0)
	end = sort.Search(count, func(i int) bool { return l.tops[i] >= bottom })
	return first, max(first, end)
}

// show scrolls to a line if it is out of view.
func (l *list) show(i int) {
	scroll := l.owner.scroll
	height := scroll.Size().Height
	if i < 0 || i >= len(l.owner.lines) || height <= 0 {
		return
	}
	offset := scroll.Offset.Y
	offset = min(offset, l.tops[i]-margin)
	offset = max(offset, l.tops[i+1]+margin-height)
	if offset != scroll.Offset.Y {
		scroll.ScrollToOffset(fyne.NewPos(0, max(offset, 0)))
	}
}

// MinSize is the height of all lines.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(120, l.tops[len(l.tops)-1]+margin) }

// CreateRenderer is called by Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{owner: l} }

type listRenderer struct {
	owner   *list
	objects []fyne.CanvasObject
}

func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *listRenderer) MinSize() fyne.Size           { return r.owner.MinSize() }
func (r *listRenderer) Layout(fyne.Size)             { r.Refresh() }

// Refresh shows the lines in view in as many widgets as that takes.
func (r *listRenderer) Refresh() {
	l := r.owner
	first, end := l.inView()
	for len(l.pool) < end-first {
		l.pool = append(l.pool, newLineWidget(l))
	}
	r.objects = r.objects[:0]
	for i := first; i < end; i++ {
		w := l.pool[i%len(l.pool)]
		r.objects = append(r.objects, w)
		w.Move(fyne.NewPos(margin, l.tops[i]))
		w.Resize(fyne.NewSize(l.Size().Width-2*margin, l.tops[i+1]-l.tops[i]))
		w.show(i)
	}
	if l.rename.open() {
		l.rename.place()
		r.objects = append(r.objects, l.rename.field)
	}
	canvas.Refresh(l)
}

// FocusGained is called by Fyne.
func (l *list) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost is called by Fyne.
func (l *list) FocusLost() { l.focused = false; l.Refresh() }

func (l *list) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

// TypedRune goes to the next line that begins with the letter.
func (l *list) TypedRune(letter rune) {
	lines := l.owner.lines
	for step := range lines {
		i := (l.cursor + 1 + step) % len(lines)
		if begins(lines[i], letter) {
			l.moveTo(i)
			return
		}
	}
}

// TypedKey moves along the lines, opens and folds, chooses, renames, deletes.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		l.moveTo(l.cursor + 1)
	case fyne.KeyUp:
		l.moveTo(l.cursor - 1)
	case fyne.KeyHome:
		l.moveTo(0)
	case fyne.KeyEnd:
		l.moveTo(len(l.owner.lines) - 1)
	case fyne.KeyRight, fyne.KeyLeft:
		l.fold(key.Name == fyne.KeyRight)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.owner.press(l.cursor)
	case fyne.KeyF2, fyne.KeyDelete, fyne.KeyBackspace:
		l.act(key.Name == fyne.KeyF2)
	}
}

// moveTo goes to a line; records are selected on the way, as in a list of
// files.
func (l *list) moveTo(i int) {
	if i < 0 || i >= len(l.owner.lines) {
		return
	}
	l.cursor = i
	l.show(i)
	if ref, ok := l.owner.lines[i].ref(); ok {
		l.owner.choose(l.owner.lines[i])
		l.owner.Reveal(ref)
	}
	l.Refresh()
}

// fold opens or folds the line that the keys are on. On a line that is folded,
// or can't be, it goes out to what the line is in.
func (l *list) fold(open bool) {
	at := l.owner.lines[l.cursor]
	if at.fold != "" && at.open != open {
		l.owner.toggle(at)
		return
	}
	if open {
		return
	}
	for i, line := range slices.Backward(l.owner.lines[:l.cursor]) {
		if line.fold != "" && (line.depth < at.depth || line.kind == sectionLine) {
			l.moveTo(i)
			return
		}
	}
}

// act renames or deletes the record that the keys are on.
func (l *list) act(renames bool) {
	ref, ok := l.owner.lines[l.cursor].ref()
	switch {
	case !ok:
	case renames:
		l.owner.Rename(ref)
	default:
		l.owner.remove(ref)
	}
}
