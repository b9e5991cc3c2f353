package inspector

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// GoTo brings a field of what is shown into view, opens what it is folded away
// in, and puts the cursor there, on a canvas: the panel may never have been seen.
// The path is that of the file format:
// "why", "stances[2].reasons[0].answer". It tells whether there is such a field.
func (i *Inspector) GoTo(path string, on fyne.Canvas) bool {
	for _, s := range i.page.sections {
		was := s.built != nil
		s.build()
		f, found := leadTo(s.built, path)
		if !found {
			if !was && !s.fold.Open() {
				s.built = nil
				s.body.Objects = nil
			}
			continue
		}
		s.fold.SetOpen(true)
		s.fold.OnFolded(true)
		i.holder.Refresh()
		i.showField(s, f, on)
		return true
	}
	return false
}

// showField scrolls to a section, or to a field in it, which gets the cursor.
func (i *Inspector) showField(s *section, f *field, on fyne.Canvas) {
	y := s.fold.Position().Y
	driver := fyne.CurrentApp().Driver()
	if f != nil {
		top, own := driver.AbsolutePositionForObject(i.holder), driver.AbsolutePositionForObject(f.Field)
		y = max(own.Y-top.Y-fieldMargin, 0)
	}
	i.scroll.ScrollTo(y)
	if f != nil {
		if control, ok := f.control.(fyne.Focusable); ok {
			on.Focus(control)
		}
	}
}

// fieldMargin is how much stays in view above a field that is gone to.
const fieldMargin = 48

// list is an item with entries that are found by their place.
type list interface {
	// lead opens the entry at a place and returns the field within it, nil where
	// the path leads to the entry as a whole.
	lead(place int, path string) *field
	called() string
}

// leadTo finds the field, or the list, that a path leads to, and opens what is on
// the way.
func leadTo(items []item, path string) (f *field, found bool) {
	for _, i := range items {
		switch i := i.(type) {
		case list:
			if rest, ok := strings.CutPrefix(path, i.called()); ok && (rest == "" || rest[0] == '[') {
				place, within := placeIn(rest)
				return i.lead(place, within), true
			}
		default:
			i.fields(func(at string, own *field) bool {
				if at == path || strings.HasPrefix(path, at+"[") {
					f = own
				}
				return f == nil
			})
			if f != nil {
				return f, true
			}
		}
	}
	return nil, false
}

// placeIn parts "[2].reasons[0].answer" into 2 and "reasons[0].answer"; −1 where
// no entry is named.
func placeIn(rest string) (place int, within string) {
	number, within, _ := strings.Cut(strings.TrimPrefix(rest, "["), "]")
	place, err := strconv.Atoi(number)
	if err != nil {
		return -1, ""
	}
	return place, strings.TrimPrefix(within, ".")
}

func (l *entries[T, E]) called() string { return l.path }

func (l *entries[T, E]) lead(place int, path string) *field {
	l.update()
	if place < 0 || place >= len(l.rows) {
		return nil
	}
	r := l.rows[place]
	r.setOpen(true)
	f, _ := leadTo(r.items, path)
	return f
}
