package gridview

import (
	"math"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// cell is a place of the grid: a column from the left, and a power.
type cell struct{ column, power int }

// plot is where the grid is in the view.
type plot struct {
	axis *axis
	area drawing.Rect
}

// apartGap is between the scale and the column that is none of it.
const apartGap = 10

// columnWidth returns the width of a column.
func (p plot) columnWidth() float64 {
	width := p.area.Width()
	if p.axis.apart {
		width -= apartGap
	}
	return width / float64(len(p.axis.columns))
}

// left returns where a column begins.
func (p plot) left(column int) float64 {
	x := p.area.Min.X + float64(column)*p.columnWidth()
	if p.axis.apart && column >= len(p.axis.columns)-1 {
		x += apartGap
	}
	return x
}

// scaleRight returns where the scale ends, before the column that is apart.
func (p plot) scaleRight() float64 {
	if p.axis.apart {
		return p.left(len(p.axis.columns)-1) - apartGap
	}
	return p.area.Max.X
}

func (p plot) rowHeight() float64 { return p.area.Height() / powers }

// top returns where the row of a power begins.
func (p plot) top(power int) float64 {
	return p.area.Min.Y + float64(powers-power)*p.rowHeight()
}

// rect returns where a cell is.
func (p plot) rect(c cell) drawing.Rect {
	from := drawing.Point{X: p.left(c.column), Y: p.top(c.power)}
	return drawing.RectAround(from, drawing.Point{X: from.X + p.columnWidth(), Y: from.Y + p.rowHeight()})
}

// at returns the cell at a place, the nearest where it is outside.
func (p plot) at(place drawing.Point) cell {
	column := 0
	for column < len(p.axis.columns)-1 && place.X >= p.left(column+1) {
		column++
	}
	row := int(math.Floor((place.Y - p.area.Min.Y) / p.rowHeight()))
	return cell{column, powers - min(max(row, 0), powers-1)}
}

// The sizes of discs. A map unit is at most and at least so many units of the
// view; at the least the initials on a small disc can still be read.
const (
	mostZoom  = 0.9
	leastZoom = 0.57
	// discGap is between discs, in map units; nameRoom is kept free for a name,
	// in units of the view.
	discGap  = 8
	nameRoom = 17
	cellEdge = 6
)

// The powers whose discs are drawn: the rows say the power, so that the size is
// free to be that of most people, or small where a cell is crowded.
const (
	usualSize = graphmodel.DefaultPower
	smallSize = 1
)

// spread is where people are in a plot.
type spread struct {
	zoom float64
	// places are in units of the view, by person; small are in crowded cells.
	places map[graphmodel.ID]drawing.Point
	small  map[graphmodel.ID]bool
	// hidden are those for whom a cell has no room.
	hidden map[cell][]graphmodel.ID
}

// spreadOut puts people into their cells so that no disc lies on another one.
// Crowded cells have small discs and, where that is not enough, no room for
// names; then all become smaller; then the last people of a cell are hidden.
// People are in the order in which they are to be seen.
func (p plot) spreadOut(people []graphmodel.ID, of func(graphmodel.ID) cell) spread {
	members := make(map[cell][]graphmodel.ID)
	fullest := 0
	for _, id := range people {
		c := of(id)
		members[c] = append(members[c], id)
		fullest = max(fullest, len(members[c]))
	}
	s := spread{zoom: mostZoom, places: make(map[graphmodel.ID]drawing.Point, len(people)), small: make(map[graphmodel.ID]bool),
		hidden: make(map[cell][]graphmodel.ID)}
	for s.zoom > leastZoom && p.densest(s.zoom).room() < fullest {
		s.zoom = max(s.zoom*0.95, leastZoom)
	}
	for c, list := range members {
		r := p.rowsFor(s.zoom, len(list))
		if room := r.room(); room < len(list) {
			room = max(room-numberRoom(len(list)-room), 0)
			s.hidden[c], list = list[room:], list[:room]
			p.fillRows(&s, c, r, list)
		} else {
			p.fill(&s, c, r, list)
		}
		for _, id := range list {
			s.small[id] = r.size == smallSize
		}
	}
	return s
}

// numberRoom returns how many discs the number of those takes who are hidden.
func numberRoom(hidden int) int {
	if hidden < 90 {
		return 2
	}
	return 3
}

// number returns where the right end of that number is.
func (p plot) number(zoom float64, c cell) drawing.Point {
	r := p.densest(zoom)
	return r.place(p.rect(c), 1, (float64(r.down)-0.5)/max(float64(r.down), 1))
}

// rows is how many discs are beside and above one another in a cell, how large
// they are, and how much is kept free below each.
type rows struct {
	across, down int
	size         int
	below        float64
}

func (r rows) room() int { return r.across * r.down }

func (p plot) rows(zoom float64, size int, below float64) rows {
	disc := (2*drawing.Radius(size) + discGap) * zoom
	across := int((p.columnWidth() - 2*cellEdge) / disc)
	down := int((p.rowHeight() - cellEdge) / (disc + below))
	if p.rowHeight() >= disc {
		down = max(down, 1)
	}
	return rows{max(across, 0), max(down, 0), size, below}
}

// densest are the rows with room for most.
func (p plot) densest(zoom float64) rows { return p.rows(zoom, smallSize, 0) }

// rowsFor returns the roomiest rows that hold so many people, or the densest.
func (p plot) rowsFor(zoom float64, people int) rows {
	for _, r := range []rows{p.rows(zoom, usualSize, nameRoom), p.rows(zoom, smallSize, nameRoom)} {
		if r.room() >= people {
			return r
		}
	}
	return p.densest(zoom)
}

// fill puts people into a cell, in its middle and in rows as equal as can be.
func (p plot) fill(s *spread, c cell, r rows, people []graphmodel.ID) {
	n := len(people)
	if n == 0 {
		return
	}
	square := int(math.Ceil(math.Sqrt(float64(n*r.down) / float64(r.across))))
	count := min(max(square, (n+r.across-1)/r.across), r.down)
	perRow := (n + count - 1) / count
	count = (n + perRow - 1) / perRow
	at := p.rect(c)
	for i, id := range people {
		row := i / perRow
		inRow := min(perRow, n-row*perRow)
		s.places[id] = r.place(at, (float64(i%perRow)+0.5)/float64(inRow), (float64(row)+0.5)/float64(count))
	}
}

// fillRows fills a cell row by row from the left, so that the end of the last one
// stays free.
func (p plot) fillRows(s *spread, c cell, r rows, people []graphmodel.ID) {
	at := p.rect(c)
	for i, id := range people {
		s.places[id] = r.place(at, (float64(i%r.across)+0.5)/float64(r.across), (float64(i/r.across)+0.5)/float64(r.down))
	}
}

// place returns the place at shares of the width and of the height of a cell.
func (r rows) place(at drawing.Rect, across, down float64) drawing.Point {
	return drawing.Point{X: at.Min.X + cellEdge + across*(at.Width()-2*cellEdge),
		Y: at.Min.Y + cellEdge/2 + down*(at.Height()-cellEdge) - r.below/2}
}
