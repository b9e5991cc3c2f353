// Package held shows everything that a map holds about one person, and lets it
// be taken along or deleted.
package held

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel/subject"
	"inroad/storage"
)

// Host is what the dialog is in.
type Host interface {
	// AskFile asks for a file to write whose name ends in suffix, and whether one
	// that is there may be replaced.
	AskFile(suffix string, chosen func(path string))
	// Exported says where the file is.
	Exported(path string)
	// Delete deletes all that is held, after asking.
	Delete()
	// Close takes the dialog away.
	Close()
}

// Held is what the dialog holds.
type Held struct {
	widget.BaseWidget

	data      subject.Data
	scheduler session.Scheduler
	host      Host

	list    *fyne.Container
	message *look.Paragraph
	remove  *look.Button
	texts   *look.Button
	json    *look.Button
	shut    *look.Button
}

var _ fyne.Widget = (*Held)(nil)

// New returns the dialog's content. Where the map must not be edited nothing can
// be deleted.
func New(data subject.Data, editable bool, scheduler session.Scheduler, host Host) *Held {
	h := &Held{data: data, scheduler: scheduler, host: host, message: look.NewParagraph(look.Quiet, elsewhere)}
	h.remove = look.NewButton(look.Danger, "Delete all of it…", host.Delete)
	h.texts = look.NewButton(look.Plain, "Save as text…", func() { h.export(".md", data.Markdown) })
	h.json = look.NewButton(look.Plain, "Save as JSON…", func() { h.export(".json", data.JSON) })
	h.shut = look.NewButton(look.Primary, "Close", host.Close)
	if !editable {
		h.remove.Disable()
	}
	h.list = look.VBox(14)
	for _, s := range data.Sections {
		h.list.Add(section(s))
	}
	h.ExtendBaseWidget(h)
	return h
}

// elsewhere reminds of what this map does not know of.
const elsewhere = "Earlier versions, backups and copies that were shared may hold more."

// First returns what should have the focus at first.
func (h *Held) First() fyne.Focusable { return h.shut }

// maxItems is how many items of a section are listed; the files hold all.
const maxItems = 60

// section returns what is held of one sort.
func section(s subject.Section) fyne.CanvasObject {
	rows := look.VBox(6, look.NewText(look.Section, fmt.Sprintf("%s · %d", strings.ToUpper(s.Title), len(s.Items))))
	for _, i := range s.Items[:min(len(s.Items), maxItems)] {
		rows.Add(look.VBox(0, look.NewShrinkingText(look.Caption, i.About), look.NewParagraph(look.Body, i.Text)))
	}
	if more := len(s.Items) - maxItems; more > 0 {
		rows.Add(look.NewText(look.Quiet, fmt.Sprintf("%d more, which the text and the JSON hold", more)))
	}
	return rows
}

// export writes what is held to a file.
func (h *Held) export(suffix string, content func() []byte) {
	h.host.AskFile(suffix, func(path string) {
		h.message.SetText("Writing the file…")
		h.scheduler.Go(context.Background(), func(context.Context) func() {
			err := storage.Put(path, content(), true)
			return func() {
				if err != nil {
					h.message.SetText(look.Sentence(err.Error()))
					return
				}
				h.message.SetText(elsewhere)
				h.host.Exported(path)
			}
		})
	})
}

const listHeight = 420

// CreateRenderer is called by Fyne.
func (h *Held) CreateRenderer() fyne.WidgetRenderer {
	desk := look.NewSurface(look.ColourWindow)
	desk.Corner, desk.Stroke, desk.StrokeWidth = 10, look.ColourLine, 1
	scroll := look.NewScroll(look.Inset(14, 12, h.list))
	room := container.New(height(listHeight), desk, scroll)
	return widget.NewSimpleRenderer(look.VBox(12, room, h.message,
		look.Beside(8, h.remove, nil, look.HBox(8, h.texts, h.json, h.shut))))
}

// height is a layout of objects upon one another, so high.
type height float32

// MinSize is called by Fyne.
func (h height) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout is called by Fyne.
func (h height) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
