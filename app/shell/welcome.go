package shell

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
)

// welcome is what is seen while no map is open: what one can begin with.
type welcome struct {
	widget.BaseWidget

	shell  *Shell
	recent *fyne.Container
}

func newWelcome(s *Shell) *welcome {
	w := &welcome{shell: s, recent: look.VBox(2)}
	w.ExtendBaseWidget(w)
	w.update()
	return w
}

// update lists the files that were open and still exist.
func (w *welcome) update() {
	const most = 5
	w.recent.RemoveAll()
	for _, path := range w.shell.settings.recent() {
		if len(w.recent.Objects) < most && session.FileExists(path) {
			w.recent.Add(look.NewRow(look.Coloured(theme.FileIcon(), look.ColourMuted), filepath.Base(path), filepath.Dir(path),
				func() { w.shell.open(path) }))
		}
	}
	w.recent.Refresh()
}

// firstSample opens the sample for newcomers.
func (s *Shell) firstSample() { s.openSample(samples.First) }

// CreateRenderer is called by Fyne.
func (w *welcome) CreateRenderer() fyne.WidgetRenderer {
	icon := canvas.NewImageFromResource(w.shell.app.Icon())
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(56))
	parts := []fyne.CanvasObject{
		container.NewCenter(icon),
		look.NewText(look.Title, "Find the way to a yes").Aligned(fyne.TextAlignCenter),
		container.NewCenter(container.New(column{width: 440}, centred(
			"Draw who trusts whom, describe a change, and see whom to talk to, in which order. Everything stays on this computer."))),
		look.Inset(0, 6, container.NewCenter(look.HBox(8,
			look.NewButton(look.Primary, "New map in three questions", w.shell.newGuided),
			look.NewButton(look.Plain, "Start empty", w.shell.newMap),
			look.NewButton(look.Plain, "Open a file…", w.shell.choose)))),
		look.SectionTitle("Try it on a sample"),
	}
	for _, sample := range samples.List() {
		parts = append(parts, newOffer(sample.Title, sample.Description, func() { w.shell.openSample(sample.Name) }))
	}
	if len(w.recent.Objects) > 0 {
		parts = append(parts, look.SectionTitle("Open again"), w.recent)
	}
	page := container.NewCenter(container.New(column{width: 560, gap: 12}, parts...))
	return widget.NewSimpleRenderer(look.On(look.ColourGround, container.NewVScroll(look.Inset(24, 32, page))))
}

func centred(text string) fyne.CanvasObject {
	segment := look.Quiet.Segment(text)
	segment.Style.Alignment = fyne.TextAlignCenter
	return look.NewMixedParagraph(segment)
}
