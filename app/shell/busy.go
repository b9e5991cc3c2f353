package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// patience is how long work may take before it is shown that something is
// going on.
const patience = 300 * time.Millisecond

// block keeps the window from being used until unblock is called, and shows
// after a while what it waits for.
func (s *Shell) block(what string) (unblock func()) {
	unblock, _ = s.blockSaying(what)
	return unblock
}

// blockSaying is [Shell.block] for work that says how far it is.
func (s *Shell) blockSaying(what string) (unblock func(), say func(what string)) {
	shield := newShield(what)
	return s.put(shield), shield.text.SetText
}

// blockUntil is [Shell.block] for work that can be called off; cancel does so.
func (s *Shell) blockUntil(what string, cancel func()) (unblock func()) {
	shield := newShield(what)
	shield.cancel = look.NewButton(look.Plain, "Cancel", func() {
		unblock()
		cancel()
	})
	unblock = s.put(shield)
	return unblock
}

// put lays a shield over the window and returns what takes it away.
func (s *Shell) put(b *shield) (remove func()) {
	overlays := s.window.Canvas().Overlays()
	b.Resize(s.window.Canvas().Size())
	overlays.Add(b)
	cancel := s.clock.After(patience, b.show)
	return func() {
		cancel()
		overlays.Remove(b)
	}
}

// notice says after a while what is going on; the window stays usable.
func (s *Shell) notice(what string) (done func()) {
	return s.clock.After(patience, func() { s.status.say(what) })
}

// shield lies over the window and takes all clicks.
type shield struct {
	widget.BaseWidget

	content *fyne.Container
	text    *look.Text
	bar     *widget.ProgressBarInfinite
	cancel  *look.Button // nil where the work can't be called off
}

func newShield(what string) *shield {
	b := &shield{content: container.NewStack(canvas.NewRectangle(nil)), text: look.NewText(look.Body, what).Aligned(fyne.TextAlignCenter)}
	b.ExtendBaseWidget(b)
	return b
}

var _ fyne.Tappable = (*shield)(nil)

// Tapped does nothing.
func (b *shield) Tapped(*fyne.PointEvent) {}

// show says what is waited for.
func (b *shield) show() {
	b.bar = widget.NewProgressBarInfinite()
	ground := look.NewCardSurface()
	ground.Raised = true
	parts := []fyne.CanvasObject{b.text, b.bar}
	if b.cancel != nil {
		parts = append(parts, container.NewCenter(b.cancel))
	}
	card := container.NewStack(ground, look.Inset(20, 16, container.New(column{width: 260, gap: 12}, parts...)))
	b.content.Add(container.NewCenter(card))
	b.content.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *shield) CreateRenderer() fyne.WidgetRenderer {
	return &shieldRenderer{widget.NewSimpleRenderer(b.content), b}
}

type shieldRenderer struct {
	fyne.WidgetRenderer

	owner *shield
}

// Destroy stops the bar, which would go on being drawn.
func (r *shieldRenderer) Destroy() {
	if r.owner.bar != nil {
		r.owner.bar.Stop()
	}
}
