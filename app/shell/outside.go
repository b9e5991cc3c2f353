package shell

import (
	"fmt"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/storage"
)

// watchFile locks the open file, under the user's name, for others, and follows
// what they do to it.
func (s *Shell) watchFile(name string, notices func(path string) (session.Notices, error)) {
	s.session.Holder = func() storage.Holder { return storage.Holder{Name: name, Since: s.clock.Now().Truncate(time.Second)} }
	s.watch = session.NewWatch(s.session, s.clock, notices)
	s.watch.Ready = func() bool {
		return len(s.dialogs) == 0 && s.window.Canvas().Overlays().Top() == nil && s.typing() == nil
	}
	s.watch.Followed.Listen(func(file session.File) {
		s.status.say(fmt.Sprintf("%s was saved elsewhere: this is the new state, and undo takes it back", filepath.Base(file.Path)))
	})
}

// notices has the system tell of what happens to a file.
func notices(path string) (session.Notices, error) { return storage.NewWatcher(path) }

// leaveFile ends that.
func (s *Shell) leaveFile() {
	if s.watch != nil {
		s.watch.Close()
	}
	s.session.Close()
}

// showNotice shows what there is to say about the open file.
func (s *Shell) showNotice(file session.File) {
	shared := s.session.SharedWith()
	switch {
	case file.ReadOnly != "" && !file.Follows():
		s.banner.show(file.ReadOnly)
	case file.Outside == session.Changed:
		s.banner.show("Somebody else has saved this map since you opened it. Your edits are safe here.", s.choices(nil)...)
	case file.Outside == session.Gone:
		s.banner.show(fmt.Sprintf("“%s” is not in its place any more, or its drive is gone. The map is safe here.", filepath.Base(file.Path)),
			answer{text: "Save as…", kind: look.Plain, run: func() { s.saveAs(nil) }},
			answer{text: "Save again", kind: look.Primary, run: func() { s.save(nil) }})
	case file.Follows():
		s.banner.show(file.ReadOnly, answer{text: "Edit it", kind: look.Plain, run: func() { s.load(file.Path) }})
	case shared != nil:
		s.banner.show(s.holding(shared.By) + " Who saves second is asked what to do.")
	default:
		s.banner.show("")
	}
}

// choices are what can be done when somebody else has written the file, before
// the next thing; then may be nil.
func (s *Shell) choices(then func()) []answer {
	answers := []answer{{text: "Reload theirs", kind: look.Plain, run: s.reload}}
	if s.session.File().ReadOnly == "" {
		answers = append(answers,
			answer{text: "Keep mine", kind: look.Plain, run: func() { s.keepMine(then) }},
			answer{text: "Merge…", kind: look.Primary, run: func() { s.mergeFile(s.session.File().Path) }})
	}
	return answers
}

// reload brings the map to what the file holds now.
func (s *Shell) reload() {
	path := s.session.File().Path
	unblock := s.block("Opening " + filepath.Base(path) + "…")
	s.session.Reload(func(err error) {
		unblock()
		if err != nil {
			s.loaded(path, err)
			return
		}
		s.status.say("This is their version; undo brings yours back")
	})
}

// keepMine saves over what somebody else has written, which is then among the
// earlier versions.
func (s *Shell) keepMine(then func()) {
	s.session.KeepMine()
	s.overwrite(then)
}

// offerInUse asks how to open a file that is open elsewhere.
func (s *Shell) offerInUse(held *session.InUse) {
	open := func(how session.Access) func() { return func() { s.session.OpenInUse(held, how) } }
	s.present(&dialog{title: fmt.Sprintf("“%s” is open elsewhere", shortened(filepath.Base(held.Path))), width: inUseWidth,
		answers: []answer{
			{text: "Cancel", kind: look.Plain},
			{text: "Edit it anyway", kind: look.Danger, run: open(session.Anyway)},
			{text: "Edit a copy", kind: look.Plain, run: open(session.AsCopy)},
			{text: "Look at it", kind: look.Primary, run: open(session.ToRead)},
		},
		body: []fyne.CanvasObject{look.NewParagraph(look.Body, s.holding(held.By)),
			look.NewParagraph(look.Body, "Look at the map and see what they save, or edit a copy that you save under another name. "+
				"If both of you edit it, nothing is lost either: who saves second is asked what to do.")}})
}

const inUseWidth = 500

// holding says who has a file open, and since when.
func (s *Shell) holding(by storage.Holder) string {
	words := by.Words() + " has it open"
	if by.Name != "" && by.Name == s.session.Holder().Name {
		words = "you have it open in another window or on another computer"
	}
	if by.Since.IsZero() {
		return look.Sentence(words)
	}
	since, now := by.Since.In(s.clock.Now().Location()), s.clock.Now()
	when := since.Format("15:04")
	if day := moment(since, now); day != when {
		when = day + " at " + when
	}
	return look.Sentence(words + " since " + when)
}
