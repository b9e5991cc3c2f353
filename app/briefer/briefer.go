// Package briefer asks which report is to be made of a map, shows it as it will
// be, and writes the file. It is used from the window's goroutine; reports are
// made off it.
package briefer

import (
	"context"
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/briefs"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/redact"
	"inroad/graphmodel/timeline"
	"inroad/storage"
)

// Host is what the dialog is in.
type Host interface {
	// AskFile asks where the file is to be, and whether one that is there may be
	// replaced. It proposes a name that ends in suffix.
	AskFile(suffix string, chosen func(path string))
	// Remember keeps choices for the next time.
	Remember(Choices)
	// Written says that the file is written, and takes the dialog away.
	Written(path string)
	// Copy puts a text where it can be pasted, and says so.
	Copy(text string)
	// Close takes the dialog away.
	Close()
}

// Briefer is what the dialog holds.
type Briefer struct {
	widget.BaseWidget

	session *session.Session
	host    Host
	now     time.Time
	choices Choices

	controls controls
	preview  preview
	message  *look.Paragraph
	progress *widget.ProgressBarInfinite
	copy     *look.Button
	cancel   *look.Button
	save     *look.Button

	made   *briefs.Report // what is shown; nil while there is none
	secret redact.Secret
	states *[]timeline.Version // what the map was; nil while it was not read
	since  graphmodel.Date     // for which states were read

	stopMaking context.CancelFunc
	// stopWriting is nil while no file is written; stage is how far that is.
	stopWriting context.CancelFunc
	stage       *atomic.Int32
}

var _ fyne.Widget = (*Briefer)(nil)

// New returns the dialog's content with the choices to begin with. Now is the
// time of the map as it is.
func New(s *session.Session, choices Choices, now time.Time, host Host) *Briefer {
	b := &Briefer{session: s, host: host, now: now, choices: choices.mended(s), stopMaking: func() {}}
	b.message = look.NewParagraph(look.Quiet, "")
	b.progress = widget.NewProgressBarInfinite()
	b.progress.Stop()
	b.progress.Hide()
	b.copy = look.NewButton(look.Plain, "Copy as text", b.copyText)
	b.cancel = look.NewButton(look.Plain, "Cancel", b.Escape)
	b.save = look.NewButton(look.Primary, "Save…", b.ask)
	b.preview.build(b.paint)
	b.controls.build(b)
	b.ExtendBaseWidget(b)
	b.changed()
	return b
}

// First returns what should have the focus at first.
func (b *Briefer) First() fyne.Focusable { return b.controls.kind }

// The stages of a file: it can be stopped until it is put on the disk.
const (
	writing int32 = iota
	putting
	stopped
)

// Escape stops the writing of a file, or else closes the dialog. A file that is
// just being put on the disk is not stopped any more.
func (b *Briefer) Escape() {
	if b.stopWriting != nil {
		if b.stage.CompareAndSwap(writing, stopped) {
			b.stopWriting()
			b.written("It was stopped; nothing was written.")
		}
		return
	}
	b.stopMaking()
	b.host.Close()
}

// changed follows a choice: the report is made anew.
func (b *Briefer) changed() {
	b.controls.show(b)
	b.stopMaking()
	ctx, cancel := context.WithCancel(context.Background())
	b.stopMaking = cancel
	b.preview.wait()
	b.enable(false)
	if missing := b.choices.missing(); missing != "" {
		b.made = nil
		b.preview.none()
		b.message.SetText(missing)
		return
	}
	b.message.SetText("")
	b.ready(ctx, func() { b.make(ctx) })
}

// ready reads first what the map was, where the report tells of that.
func (b *Briefer) ready(ctx context.Context, then func()) {
	if b.choices.Kind != briefs.Quarter || b.states != nil && b.since == b.choices.From {
		then()
		return
	}
	now := timeline.Version{At: b.now, Workspace: b.session.Workspace()}
	b.session.States(ctx, b.choices.From, now, func(states []timeline.Version) {
		b.states, b.since = &states, b.choices.From
		then()
	})
}

