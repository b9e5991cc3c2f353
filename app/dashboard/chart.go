package dashboard

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/graphmodel/progress"
)

// kind says how an object stands on the chart.
type kind int

const (
	aWhole     kind = iota // as wide as the chart with the names
	aName                  // among the names
	aHead                  // begins among the names, and ends before a day
	aLine                  // a hairline at a day
	aThickLine             // a line at a day
	aLabel                 // begins at a day
	aCentred               // around a day
	aRight                 // begins at a day, its middle at the foot of a flag
	aLeft                  // ends at a day
)

// place is where an object stands: at days, from 0 to 1, and a height.
type place struct {
	from, to, y, height float32
	kind                kind
	// room is what a head leaves free before its day.
	room float32
}

// chart lays the parts of a timeline out.
type chart struct {
	places []place
	height float32
	today  float32 // where it lies, if it is dated
	dated  bool
}

// namesWidth is how much of a width the names take: more of it where there is
// little.
func namesWidth(width float32) float32 {
	if width < 520 {
		return width * 0.42
	}
	return width * 0.32
}

// MinSize is called by Fyne.
func (c *chart) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, c.height) }

// Layout is called by Fyne.
func (c *chart) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	names := namesWidth(size.Width)
	x := func(at float32) float32 { return names + (size.Width-names)*at }
	free := float32(0) // where the name of a quarter has room
	for i, o := range objects {
		p := c.places[i]
		left, width := float32(0), size.Width
		switch p.kind {
		case aName:
			width = names - 8
		case aLine:
			left, width = x(p.from), 1
		case aThickLine:
			left, width = x(p.from)-1, 2
		case aLabel:
			left, width = x(p.from)+5, o.MinSize().Width
			look.SetVisible(o, left >= free && !c.covered(left, width, x))
			if o.Visible() {
				free = left + width + 8
			}
		case aHead:
			width = max(names-8, x(p.from)-p.room)
		case aCentred:
			width = o.MinSize().Width
			left = x(p.from) - width/2
		case aRight:
			left, width = x(p.from)-7, o.MinSize().Width
		case aLeft:
			width = o.MinSize().Width
			left = x(p.from) + 7 - width
		}
		left = max(min(left, size.Width-width), 0)
		o.Move(fyne.NewPos(left, p.y))
		o.Resize(fyne.NewSize(width, p.height))
	}
}

// covered tells whether “Today” would cover what stands there.
func (c *chart) covered(left, width float32, x func(float32) float32) bool {
	const half = 26
	at := x(c.today)
	return c.dated && left < at+half && left+width > at-half
}

// barRow lays out the name of a change, its bar, and a word behind it.
type barRow struct {
	axis axis
	bar  progress.Bar
}

// MinSize is called by Fyne.
func (barRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, barHeight) }

// Layout is called by Fyne.
func (r barRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	names := namesWidth(size.Width)
	room := size.Width - names
	name, ground, said := objects[0], objects[1], objects[2]
	name.Move(fyne.NewPos(20, 0))
	name.Resize(fyne.NewSize(max(names-28, 0), size.Height))
	if !r.bar.From.Known() {
		ground.Hide()
		said.Hide()
		return
	}
	from, to := names+room*r.axis.at(r.bar.From), names+room*r.axis.at(r.bar.To)
	width := max(to-from, barThick)
	from = min(from, size.Width-width)
	ground.Move(fyne.NewPos(from, (size.Height-barThick)/2))
	ground.Resize(fyne.NewSize(width, barThick))
	least := said.MinSize()
	behind := from + width + 6
	if behind+least.Width > size.Width {
		behind = max(from-6-least.Width, names)
	}
	said.Move(fyne.NewPos(behind, (size.Height-least.Height)/2))
	said.Resize(least)
}
