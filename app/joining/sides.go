package joining

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel/merge"
)

// oneSide is what one side holds; pressing it chooses it.
type oneSide struct {
	tile  *look.Tile
	title *look.Text
	text  *look.Paragraph
	room  *look.Scroll
}

// sideHeight leaves room for four lines of text.
const sideHeight = 84

func newOneSide(pressed func()) *oneSide {
	s := &oneSide{title: look.NewShrinkingText(look.Section, ""), text: look.NewParagraph(look.Body, "")}
	s.room = look.NewScroll(s.text)
	s.tile = look.NewTile(container.NewBorder(s.title, nil, nil, nil, look.Inset(0, 4, s.room)), pressed)
	return s
}

func (s *oneSide) show(title, text string, chosen bool) {
	s.title.SetText(title)
	s.text.SetText(text)
	s.tile.SetOn(chosen)
	s.room.ScrollToTop()
}

// sides show one thing to decide, side by side.
type sides struct {
	owner        *Joining
	about        *look.Text
	ours, theirs *oneSide
	choices      *fyne.Container
	hint         *look.Text
	content      *fyne.Container
}

func newSides(j *Joining) *sides {
	s := &sides{owner: j, about: look.NewShrinkingText(look.Strong, ""), choices: container.NewStack(), hint: look.NewText(look.Caption, "")}
	s.ours = newOneSide(func() { j.settle(merge.Ours) })
	s.theirs = newOneSide(func() { j.settle(merge.Theirs) })
	s.ours.tile.Keys, s.theirs.tile.Keys = s.key, s.key
	s.content = look.VBox(6, s.about, container.New(halves{}, s.ours.tile, s.theirs.tile), look.Beside(12, s.choices, nil, s.hint))
	return s
}

// choiceKeys settle a conflict.
var choiceKeys = map[fyne.KeyName]merge.Choice{fyne.KeyO: merge.Ours, fyne.KeyT: merge.Theirs, fyne.KeyB: merge.Both, fyne.KeyA: merge.Average}

// key has the keyboard go through what is to be decided.
func (s *sides) key(key fyne.KeyName) bool {
	j := s.owner
	switch key {
	case fyne.KeyUp:
		j.show(max(j.at-1, 0))
	case fyne.KeyDown:
		j.show(min(j.at+1, len(j.rows)-1))
	case fyne.KeyLeft:
		j.focus(s.ours.tile)
	case fyne.KeyRight:
		j.focus(s.theirs.tile)
	default:
		choice, known := choiceKeys[key]
		if known {
			j.settle(choice)
		}
		if key == fyne.KeyJ || key == fyne.KeyK {
			j.pair(key == fyne.KeyJ)
			return true
		}
		return known
	}
	return true
}

// show shows a row.
func (s *sides) show(r *row) {
	m := s.owner.merging
	s.about.SetText(about(m, r) + ": " + what(m, r))
	if was := before(m, r); was != "" {
		s.about.SetText(s.about.Text() + ". " + was)
	}
	ours, theirs := whose(m, r)
	s.ours.show(ours, our(m, r), r.choice == merge.Ours && r.duplicate == nil)
	s.theirs.show(theirs, their(m, r), r.choice == merge.Theirs && r.duplicate == nil)
	hint := "↑ ↓ go through"
	var labels []string
	for _, c := range r.choices() {
		labels = append(labels, r.label(c))
		hint += " · " + r.key(c) + " " + strings.ToLower(r.label(c))
	}
	s.hint.SetText(hint)
	s.choices.Objects = []fyne.CanvasObject{look.NewSegmented(labels, slices.Index(r.choices(), r.choice),
		func(i int) { s.owner.choose(r.choices()[i]) })}
	s.choices.Refresh()
}

// buildTable makes the list of what is to be decided.
func (j *Joining) buildTable() {
	column := func(title string, width float32, words func(*row) string) look.Column {
		text := func(i int) string { return words(j.rows[i]) }
		return look.Column{Title: title, Width: width, Text: text, Compare: func(a, b int) int { return cmp.Compare(text(a), text(b)) }}
	}
	first := column("About", 190, func(r *row) string { return about(j.merging, r) })
	first.Compare = func(a, b int) int { return cmp.Compare(a, b) }
	j.table = look.NewTable([]look.Column{first,
		column("What", 210, func(r *row) string { return what(j.merging, r) }),
		column("Ours", 170, func(r *row) string { return our(j.merging, r) }),
		column("Theirs", 170, func(r *row) string { return their(j.merging, r) }),
		column("Chosen", 90, (*row).state),
	}, 0)
	j.table.OnChosen = func(i int) {
		if i != j.at {
			j.show(i)
		}
		j.focus(j.sides.ours.tile)
	}
	j.table.SetCount(len(j.rows))
}

// show shows the two sides of a row.
func (j *Joining) show(i int) {
	j.at = i
	j.sides.show(j.rows[i])
	if place := slices.Index(j.table.Order(), i); place >= 0 {
		j.table.Choose(place)
	}
}

// recount brings the table up to date when conflicts have come up.
func (j *Joining) recount() {
	if len(j.table.Order()) != len(j.rows) {
		j.table.SetCount(len(j.rows))
	}
	if len(j.rows) > 0 {
		j.sides.show(j.rows[j.at])
	}
	look.SetVisible(j.sides.content, len(j.rows) > 0)
}

// halves puts two objects side by side.
type halves struct{}

const halvesGap = 12

// MinSize is called by Fyne.
func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(halvesGap, sideHeight) }

// Layout is called by Fyne.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - halvesGap) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+halvesGap), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}
