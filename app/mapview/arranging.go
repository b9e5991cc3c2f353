package mapview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// arranging says that places are being found for many people who have none.
type arranging struct {
	content *fyne.Container
	text    *look.Text
	// beside says that others are to be seen meanwhile, so it stands at the
	// lower edge and not in the middle.
	beside bool
}

// mostAtOnce is how many people get their places so soon that a note would only
// flicker.
const mostAtOnce = 400

func newArranging() *arranging {
	ground := look.NewCardSurface()
	ground.Corner = 10
	a := &arranging{text: look.NewText(look.Quiet, "")}
	a.content = container.NewStack(ground, look.Inset(14, 8, a.text))
	a.content.Hide()
	return a
}

// show tells how many are being placed.
func (a *arranging) show(people int, beside bool) {
	a.beside = beside
	a.text.SetText("Arranging " + grouped(people) + " people…")
	setVisible(a.content, people > mostAtOnce)
}

// showStoppable tells that people are arranged anew, which can be stopped.
func (a *arranging) showStoppable(people int) {
	a.beside = true
	a.text.SetText("Arranging " + grouped(people) + " people… Esc stops")
	setVisible(a.content, people > mostAtOnce)
}

// grouped writes a number with its thousands set off.
func grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}

func (a *arranging) hide() { setVisible(a.content, false) }

// height returns where it stands, from 0 at the upper edge to 1 at the lower.
func (a *arranging) height() float32 {
	if a.beside {
		return 1
	}
	return 0.5
}
