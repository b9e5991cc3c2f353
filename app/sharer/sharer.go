// Package sharer asks what of a map is to leave, shows the copy to the letter,
// and writes it.
package sharer

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/app/sharing"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// Host is what the dialog is in.
type Host interface {
	// AskPassphrase asks for a passphrase for the copy.
	AskPassphrase(chosen func(key storage.Key))
	// AskCopy asks where the copy, protected or not, is to be, and whether a file
	// that is there may be replaced.
	AskCopy(protected bool, chosen func(path string))
	// Remember keeps choices for the next time.
	Remember(redact.Part)
	// Shared says where the copy is, and takes the dialog away.
	Shared(path string)
	// Close takes the dialog away.
	Close()
}

// Sharer is what the dialog holds.
type Sharer struct {
	widget.BaseWidget

	session *session.Session
	host    Host
	parts   redact.Part

	secret redact.Secret
	copy   sharing.Copy
	stop   context.CancelFunc // the making of a copy that is out of date

	controls controls
	preview  preview
	protect  *look.Check
	message  *look.Paragraph
	cancel   *look.Button
	share    *look.Button
}

var _ fyne.Widget = (*Sharer)(nil)

// New returns the dialog's content for the open map, with the choices of the
// last time, but for what is private.
func New(s *session.Session, parts redact.Part, host Host) *Sharer {
	d := &Sharer{session: s, host: host, parts: (parts &^ (redact.Notes | redact.Touchpoints)).Whole(), stop: func() {}}
	d.message = look.NewParagraph(look.Quiet, "")
	d.cancel = look.NewButton(look.Plain, "Cancel", d.Escape)
	d.share = look.NewButton(look.Primary, "Share a copy…", d.ask)
	d.protect = look.NewCheck("Protect the copy with a passphrase", func(bool) { d.preview.warn(d.bare()) })
	d.protect.SetChecked(s.File().Key.Protects())
	d.controls.build(d.choose, d.toggle)
	d.preview.build()
	d.ExtendBaseWidget(d)
	d.changed()
	return d
}

// First returns what should have the focus at first.
func (d *Sharer) First() fyne.Focusable { return d.controls.presets }

// Escape closes the dialog.
func (d *Sharer) Escape() {
	d.stop()
	d.host.Close()
}

// choose takes a preset.
func (d *Sharer) choose(parts redact.Part) {
	d.parts = parts
	d.changed()
}

// toggle adds a part or takes it away.
func (d *Sharer) toggle(part redact.Part) {
	d.parts = (d.parts ^ part).Sensible(d.parts)
	d.changed()
}

// changed shows the choices and has the copy made that they lead to.
func (d *Sharer) changed() {
	d.controls.show(d.parts)
	d.share.Disable()
	d.stop()
	ctx, cancel := context.WithCancel(context.Background())
	d.stop = cancel
	w, shelf, path, parts, secret := d.session.Workspace(), d.session.Shelf, d.session.File().Path, d.parts, d.secret
	d.session.Scheduler().Go(ctx, func(ctx context.Context) func() {
		var err error
		if secret == nil {
			secret, err = shelf.Secret(w.Info.ID, path)
		}
		var c sharing.Copy
		var lines []string
		if err == nil {
			c = sharing.Make(w, parts, secret)
			lines = wrapped(string(c.Content))
		}
		return func() {
			if ctx.Err() == nil {
				d.made(c, lines, secret, err)
			}
		}
	})
}

// made shows a copy as it would leave.
func (d *Sharer) made(c sharing.Copy, lines []string, secret redact.Secret, err error) {
	if err != nil {
		d.message.SetText(look.Sentence("no copy can be made: " + err.Error()))
		return
	}
	d.copy, d.secret = c, secret
	d.message.SetText("")
	d.preview.show(c, lines, d.bare())
	d.share.Enable()
}

// bare tells whether a copy of a protected map would leave without protection.
func (d *Sharer) bare() bool { return d.session.File().Key.Protects() && !d.protect.Checked() }

// ask asks for a passphrase if there is to be one, and where the copy is to be.
func (d *Sharer) ask() {
	c := d.copy
	if !d.protect.Checked() {
		d.host.AskCopy(false, func(path string) { d.write(path, c, storage.Key{}) })
		return
	}
	d.host.AskPassphrase(func(key storage.Key) {
		d.host.AskCopy(true, func(path string) { d.write(path, c, key) })
	})
}

// write writes the copy that was shown, protected by a key if there is one.
func (d *Sharer) write(path string, c sharing.Copy, key storage.Key) {
	d.host.Remember(c.Parts)
	d.share.Disable()
	d.message.SetText("Writing the copy…")
	d.session.Scheduler().Go(context.Background(), func(context.Context) func() {
		content, err := c.Sealed(key)
		if err == nil {
			err = storage.Put(path, content, true)
		}
		return func() {
			d.share.Enable()
			d.message.SetText("")
			if err != nil {
				d.message.SetText(look.Sentence(err.Error()))
				return
			}
			d.host.Shared(path)
		}
	})
}

// CreateRenderer is called by Fyne.
func (d *Sharer) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(look.VBox(12,
		d.controls.presets,
		look.HBox(20, look.VBox(12, d.controls.content, d.protect), d.preview.content),
		look.Beside(16, nil, d.message, look.HBox(8, d.cancel, d.share))))
}
