package supportview

import (
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// detail is what is known of the one who is selected: what moves them, whom they
// move, and their reasons.
type detail struct {
	view    *View
	person  graphmodel.ID // who is shown
	name    *look.Text
	grounds *look.Text
	moves   *fyne.Container
	reasons *reasons
	scroll  *look.Scroll
	content *fyne.Container
}

func newDetail(v *View) *detail {
	d := &detail{view: v, name: look.NewShrinkingText(look.Title, ""), grounds: look.NewShrinkingText(look.Caption, ""), moves: look.VBox(8)}
	d.reasons = newReasons(v)
	head := look.VBox(2, d.name, d.grounds)
	d.scroll = look.NewScroll(look.Inset(16, 12, look.VBox(12, head, container.New(new(twoParts), d.moves, d.reasons.content))))
	d.content = container.NewBorder(look.Line(), nil, nil, nil, d.scroll)
	d.content.Hide()
	return d
}

// update shows who is selected, as they are now.
func (d *detail) update() {
	id, one := d.view.person()
	s := d.view.session
	p := s.Workspace().Person(id)
	if !one || p == nil || s.Change() == nil {
		d.person = ""
		return
	}
	if d.person != id {
		d.person = id
		d.scroll.ScrollToTop()
	}
	d.name.SetText(s.Workspace().PersonName(id))
	d.grounds.SetText(d.standing(id))
	d.showInfluence()
	d.reasons.update(id)
}

// standing says where somebody stands, and by what the change touches them.
func (d *detail) standing(id graphmodel.ID) string {
	r := &d.view.roll
	stance := r.stances[id]
	said := []string{"Now " + columnName(columnOf(stance.Current))}
	if level, known := stance.Desired.Get(); known {
		said = append(said, "needed: "+graphmodel.StanceName(level))
	}
	now, then, known, planned := r.supportOf(id)
	switch {
	case planned && support.InTen(now) != support.InTen(then):
		said = append(said, fmt.Sprintf("support forecast %s in 10, %s with the plan", support.InTen(now), support.InTen(then)))
	case known:
		said = append(said, fmt.Sprintf("support forecast %s in 10", support.InTen(now)))
	}
	return strings.Join(append(said, r.grounds[id].Words()...), " · ")
}

// mostShown is how many people are named who move somebody, or whom they move.
const mostShown = 4

// showInfluence shows what moves who is selected, and whom they move.
func (d *detail) showInfluence() {
	if d.person == "" {
		return
	}
	found := d.view.around.Findings()
	d.moves.Objects = nil
	answer := found.Answer
	switch {
	case answer != nil && answer.Person == d.person && !found.Working:
		d.addInfluence(answer)
	case found.Err != nil:
		d.moves.Add(look.NewParagraph(look.Quiet, look.Sentence(found.Err.Error())))
	default:
		d.moves.Add(look.NewParagraph(look.Quiet, "Working out what moves them …"))
	}
	d.moves.Refresh()
	d.content.Refresh()
}

func (d *detail) addInfluence(i *support.Influence) {
	own := 0.0
	for _, one := range i.By {
		if one.Person == i.Person {
			own = one.Weight
		}
	}
	d.addWeights("What moves them", foremost(i.By, i.Person, mostShown), "Nobody on the map moves them: they trust nobody yet, or hold on to where they stand.")
	d.moves.Add(look.NewParagraph(look.Caption, fmt.Sprintf("Where they stand themselves counts for %s.", ofTen(own))))
	d.addWeights("Whom they move", foremost(i.On, i.Person, mostShown), "Their word moves nobody on the map yet.")
}

// addWeights lists people with their weight; a press selects one.
func (d *detail) addWeights(title string, list []support.Weight, none string) {
	d.moves.Add(look.SectionTitle(title))
	if len(list) == 0 {
		d.moves.Add(look.NewParagraph(look.Quiet, none))
		return
	}
	for _, one := range list {
		d.moves.Add(d.weight(one))
	}
}

func (d *detail) weight(one support.Weight) fyne.CanvasObject {
	w := d.view.session.Workspace()
	stance := columnName(columnOf(d.view.roll.stances[one.Person].Current))
	name := look.NewShrinkingText(look.Body, names.Upper(support.NewWords(w).Name(one.Person)))
	share := look.NewText(look.Caption, fmt.Sprintf("%s · %.0f %%", stance, math.Round(one.Weight*100)))
	bar := look.NewBar(one.Weight)
	bar.SetColour(look.ColourAccent)
	return look.NewPress(look.VBox(2, look.Beside(8, nil, name, share), bar), func() { d.view.board.goTo(one.Person) })
}

// focus goes to the first thing that can be typed.
func (d *detail) focus() {
	if d.content.Visible() {
		d.reasons.focus()
	}
}

// twoParts puts two objects side by side, or one below the other where there is
// little room. It remembers the width it was last given, since its height
// follows from that.
type twoParts struct{ width float32 }

const (
	partGap   = 24
	partsRoom = 540
	firstPart = 0.4
)

// MinSize is called by Fyne.
func (t *twoParts) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if t.width >= partsRoom {
		return fyne.NewSize(0, max(a.Height, b.Height))
	}
	return fyne.NewSize(0, a.Height+partGap+b.Height)
}

// Layout is called by Fyne.
func (t *twoParts) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	a, b := objects[0], objects[1]
	a.Move(fyne.NewPos(0, 0))
	if size.Width >= partsRoom {
		width := (size.Width - partGap) * firstPart
		a.Resize(fyne.NewSize(width, size.Height))
		b.Move(fyne.NewPos(width+partGap, 0))
		b.Resize(fyne.NewSize(size.Width-width-partGap, size.Height))
		return
	}
	a.Resize(fyne.NewSize(size.Width, a.MinSize().Height))
	top := a.MinSize().Height + partGap
	b.Move(fyne.NewPos(0, top))
	b.Resize(fyne.NewSize(size.Width, max(size.Height-top, b.MinSize().Height)))
}
