// Package clip carries people between maps as text: what is on the clipboard is
// a small workspace file of the people, their departments and the ties among
// them, notes included, so it can also be pasted into a mail or an editor.
package clip

import (
	"errors"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// Text returns the text for the clipboard that carries these people of w.
func Text(w *graphmodel.Workspace, people ...graphmodel.ID) string {
	return string(storage.Encode(edit.Copied(w, people...)))
}

// ErrNoPeople says that a text carries nobody.
var ErrNoPeople = errors.New("the clipboard holds no people of an Inroad map; nothing was pasted: copy people on a map first")

// People returns the small workspace that a text from the clipboard carries. Of
// a whole workspace file that somebody has copied, it is the people.
func People(text string) (*graphmodel.Workspace, error) {
	d, err := storage.Decode([]byte(text))
	if err != nil || d.Workspace.People.Len() == 0 {
		return nil, ErrNoPeople
	}
	ids := make([]graphmodel.ID, 0, d.Workspace.People.Len())
	for _, p := range d.Workspace.People.All() {
		ids = append(ids, p.ID)
	}
	return edit.Copied(d.Workspace, ids...), nil
}
