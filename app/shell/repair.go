package shell

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/storage"
)

// offerRepair shows what is wrong with a file and what would be done about it,
// and opens the mended map if the user agrees.
func (s *Shell) offerRepair(unsound *storage.UnsoundError) {
	const shown = 200
	list := look.VBox(10)
	for _, p := range unsound.Problems[:min(len(unsound.Problems), shown)] {
		list.Add(look.VBox(2,
			look.NewParagraph(look.Strong, look.Sentence(p.Message)),
			look.NewParagraph(look.Caption, p.Path+" · "+p.Mend)))
	}
	if more := len(unsound.Problems) - shown; more > 0 {
		list.Add(look.NewText(look.Caption, fmt.Sprintf("and %d more", more)))
	}
	scroll := container.NewVScroll(look.Inset(12, 10, list))
	scroll.SetMinSize(fyne.NewSize(0, min(problemHeight*float32(len(unsound.Problems))+20, 260)))
	title := fmt.Sprintf("“%s” has a problem", filepath.Base(unsound.Path))
	if n := len(unsound.Problems); n > 1 {
		title = fmt.Sprintf("“%s” has %d problems", filepath.Base(unsound.Path), n)
	}
	s.present(&dialog{title: title, width: wideDialogWidth,
		body: []fyne.CanvasObject{
			look.NewParagraph(look.Body, "It does not hold together as it is, and Inroad can mend it as said below. "+
				"The file stays as it is until you save; what it was is then kept as a backup."),
			container.NewStack(look.NewCardSurface(), scroll),
		},
		answers: []answer{
			{text: "Cancel", kind: look.Plain},
			{text: "Open the mended map", kind: look.Primary, run: func() { s.repair(unsound) }},
		}})
}

// problemHeight is that of a problem, with the room above it.
const problemHeight = 44

// offerSalvage says what keeps a damaged file from being opened whole, and offers
// what can be read of it.
func (s *Shell) offerSalvage(damage error, saved *storage.UnsoundError) {
	s.ask("The file is damaged", look.Sentence(damage.Error()),
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "What can be read of it…", kind: look.Primary, run: func() { s.offerRepair(saved) }})
}

func (s *Shell) repair(unsound *storage.UnsoundError) {
	if err := s.session.OpenRepaired(unsound); err != nil {
		s.tellError("The file can’t be repaired", err)
		return
	}
	s.status.say("Mended; nothing is written until you save")
}
