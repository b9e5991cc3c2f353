package viewpanel

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// saved is the part of the panel with the ways of looking that the file keeps.
type saved struct {
	session *session.Session
	view    *mapview.Map
	content fyne.CanvasObject
	rows    *fyne.Container
	name    *look.Entry
	// renaming is the view whose name is being typed.
	renaming graphmodel.ID
}

func newSaved(s *session.Session, m *mapview.Map) *saved {
	v := &saved{session: s, view: m, rows: look.VBox(2), name: look.NewEntry("")}
	v.name.OnSubmitted = func(string) { v.save() }
	v.content = look.VBox(6, look.SectionTitle("Saved views"), v.rows,
		look.Beside(6, nil, v.name, look.NewButton(look.Plain, "Save this view", v.save)))
	return v
}

// save keeps how the map is looked at now under the name that was typed, or one
// that says what is looked at.
func (v *saved) save() {
	name := strings.TrimSpace(v.name.Text)
	if name == "" {
		name = v.defaultName()
	}
	if v.session.Do(edit.SaveView(v.session.Workspace(), v.view.View(graphmodel.NewID(), name))) {
		v.name.SetText("")
	}
}

// defaultName says what the map is narrowed to, or counts the views.
func (v *saved) defaultName() string {
	w := v.session.Workspace()
	var parts []string
	for _, c := range criteria(w, v.view.Looks()) {
		parts = append(parts, c.text)
	}
	if len(parts) == 0 {
		return fmt.Sprintf("View %d", w.Views.Len()+1)
	}
	return shortened(strings.Join(parts, " · "), 60)
}

// forget puts away the names that were being typed in another file.
func (v *saved) forget() {
	v.renaming = ""
	v.name.SetText("")
}

// update lists the saved views.
func (v *saved) update() {
	v.rows.Objects = nil
	views := v.session.Workspace().Views.All()
	for _, view := range views {
		v.rows.Add(v.row(view))
	}
	look.SetVisible(v.rows, len(views) > 0)
	v.name.SetPlaceHolder(v.defaultName())
	v.rows.Refresh()
}

// row is one saved view: pressed, it is shown.
func (v *saved) row(view *graphmodel.View) fyne.CanvasObject {
	if v.renaming == view.ID {
		return v.renamer(view)
	}
	w := v.session.Workspace()
	again := look.NewIconButton(theme.DocumentSaveIcon(), func() {
		next := v.view.View(view.ID, view.Name)
		next.Extra, next.Filter.Extra = view.Extra, view.Filter.Extra
		v.session.Do(edit.SaveView(v.session.Workspace(), next))
	})
	rename := look.NewIconButton(theme.DocumentCreateIcon(), func() {
		v.renaming = view.ID
		v.update()
	})
	remove := look.NewIconButton(theme.DeleteIcon(), func() {
		if now := v.session.Workspace().Views.Find(view.ID); now != nil {
			v.session.Do(edit.DeleteView(v.session.Workspace(), now))
		}
	})
	return look.Beside(0, nil, look.NewRow(nil, w.NameOf(graphmodel.RefOf(view)), "", func() { v.view.ShowView(view) }),
		look.HBox(0, again, rename, remove))
}

// renamer is the row of the view whose name is being typed.
func (v *saved) renamer(view *graphmodel.View) fyne.CanvasObject {
	entry := look.NewEntry("Name")
	entry.SetText(view.Name)
	end := func() {
		if v.renaming != view.ID {
			return
		}
		v.renaming = ""
		name := strings.TrimSpace(entry.Text)
		now := v.session.Workspace().Views.Find(view.ID)
		if now != nil && name != "" && name != now.Name {
			v.session.Do(edit.RenameView(v.session.Workspace(), now, name))
		}
		v.update()
	}
	entry.OnSubmitted = func(string) { end() }
	entry.Left = end
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.rows); c != nil {
		defer func() { c.Focus(entry) }()
	}
	return entry
}