// make makes the report and paints its first page.
func (b *Briefer) make(ctx context.Context) {
	w, shelf, path, secret := b.session.Workspace(), b.session.Shelf, b.session.File().Path, b.secret
	request := b.choices.request(b.session.Today())
	if b.states != nil {
		request.Versions = *b.states
	}
	pseudonyms, format := b.choices.Pseudonyms, b.choices.Format
	b.session.Scheduler().Go(ctx, func(ctx context.Context) func() {
		var err error
		if pseudonyms {
			if secret == nil {
				secret, err = shelf.Secret(w.Info.ID, path)
			}
			request.Secret = secret
		}
		var seen page
		var made *briefs.Report
		if err == nil {
			made, err = briefs.Make(ctx, w, request)
		}
		if err == nil {
			seen = paint(made, format, 0)
		}
		return func() { b.show(made, secret, seen, err) }
	})
}

// show shows a report that was made.
func (b *Briefer) show(made *briefs.Report, secret redact.Secret, seen page, err error) {
	if err != nil {
		b.made = nil
		b.preview.none()
		b.message.SetText(look.Sentence(err.Error()))
		return
	}
	b.made, b.secret = made, secret
	b.enable(b.stopWriting == nil)
	b.preview.show(seen)
	b.controls.showParts(b)
}

func (b *Briefer) enable(on bool) {
	look.SetEnabled(b.copy, on)
	look.SetEnabled(b.save, on)
}

// paint has another page painted.
func (b *Briefer) paint(number int) {
	made, format := b.made, b.choices.Format
	if made == nil {
		return
	}
	b.session.Scheduler().Go(context.Background(), func(context.Context) func() {
		seen := paint(made, format, number)
		return func() {
			if b.made == made {
				b.preview.show(seen)
			}
		}
	})
}

// page is one page of a report as a picture, or all of it as a text.
type page struct {
	image         image.Image
	number, count int
	text          string
}

// paint paints a page of a report in the size of the preview.
func paint(made *briefs.Report, format briefs.Format, number int) page {
	if format == briefs.Markdown {
		text, err := made.Encode(briefs.Markdown)
		if err == nil {
			return page{text: string(text)}
		}
	}
	sheets := made.Sheets()
	number = min(max(number, 0), len(sheets)-1)
	sheet := sheets[number]
	scale := min(previewWidth/sheet.Width, previewHeight/sheet.Height) * previewScale
	return page{image: sheet.Image(scale), number: number, count: len(sheets)}
}

// copyText puts the report where it can be pasted, as Markdown.
func (b *Briefer) copyText() {
	if b.made == nil {
		return
	}
	text, err := b.made.Encode(briefs.Markdown)
	if err != nil {
		b.message.SetText(look.Sentence(err.Error()))
		return
	}
	b.host.Copy(string(text))
	b.message.SetText("The text is copied: paste it into a mail or a page.")
}

// ask asks where the file is to be.
func (b *Briefer) ask() {
	if b.stopWriting == nil && b.made != nil {
		b.host.AskFile("."+string(b.choices.Format), b.write)
	}
}

// write writes the file.
func (b *Briefer) write(path string) {
	ctx, cancel := context.WithCancel(context.Background())
	stage := new(atomic.Int32)
	b.stopWriting, b.stage = cancel, stage
	b.host.Remember(b.choices)
	b.enable(false)
	b.message.SetText("Writing the file…")
	b.progress.Show()
	b.progress.Start()
	made, format := b.made, b.choices.Format
	b.session.Scheduler().Go(ctx, func(context.Context) func() {
		data, err := made.Encode(format)
		if err == nil && stage.CompareAndSwap(writing, putting) {
			err = storage.Put(path, data, true)
		}
		return func() {
			if err != nil {
				b.written(look.Sentence(err.Error()))
				return
			}
			b.written("")
			b.stopMaking()
			b.host.Written(path)
		}
	})
}

// written says how the writing ended.
func (b *Briefer) written(message string) {
	b.stopWriting = nil
	b.progress.Stop()
	b.progress.Hide()
	b.enable(b.made != nil)
	b.message.SetText(message)
}

// CreateRenderer is called by Fyne.
func (b *Briefer) CreateRenderer() fyne.WidgetRenderer {
	buttons := look.HBox(8, b.copy, b.cancel, b.save)
	return widget.NewSimpleRenderer(look.VBox(14,
		look.Beside(22, b.controls.content, nil, b.preview.content),
		look.Beside(16, nil, look.VBox(6, b.message, b.progress), buttons)))
}
