package shell

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/held"
	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/subject"
)

// selectedPerson returns the person who is selected, if nothing else is.
func (s *Shell) selectedPerson() (graphmodel.ID, bool) {
	only, ok := s.session.Selection().Only()
	return only.ID, ok && only.Kind == graphmodel.KindPerson
}

// heldItem shows what is held about who is selected.
func (s *Shell) heldItem() command {
	id, ok := s.selectedPerson()
	label := "What is held about a person…"
	if ok {
		label = "What is held about " + shortened(s.session.Workspace().PersonName(id)) + "…"
	}
	return command{act: "held", label: label, off: !ok, run: func() { s.showHeld(id) }}
}

// showHeld shows everything that is held about a person.
func (s *Shell) showHeld(id graphmodel.ID) {
	s.window.RequestFocus()     // it may be asked for in a further window
	s.window.Canvas().Unfocus() // so that a text being typed counts
	data := subject.Of(s.session.Workspace(), id)
	d := &dialog{title: "What is held about " + data.Name, width: wideDialogWidth}
	host := &heldHost{s, d, data}
	content := held.New(data, s.session.File().ReadOnly == "", s.session.Scheduler(), host)
	d.body, d.escape = []fyne.CanvasObject{content}, host.Close
	s.present(d)
	s.window.Canvas().Focus(content.First())
}

// heldHost is the window around the dialog.
type heldHost struct {
	*Shell

	dialog *dialog
	data   subject.Data
}

var _ held.Host = (*heldHost)(nil)

// AskFile asks for a file to write.
func (h *heldHost) AskFile(suffix string, chosen func(path string)) {
	name := strings.TrimSuffix(fileName(h.data.Name), session.FileSuffix) + suffix
	h.presentChooser(chooser.Options{Title: "Save what is held as", Confirm: "Save", Folder: h.settings.exportFolder(), Name: name,
		Suffix: suffix, Saving: true}, func(path string) {
		h.settings.preferences.SetString(keyExportFolder, filepath.Dir(path))
		chosen(path)
	})
}

// Exported says where the file is.
func (h *heldHost) Exported(path string) { h.status.say(fmt.Sprintf("What is held is at %s", path)) }

// Close takes the dialog away.
func (h *heldHost) Close() { h.dismiss(h.dialog) }

// Delete deletes all that is held, after asking.
func (h *heldHost) Delete() {
	h.ask("Delete all of it?", heldQuestion(h.data),
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "Delete", kind: look.Danger, run: func() {
			h.Close()
			if h.session.Do(subject.Remove(h.session.Workspace(), h.data.Person)) {
				h.offerToForget(h.data.Name)
			}
		}})
}

// heldQuestion says what is deleted, and what stays.
func heldQuestion(data subject.Data) string {
	sentence := fmt.Sprintf("%s, with ties, stances, steps and touchpoints, goes from the map. Edit → Undo brings it back.", data.Name)
	if n := len(data.Section(subject.Mentions)); n > 0 {
		sentence += fmt.Sprintf(" What stays: %s about other things in which the name, or a part of it, stands. The end of the list shows them.",
			names.Counted(n, "text", "texts"))
	}
	return sentence
}

// offerToForget reminds of what earlier versions still hold.
func (s *Shell) offerToForget(name string) {
	if s.session.File().Path == "" {
		s.status.say("Deleted all that is held about " + name)
		return
	}
	s.ask("Earlier versions still hold it",
		fmt.Sprintf("What was held about %s is gone from the map, and from its file when you save. Earlier versions on this computer and the backup beside the file hold it still; so may copies that you have shared, which can’t be reached from here. Once the earlier versions are deleted, only Undo in this window brings anything back.", name),
		answer{text: "Keep them", kind: look.Plain},
		answer{text: "Save, and delete earlier versions", kind: look.Danger, run: func() { s.save(s.forgetEarlier) }},
		answer{text: "Look at them", kind: look.Primary, run: s.showVersions}) // what Enter does harms nothing
}

// forgetEarlier deletes the earlier versions of what was just saved.
func (s *Shell) forgetEarlier() {
	s.session.ForgetEarlier(func(err error) {
		if err != nil {
			s.tellError("Earlier versions are still there", err)
			return
		}
		s.status.say("Saved; earlier versions and the backup are deleted")
	})
}
