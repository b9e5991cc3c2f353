package shell

import (
	"os"
	"strings"
	"testing"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// What is held about somebody is shown, deleted in one step, and can be made to
// go from earlier versions too.
func TestWhatIsHeldIsShownAndDeleted(t *testing.T) {
	s, path := withVersions(t, "a", "b")
	if i := item(t, s, "Edit", "What is held"); !i.Disabled {
		t.Error("with nobody selected something is held")
	}
	someone := s.session.Workspace().People.All()[0]
	s.session.Select(session.SelectionOf(graphmodel.RefOf(someone)))
	item(t, s, "Edit", "What is held about "+shortened(someone.Name)).Action()
	if got := texts(s); !strings.Contains(got, "What is held about "+someone.Name) {
		t.Fatalf("said %q", got)
	}
	host := heldHost{Shell: s, dialog: s.dialogs[0]}
	host.data.Person, host.data.Name = someone.ID, someone.Name
	host.Delete()
	press(t, s, "Delete")
	if s.session.Workspace().Person(someone.ID) != nil {
		t.Fatal("they are still on the map")
	}
	press(t, s, "Save, and delete earlier versions")
	versions, err := s.session.Shelf.Versions(s.session.Workspace().Info.ID, path)
	if err != nil {
		t.Fatal(err)
	}
	files := []string{path}
	for _, v := range versions {
		files = append(files, v.Path)
	}
	for _, file := range files {
		if data, err := os.ReadFile(file); err != nil || strings.Contains(string(data), `"`+string(someone.ID)+`"`) {
			t.Errorf("%s still holds them: %v", file, err)
		}
	}
	if _, err := os.Stat(path + storage.BackupSuffix); err == nil {
		t.Error("the backup is still there")
	}
	s.undo()
	if s.session.Workspace().Person(someone.ID) == nil {
		t.Error("it can't be undone")
	}
}

// What is held about a person stays when that is not wanted.
func TestTheDeletionIsAsked(t *testing.T) {
	s, _ := withSample(t)
	someone := s.session.Workspace().People.All()[0]
	s.showHeld(someone.ID)
	host := heldHost{Shell: s, dialog: s.dialogs[0]}
	host.data.Person, host.data.Name = someone.ID, someone.Name
	host.Delete()
	press(t, s, "Cancel")
	if s.session.Workspace().Person(someone.ID) == nil || len(s.dialogs) != 1 {
		t.Error("they are gone, or the list is")
	}
}
