package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
)

// entryKind says what the entries of a list are and how one is edited.
type entryKind[E any] struct {
	// path is the list's key in the file format; noun is what one entry is.
	path, noun string
	// choices lists what a new entry can be about, given those there are; nil
	// when it needs no such choice.
	choices func(there []E) []look.Choice
	// create makes a new entry about a choice.
	create func(key string) E
	// summary says in a few words what an entry holds; its fields are then
	// folded away under it. Without it they are always in view.
	summary func(*E) (text, detail string)
	// wraps has the summary take as many lines as it needs.
	wraps bool
	items func(place[E]) []item
}

// entries edits a list within a record, or within an entry of one.
type entries[T, E any] struct {
	entryKind[E]

	place  place[T]
	of     func(*T) *[]E
	rows   []*entryRow
	rowBox *fyne.Container
	column *fyne.Container
	add    *look.Button
}

func newEntries[T, E any](p place[T], of func(*T) *[]E, kind entryKind[E]) *entries[T, E] {
	l := &entries[T, E]{entryKind: kind, place: p, of: of, rowBox: look.VBox(6)}
	l.add = look.NewButton(look.Flat, "Add "+article(kind.noun), l.askAndAdd).WithIcon(theme.ContentAddIcon())
	l.column = look.VBox(4, l.rowBox, container.NewHBox(l.add))
	return l
}

func (l *entries[T, E]) object() fyne.CanvasObject { return l.column }

func (l *entries[T, E]) there() []E {
	if whole := l.place.read(); whole != nil {
		return *l.of(whole)
	}
	return nil
}

// update has as many rows as there are entries. Rows stay what they are, so
// that one that is being worked on is not disturbed.
func (l *entries[T, E]) update() {
	n := len(l.there())
	if len(l.rows) > n {
		l.rows = l.rows[:n]
	}
	for len(l.rows) < n {
		l.rows = append(l.rows, l.newRow(len(l.rows)))
	}
	if len(l.rowBox.Objects) != n {
		l.rowBox.Objects = nil
		for _, r := range l.rows {
			l.rowBox.Objects = append(l.rowBox.Objects, r)
		}
		l.rowBox.Refresh()
		l.column.Refresh()
	}
	for _, r := range l.rows {
		r.update()
	}
}

func (l *entries[T, E]) fields(yield func(path string, f *field) bool) bool {
	for _, r := range l.rows {
		for _, i := range r.items {
			if !i.fields(func(path string, f *field) bool { return yield(l.path+"."+path, f) }) {
				return false
			}
		}
	}
	return true
}

func (l *entries[T, E]) newRow(i int) *entryRow {
	at := entryAt(l.place, l.noun, l.of, i)
	r := &entryRow{build: func() []item { return l.items(at) }, remove: func() { l.removeAt(i) }, wraps: l.wraps}
	if l.summary != nil {
		r.summary = func() (string, string) {
			if entry := at.read(); entry != nil {
				return l.summary(entry)
			}
			return "", ""
		}
	}
	r.init()
	return r
}

func (l *entries[T, E]) askAndAdd() {
	if l.choices == nil {
		l.addAbout("")
		return
	}
	look.NewPickList(l.choices(l.there()), l.addAbout).Under(l.add, "")
}

// addAbout adds an entry about a choice and opens it.
func (l *entries[T, E]) addAbout(key string) {
	entry := l.create(key)
	name := "Add " + article(l.noun) + " to " + l.place.called()
	err := l.place.change(name, "", func(whole *T) { *l.of(whole) = append(*l.of(whole), entry) })
	if err == nil && len(l.rows) > 0 {
		l.rows[len(l.rows)-1].setOpen(true)
	}
}

func (l *entries[T, E]) removeAt(i int) {
	open := make([]bool, len(l.rows))
	for j, r := range l.rows {
		open[j] = r.open
	}
	open = slices.Delete(open, i, i+1)
	name := fmt.Sprintf("Remove %s from %s", article(l.noun), l.place.called())
	_ = l.place.change(name, "", func(whole *T) { *l.of(whole) = slices.Delete(*l.of(whole), i, i+1) })
	for j, r := range l.rows[:min(len(open), len(l.rows))] {
		r.setOpen(open[j])
	}
}
