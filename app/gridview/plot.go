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

// The sizes of discs: a map unit is at most one unit of the view, and at least
// so much that initials can be read.
const (
	mostZoom  = 0.9
	leastZoom = 0.44
	// discRoom and nameRoom are the width of a disc and the height of a name
	// below it, in map units and in units of the view.
	discRoom = 48
	nameRoom = 17
	cellEdge = 6
)

// spread is where people are in a plot.
type spread struct {
	zoom float64
	// places are in units of the view, by person.
	places map[graphmodel.ID]drawing.Point
	// hidden are those for whom a cell has no room.
	hidden map[cell][]graphmodel.ID
}

// spreadOut puts people into their cells so that no disc lies on another one, all
// as large as the fullest cell allows. Where discs would become too small there
// is no room kept for names and, where that is not enough, the last people of a
// cell are hidden. People are in the order in which they are to be seen.
func (p plot) spreadOut(people []graphmodel.ID, of func(graphmodel.ID) cell) spread {
	members := make(map[cell][]graphmodel.ID)
	fullest := 0
	for _, id := range people {
		c := of(id)
		members[c] = append(members[c], id)
		fullest = max(fullest, len(members[c]))
	}
	s := spread{zoom: mostZoom, places: make(map[graphmodel.ID]drawing.Point, len(people)), hidden: make(map[cell][]graphmodel.ID)}
	for s.zoom > leastZoom && p.rows(s.zoom, nameRoom).room() < fullest {
		s.zoom = max(s.zoom*0.95, leastZoom)
	}
	for c, list := range members {
		r := p.rows(s.zoom, nameRoom)
		if r.room() < len(list) {
			r = p.rows(s.zoom, 0)
		}
		if room := r.room(); room < len(list) {
			room = max(room-numberRoom(len(list)-room), 0)
			s.hidden[c], list = list[room:], list[:room]
			p.fillRows(&s, c, r, list)
		} else {
			p.fill(&s, c, r, list)
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
	r := p.rows(zoom, 0)
	return r.place(p.rect(c), 1, (float64(r.down)-0.5)/max(float64(r.down), 1))
}

// rows is how many discs are beside and above one another in a cell, and how
// much is kept free below each.
type rows struct {
	across, down int
	below        float64
}

func (r rows) room() int { return r.across * r.down }

func (p plot) rows(zoom, below float64) rows {
	across := int((p.columnWidth() - 2*cellEdge) / (discRoom * zoom))
	down := int((p.rowHeight() - cellEdge) / (discRoom*zoom + below))
	if p.rowHeight() >= discRoom*zoom {
		down = max(down, 1)
	}
	return rows{max(across, 0), max(down, 0), below}
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
