package navigator

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// rename is where a name is typed over its line. Enter, or going elsewhere,
// keeps it; Escape does not.
type rename struct {
	list  *list
	field *look.Entry
	ref   graphmodel.Ref
	index int
}

func newRename(l *list) *rename {
	r := &rename{list: l, field: look.NewEntry("Name"), index: -1}
	r.field.Draft = true
	r.field.OnSubmitted = func(string) { r.end(true); l.takeFocus() }
	r.field.Left = func() { r.end(true) }
	r.field.Keys = func(key fyne.KeyName) bool {
		if key != fyne.KeyEscape {
			return false
		}
		r.end(false)
		l.takeFocus()
		return true
	}
	return r
}

func (r *rename) open() bool { return r.index >= 0 }

// stop takes the field away without keeping anything.
func (r *rename) stop() { r.index = -1 }

// place puts the field over the text of its line.
func (r *rename) place() {
	top, x := r.list.tops[r.index], margin+10+r.list.owner.lines[r.index].start()
	r.field.Move(fyne.NewPos(x, top-1))
	r.field.Resize(fyne.NewSize(r.list.Size().Width-x-margin, recordHeight+2))
}

// end keeps or drops what was typed.
func (r *rename) end(keep bool) {
	if !r.open() {
		return
	}
	r.stop()
	n := r.list.owner
	if name := strings.TrimSpace(r.field.Text); keep && name != "" {
		n.session.Do(renamed(n.session.Workspace(), r.ref, name))
	}
	r.list.Refresh()
}

// follow keeps the field on its record when the lines have changed.
func (r *rename) follow(lines []line) {
	if !r.open() {
		return
	}
	r.index = slices.IndexFunc(lines, func(l line) bool {
		ref, ok := l.ref()
		return ok && ref == r.ref
	})
}

// Rename begins to type another name for a record that has its line in the
// outline, and tells whether it has.
func (n *Navigator) Rename(ref graphmodel.Ref) bool {
	i := n.uncover(ref)
	c := fyne.CurrentApp().Driver().CanvasForObject(n.list)
	if i < 0 || c == nil {
		return false
	}
	r := n.list.rename
	r.end(true)
	r.ref, r.index, n.list.cursor = ref, i, i
	n.list.show(i)
	r.field.SetText(n.lines[i].text)
	n.list.Refresh()
	c.Focus(r.field)
	r.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	return true
}

// renamed returns the edit that gives a record another name.
func renamed(w *graphmodel.Workspace, ref graphmodel.Ref, name string) edit.Edit {
	what := "Rename " + w.NameOf(ref)
	switch r := w.Lookup(ref).(type) {
	case *graphmodel.Person:
		return edit.Update(w, what, "", r, func(p *graphmodel.Person) { p.Name = name })
	case *graphmodel.Department:
		return edit.Update(w, what, "", r, func(d *graphmodel.Department) { d.Name = name })
	case *graphmodel.Goal:
		return edit.Update(w, what, "", r, func(g *graphmodel.Goal) { g.Title = name })
	case *graphmodel.Change:
		return edit.Update(w, what, "", r, func(c *graphmodel.Change) { c.Title = name })
	default:
		return edit.Edit{}
	}
}
