package pages

import (
	"fmt"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/storage/report"
)

// The room within a card, and between two.
const cardPad, cardGap = 10.0, 10.0

// cards stand in pairs, the last three side by side; one alone takes the whole
// width.
func (s *setter) cards(cards report.Cards, width float64) []atom {
	var list []atom
	for i := 0; i < len(cards); {
		n := min(len(cards)-i, 2)
		if len(cards)-i == 3 {
			n = 3
		}
		a := s.cardRow(cards[i:i+n], i+1, width)
		a.gap = cardGap
		if i == 0 {
			a.gap = 5
		}
		list = append(list, a)
		i += n
	}
	return list
}

// cardRow is cards side by side, all as high as the highest. The first has that
// number.
func (s *setter) cardRow(cards report.Cards, number int, width float64) (row atom) {
	part := (width - cardGap*float64(len(cards)-1)) / float64(len(cards))
	draws := make([]func(b *drawing.Brush, x, y, high float64), len(cards))
	for i, c := range cards {
		var high float64
		high, draws[i] = s.card(c, number+i, part)
		row.high = max(row.high, high)
	}
	high := row.high
	row.draw = func(b *drawing.Brush, x, y float64) {
		for i, draw := range draws {
			draw(b, x+float64(i)*(part+cardGap), y, high)
		}
	}
	return row
}

// card returns how high a card is, and what draws it at a height.
func (s *setter) card(c report.Card, number int, width float64) (high float64, draw func(b *drawing.Brush, x, y, high float64)) {
	const badge = 8.0
	inner := width - 2*cardPad
	name := s.set(c.Person, s.strong(), inner-2*badge-8)
	line := s.set(c.Line(), s.small(), inner-2*badge-8)
	parts := []lines{s.set(c.Ask, s.strong(), inner)}
	message := s.set(c.Message, s.body(), inner-16)
	var notes []lines
	for _, p := range c.Parts {
		notes = append(notes, s.set(p.Label, style{typeface.SemiBold, smallSize, s.palette.Muted}, inner), s.set(p.Value, s.body(), inner))
	}
	top := max(name.high()+line.high(), 2*badge)
	high = 2*cardPad + top + stack(parts, 5) + stack(notes, 2)
	if len(message.runs) > 0 {
		high += message.high() + 15
	}
	run := s.shaper.Shape(typeface.SemiBold, fmt.Sprint(number))
	return high, func(b *drawing.Brush, x, y, high float64) {
		b.Frame(s.palette.Line, area(x, y, width, high), 7, 0.7)
		x, y = x+cardPad, y+cardPad
		b.Disc(s.palette.Route, drawing.Point{X: x + badge, Y: y + badge}, badge)
		b.Text(run, bodySize, s.palette.OnRoute, x+badge-float64(run.Width)*bodySize/2, y+badge+bodySize*0.36)
		name.draw(b, x+2*badge+8, y)
		line.draw(b, x+2*badge+8, y+name.high())
		y = drawStack(b, parts, x, y+top, 5)
		if len(message.runs) > 0 {
			b.Box(s.palette.AccentSoft, area(x, y+5, inner, message.high()+8), 5)
			message.draw(b, x+8, y+9)
			y += message.high() + 15
		}
		drawStack(b, notes, x, y, 2)
	}
}

// stack returns how high texts are, one below the other, each with a gap above.
func stack(all []lines, gap float64) float64 {
	high := 0.0
	for _, l := range all {
		if len(l.runs) > 0 {
			high += gap + l.high()
		}
	}
	return high
}

// drawStack writes texts one below the other and returns where they end.
func drawStack(b *drawing.Brush, all []lines, x, y, gap float64) float64 {
	for _, l := range all {
		if len(l.runs) > 0 {
			l.draw(b, x, y+gap)
			y += gap + l.high()
		}
	}
	return y
}
