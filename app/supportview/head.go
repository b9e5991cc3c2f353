package supportview

import (
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// head is what stands above the columns: the change, what the forecast says, and
// how to look at it.
type head struct {
	view      *View
	title     *look.Text
	forecast  *look.Paragraph
	needs     *look.Text
	working   *look.Text
	stop      *look.Button
	again     *look.Button
	everybody *look.Chip
	lanes     *look.Segmented
	controls  *fyne.Container
	content   *fyne.Container
}

// hint says how people are moved.
const hint = "Drag people, or Ctrl+← →. With Alt: the stance needed."

func newHead(v *View) *head {
	h := &head{view: v, title: look.NewShrinkingText(look.Title, ""), forecast: look.NewParagraph(look.Strong, ""),
		needs: look.NewShrinkingText(look.Caption, ""), working: look.NewText(look.Caption, "")}
	plan := v.session.Plan
	h.stop, h.again = look.NewButton(look.Flat, "Stop", plan.Stop), look.NewButton(look.Flat, "Work it out", plan.Renew)
	h.everybody = look.NewToggleChip("Everybody", false, v.setEverybody)
	h.lanes = look.NewSegmented([]string{"Where they stand", "Where they are needed"}, 0, func(i int) {
		v.roll.needed = i == 1
		v.update()
	})
	h.controls = look.VBox(8, look.VBox(2, h.forecast, h.needs),
		container.New(whereRoom{}, h.lanes, look.NewText(look.Caption, hint)))
	line := look.Beside(12, nil, h.title, look.HBox(4, h.working, h.stop, h.again, container.NewCenter(h.everybody)))
	h.content = look.VBox(6, container.New(steady{}, line), h.controls)
	return h
}

// steady keeps the height of a line that has buttons now and then.
type steady struct{}

// MinSize is called by Fyne.
func (steady) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const buttonHeight = 32
	return fyne.NewSize(objects[0].MinSize().Width, buttonHeight)
}

// Layout is called by Fyne.
func (steady) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// whereRoom shows the second object beside the first where there is room for
// all of it.
type whereRoom struct{}

// MinSize is called by Fyne.
func (whereRoom) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout is called by Fyne.
func (whereRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 12
	first, second := objects[0].MinSize(), objects[1].MinSize()
	objects[0].Resize(first)
	objects[0].Move(fyne.NewPos(0, 0))
	look.SetVisible(objects[1], first.Width+gap+second.Width <= size.Width)
	objects[1].Resize(second)
	objects[1].Move(fyne.NewPos(first.Width+gap, (size.Height-second.Height)/2))
}

func (h *head) update() {
	s := h.view.session
	c := s.Change()
	look.SetVisible(h.everybody, c != nil)
	if c == nil {
		h.title.SetText("Support")
		h.working.SetText("")
		h.stop.Hide()
		h.again.Hide()
		return
	}
	h.title.SetText("Support for " + s.Workspace().NameOf(graphmodel.RefOf(c)))
	now, plan := s.Forecast.Findings(), s.Plan.Findings()
	h.forecast.SetText(carried(h.view.roll.now, h.view.roll.then))
	h.needs.SetText(needs(h.view.roll.now))
	text := ""
	switch {
	case now.Working && now.Answer == nil:
		text = "Forecasting …"
	case plan.Working:
		text = "Working out a plan …"
	case plan.Stopped:
		text = "The plan was stopped"
	case plan.Err != nil:
		text = look.Sentence(plan.Err.Error())
	}
	h.working.SetText(text)
	look.SetVisible(h.stop, plan.Working)
	look.SetVisible(h.again, plan.Stopped)
	h.content.Refresh()
}

// carried says how many deciders reach what is needed, now and with the plan.
func carried(now, then *support.Forecast) string {
	switch {
	case now == nil:
		return "It is being forecast who comes to support it."
	case len(now.Deciders) == 0:
		return "Nobody decides on it yet: say who does, and the forecast says whether it is carried."
	}
	said := fmt.Sprintf("Carried: %s now%s", reached(now, false), verdict(now.CarriedNow))
	if then != nil {
		said += fmt.Sprintf(", %s with the plan%s", reached(then, true), verdict(then.CarriedThen))
	}
	return said + "."
}

func verdict(carried bool) string {
	if carried {
		return " (enough)"
	}
	return " (not enough)"
}

// reached says how many deciders come to the threshold: "2 of 3 deciders".
func reached(f *support.Forecast, with bool) string {
	n := 0
	for _, d := range f.Deciders {
		z := d.Now
		if with {
			z = d.Then
		}
		if z >= f.Threshold-support.Tolerance {
			n++
		}
	}
	if len(f.Deciders) == 1 {
		return fmt.Sprintf("%d of 1 decider", n)
	}
	return fmt.Sprintf("%d of %d deciders", n, len(f.Deciders))
}

// needs says what carries the change.
func needs(f *support.Forecast) string {
	if f == nil || len(f.Deciders) == 0 {
		return ""
	}
	return support.Sentence(support.Yes(f.Rule, len(f.Deciders), f.Threshold))
}

// ofTen says a share as one does: "about 3 in 10".
func ofTen(share float64) string {
	if n := math.Round(share * 10); n >= 1 {
		return fmt.Sprintf("about %.0f in 10", n)
	}
	return "less than 1 in 10"
}

// foremost returns the people other than who that have most weight, at most n,
// and leaves out who hardly counts.
func foremost(list []support.Weight, who graphmodel.ID, n int) []support.Weight {
	const hardly = 0.01
	var first []support.Weight
	for _, one := range list {
		if len(first) == n || one.Weight < hardly {
			break
		}
		if one.Person != who {
			first = append(first, one)
		}
	}
	return slices.Clip(first)
}
