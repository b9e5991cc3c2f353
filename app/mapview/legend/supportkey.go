package legend

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// supportKey is the part of the legend that says what the grounds of the discs
// mean while they show support.
type supportKey struct {
	content *fyne.Container
	title   *look.Text
	grounds []*canvas.Rectangle // one for each stance
}

func newSupportKey() *supportKey {
	k := &supportKey{title: look.NewText(look.Section, "")}
	steps := look.HBox(2)
	for step := graphmodel.MinStance; step <= graphmodel.MaxStance; step++ {
		ground := canvas.NewRectangle(color.Transparent)
		ground.CornerRadius = 4
		ground.SetMinSize(fyne.NewSize(29, 16))
		k.grounds = append(k.grounds, ground)
		from := (step - graphmodel.MinStance) * 2
		steps.Add(container.NewStack(ground, container.NewCenter(look.NewText(look.Caption.In(look.ColourInk), fmt.Sprintf("%d–%d", from, from+2)))))
	}
	ends := container.NewBorder(nil, nil, look.NewText(look.Caption, "opposed"), look.NewText(look.Caption, "champion"))
	k.content = look.VBox(4, look.Line(), k.title, steps, ends)
	k.content.Hide()
	k.recolour()
	return k
}

// show follows which support is on the map.
func (k *supportKey) show(view session.SupportView) {
	if view == session.SupportNow {
		k.title.SetText("SUPPORT NOW, IN 10")
	} else {
		k.title.SetText("WITH THE PLAN, IN 10")
	}
	look.SetVisible(k.content, view != session.SupportOff)
}

// recolour takes the theme's colours.
func (k *supportKey) recolour() {
	for i, ground := range k.grounds {
		ground.FillColor = look.Palette().SupportColour(graphmodel.MinStance + i)
		ground.Refresh()
	}
}
