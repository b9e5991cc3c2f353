package comparing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
)

// headings are what groups of differences are called.
var headings = map[graphmodel.Kind]string{
	graphmodel.KindInfo: "THE MAP", graphmodel.KindDepartment: "DEPARTMENTS", graphmodel.KindPerson: "PEOPLE", graphmodel.KindTie: "TIES",
	graphmodel.KindGoal: "SHARED GOALS", graphmodel.KindChange: "CHANGES", graphmodel.KindTouchpoint: "TOUCHPOINTS",
}

// line is a heading, or a difference.
type line struct {
	heading    string
	difference compare.Difference
}

// list shows differences by kind. It draws only what is in view.
// Arrows go from one to the next, Escape ends the comparison.
type list struct {
	widget.List

	lines  []line
	at     int
	escape func()
}

var _ fyne.Focusable = (*list)(nil)

func newList(chosen func(compare.Difference), escape func()) *list {
	l := &list{escape: escape}
	l.Length = func() int { return len(l.lines) }
	l.CreateItem = newEntry
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { l.write(l.lines[i], o.(*fyne.Container)) }
	l.HideSeparators = true
	l.OnSelected = func(i widget.ListItemID) {
		if l.at = i; l.lines[i].heading == "" {
			chosen(l.lines[i].difference)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey is called by Fyne.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		l.escape()
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	default:
		l.List.TypedKey(key)
	}
}

// FocusGained is called by Fyne. What is selected shows where the keys go; Fyne
// would bring out the first heading besides.
func (l *list) FocusGained() {}

// step goes to the next difference that way.
func (l *list) step(by int) {
	for i := l.at + by; i >= 0 && i < len(l.lines); i += by {
		if l.lines[i].heading == "" {
			l.Select(i)
			return
		}
	}
}

// newEntry returns two lines of text: whom it is about, and what.
func newEntry() fyne.CanvasObject {
	return look.Inset(6, 3, look.VBox(0, look.NewShrinkingText(look.Body, ""), look.NewShrinkingText(look.Caption, "")))
}

func (l *list) write(line line, o *fyne.Container) {
	texts := o.Objects[0].(*fyne.Container).Objects
	first, second := texts[0].(*look.Text), texts[1].(*look.Text)
	if line.heading != "" {
		first.SetText("")
		second.SetRole(look.Section)
		second.SetText(line.heading)
		return
	}
	second.SetRole(look.Caption)
	first.SetText(line.difference.Name)
	second.SetText(change(line.difference))
}

// change says what has become of something.
func change(d compare.Difference) string {
	switch d.What {
	case compare.Added:
		return "+ new"
	case compare.Gone:
		return "− gone"
	}
	var texts []string
	for _, f := range d.Fields {
		texts = append(texts, f.Text)
	}
	return strings.Join(texts, "; ")
}

func (l *list) show(differences []compare.Difference) {
	l.lines = l.lines[:0]
	for i, d := range differences {
		if i == 0 || d.Ref.Kind != differences[i-1].Ref.Kind {
			l.lines = append(l.lines, line{heading: headings[d.Ref.Kind]})
		}
		l.lines = append(l.lines, line{difference: d})
	}
	l.at = 0
	l.UnselectAll()
	l.Refresh()
}

// legend says what the marks on the map mean, and how many there are.
type legend struct {
	content *fyne.Container
	badges  [3]*badge
	counts  [3]*look.Text
}

func newLegend() *legend {
	l := &legend{content: look.HBox(10)}
	for i := range l.badges {
		l.badges[i], l.counts[i] = newBadge(compare.What(i)), look.NewText(look.Caption, "")
		l.content.Add(look.HBox(4, container.NewGridWrap(fyne.NewSquareSize(badgeSize), l.badges[i].content), l.counts[i]))
	}
	return l
}

func (l *legend) show(differences []compare.Difference) {
	var counts [3]int
	for _, d := range differences {
		counts[d.What]++
	}
	for i, n := range counts {
		l.counts[i].SetText(words(compare.What(i), n))
	}
}

func (l *legend) recolour() {
	for _, b := range l.badges {
		b.recolour()
	}
}
