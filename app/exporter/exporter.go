// Package exporter asks how a map is to be exported, shows what it will look
// like, and writes the file.
package exporter

import (
	"context"
	"image"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/export"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// Shown is what the window shows of a map.
type Shown struct {
	Workspace *graphmodel.Workspace
	// Name is what the map is called if it has no title.
	Name    string
	Options drawing.Options
	Camera  drawing.Camera
	Today   graphmodel.Date
}

// Host is what the dialog is in.
type Host interface {
	// AskFile asks where the file is to be, and whether one that is there may be
	// replaced. It proposes a name that ends in suffix.
	AskFile(suffix string, chosen func(path string))
	// Remember keeps choices for the next time.
	Remember(Choices)
	// Exported says that the file is written, and takes the dialog away.
	Exported(path string)
	// Close takes the dialog away.
	Close()
}

// Exporter is what the dialog holds.
type Exporter struct {
	widget.BaseWidget

	shown     Shown
	choices   Choices
	scheduler session.Scheduler
	host      Host

	controls controls
	preview  preview
	message  *look.Paragraph
	progress *widget.ProgressBarInfinite
	cancel   *look.Button
	export   *look.Button

	stopLooking context.CancelFunc
	// stopWriting is nil while no file is made.
	stopWriting context.CancelFunc
	stage       *atomic.Int32 // of the file that is made
	// problem says that the message is about what the preview shows.
	problem bool
}

var _ fyne.Widget = (*Exporter)(nil)

// New returns the dialog's content, with the choices of the last time.
func New(shown Shown, choices Choices, scheduler session.Scheduler, host Host) *Exporter {
	e := &Exporter{shown: shown, choices: choices.Mended(), scheduler: scheduler, host: host, stopLooking: func() {}}
	e.choices.Notes = false
	e.message = look.NewParagraph(look.Quiet, "")
	e.progress = widget.NewProgressBarInfinite()
	e.progress.Stop()
	e.progress.Hide()
	e.cancel = look.NewButton(look.Plain, "Cancel", e.Escape)
	e.export = look.NewButton(look.Primary, "Export…", e.ask)
	e.controls.build(e)
	e.preview.build()
	e.ExtendBaseWidget(e)
	e.changed()
	return e
}

// First returns what should have the focus at first.
func (e *Exporter) First() fyne.Focusable { return e.export }

// The stages of a file: it can be stopped until it is put on the disk.
const (
	making int32 = iota
	putting
	stopped
)

// Escape stops the writing of a file, or else closes the dialog. A file that is
// just being put on the disk is not stopped any more.
func (e *Exporter) Escape() {
	if e.stopWriting != nil {
		if !e.stage.CompareAndSwap(making, stopped) {
			return
		}
		e.stopWriting()
		e.written("The export was stopped; nothing was written.")
		return
	}
	e.stopLooking()
	e.host.Close()
}

// changed follows a choice.
func (e *Exporter) changed() {
	e.controls.show(e.choices)
	e.look()
}

// look has the preview painted.
func (e *Exporter) look() {
	e.stopLooking()
	ctx, cancel := context.WithCancel(context.Background())
	e.stopLooking = cancel
	e.preview.wait()
	w, options := e.shown.Workspace, e.choices.options(e.shown)
	fit := image.Pt(previewWidth*previewScale, previewHeight*previewScale)
	e.scheduler.Go(ctx, func(ctx context.Context) func() {
		seen, err := export.Look(ctx, w, options, fit)
		return func() { e.looked(seen, err) }
	})
}

func (e *Exporter) looked(seen export.Preview, err error) {
	if err == nil {
		e.preview.show(seen)
		err = seen.Problem
	}
	if e.stopWriting != nil {
		return // the message is about the file
	}
	if err != nil {
		e.problem = true
		e.export.Disable()
		e.message.SetText(look.Sentence(err.Error()))
		return
	}
	e.export.Enable()
	if e.problem {
		e.problem = false
		e.message.SetText("")
	}
}

// ask asks where the file is to be.
func (e *Exporter) ask() {
	if e.stopWriting == nil {
		e.host.AskFile("."+string(e.choices.Format), e.write)
	}
}

// write makes the file.
func (e *Exporter) write(path string) {
	ctx, cancel := context.WithCancel(context.Background())
	stage := new(atomic.Int32)
	e.stopWriting, e.stage, e.problem = cancel, stage, false
	e.host.Remember(e.choices)
	e.export.Disable()
	e.message.SetText("Writing the file…")
	e.progress.Show()
	e.progress.Start()
	w, options := e.shown.Workspace, e.choices.options(e.shown)
	e.scheduler.Go(ctx, func(ctx context.Context) func() {
		data, err := export.Make(ctx, w, options)
		if err == nil && stage.CompareAndSwap(making, putting) {
			err = storage.Put(path, data, true)
		}
		return func() {
			if err != nil {
				e.written(look.Sentence(err.Error()))
				return
			}
			e.written("")
			e.stopLooking()
			e.host.Exported(path)
		}
	})
}

// written says how the writing ended.
func (e *Exporter) written(message string) {
	e.stopWriting = nil
	e.progress.Stop()
	e.progress.Hide()
	e.export.Enable()
	e.message.SetText(message)
}

// CreateRenderer is called by Fyne.
func (e *Exporter) CreateRenderer() fyne.WidgetRenderer {
	buttons := look.HBox(8, e.cancel, e.export)
	say := look.VBox(6, e.message, e.progress)
	return widget.NewSimpleRenderer(look.VBox(14,
		look.Beside(22, e.controls.content, nil, e.preview.content),
		look.Beside(16, nil, say, buttons)))
}
