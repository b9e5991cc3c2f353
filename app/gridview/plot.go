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
	leastZoom = 0.46
	// discRoom and nameRoom are the width of a disc and the height of a name
	// below it, in map units and in units of the view.
	discRoom = 50
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

// spreadOut puts people into their cells so that no disc lies on another one:
// those of a cell in rows, all as large as the fullest cell allows. Where a cell
// has no room for all, the last of them are hidden. People are in the order in
// which they are to be seen.
func (p plot) spreadOut(people []graphmodel.ID, of func(graphmodel.ID) cell) spread {
	members := make(map[cell][]graphmodel.ID)
	for _, id := range people {
		c := of(id)
		members[c] = append(members[c], id)
	}
	fullest := 0
	for _, list := range members {
		fullest = max(fullest, len(list))
	}
	s := spread{zoom: mostZoom, places: make(map[graphmodel.ID]drawing.Point, len(people)), hidden: make(map[cell][]graphmodel.ID)}
	for s.zoom > leastZoom && p.room(s.zoom) < fullest {
		s.zoom = max(s.zoom*0.95, leastZoom)
	}
	for c, list := range members {
		if room := p.room(s.zoom); len(list) > room {
			room = max(room-1, 0) // for the number of the others
			s.hidden[c], list = list[room:], list[:room]
		}
		p.fill(&s, c, list)
	}
	return s
}

// columnsAndRows returns how many discs of that zoom are beside and above one
// another in a cell.
func (p plot) columnsAndRows(zoom float64) (across, down int) {
	across = int((p.columnWidth() - 2*cellEdge) / (discRoom * zoom))
	down = int((p.rowHeight() - cellEdge) / (discRoom*zoom + nameRoom))
	if down == 0 && p.rowHeight() >= discRoom*zoom {
		down = 1
	}
	return max(across, 0), max(down, 0)
}

func (p plot) room(zoom float64) int {
	across, down := p.columnsAndRows(zoom)
	return across * down
}

// fill puts people into a cell, in rows as equal as can be, in its middle.
func (p plot) fill(s *spread, c cell, people []graphmodel.ID) {
	if len(people) == 0 {
		return
	}
	across, down := p.columnsAndRows(s.zoom)
	rows := min(max(int(math.Ceil(math.Sqrt(float64(len(people))*float64(down)/float64(across)))), (len(people)+across-1)/across), down)
	perRow := (len(people) + rows - 1) / rows
	r := p.rect(c)
	stepY := (r.Height() - cellEdge) / float64(rows)
	for i, id := range people {
		row, column := i/perRow, i%perRow
		inRow := min(perRow, len(people)-row*perRow)
		stepX := (r.Width() - 2*cellEdge) / float64(inRow)
		s.places[id] = drawing.Point{X: r.Min.X + cellEdge + (float64(column)+0.5)*stepX,
			Y: r.Min.Y + cellEdge/2 + (float64(row)+0.5)*stepY - nameRoom/2}
	}
}
