package scenario

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Measure is one thing to compare scenarios by.
type Measure struct {
	// Name is what to call it, Hint a sentence about what it says.
	Name, Hint string
	// Text says it of a row.
	Text func(*Row) string
	// Value is its size, and whether it has one; nil where it has no better and
	// worse. The less the better where Low is set.
	Value func(*Row) (float64, bool)
	Low   bool
}

// Measures are all of them, in the order in which they are told.
func Measures() []Measure {
	return []Measure{
		{Name: "Best route", Hint: "The way along which the message lands best.", Text: routeText},
		{Name: "Lands", Hint: "How likely the message arrives along the best route.", Text: landsText, Value: lands},
		{Name: "Support", Hint: "Of the least convinced of those who decide.", Text: supportText, Value: (*Row).Support},
		{Name: "Carried", Hint: "Whether enough of those who decide say yes as things stand then.", Text: carriedText, Value: carried},
		{Name: "To win", Hint: "Whom it takes to win so that it is carried.", Text: winText},
		{Name: "Asks", Hint: "How many asks it takes to win them.", Text: costText, Value: (*Row).Cost, Low: true},
	}
}

func routeText(r *Row) string {
	if best := r.Best(); best != nil {
		return r.route(best)
	}
	return "none"
}

func lands(r *Row) (float64, bool) {
	best := r.Best()
	if best == nil {
		return 0, false
	}
	return best.Probability, true
}

func landsText(r *Row) string {
	if p, known := lands(r); known {
		return influence.Chance(p)
	}
	return "–"
}

func supportText(r *Row) string {
	if z, known := r.Support(); known {
		return support.InTen(z) + " in 10"
	}
	return "–"
}

func carried(r *Row) (float64, bool) {
	if r.Forecast.CarriedNow {
		return 1, true
	}
	return 0, true
}

func carriedText(r *Row) string {
	if r.Forecast.CarriedNow {
		return "yes"
	}
	return "no"
}

func winText(r *Row) string {
	_, can := r.Cost()
	switch {
	case r.Plan == nil:
		return "–"
	case !can:
		return "not enough people"
	case len(r.Plan.Steps) == 0:
		return "nobody"
	}
	var people []graphmodel.ID
	for _, s := range r.Plan.Steps {
		people = append(people, s.Person)
	}
	return support.NewWords(r.Workspace).Names(people)
}

func costText(r *Row) string {
	if cost, can := r.Cost(); can {
		return fmt.Sprintf("%.1f", cost)
	}
	return "–"
}

// Compare says which of two rows is better by the measure, as cmp.Compare does:
// negative where a is. What reads the same is as good, and a row without a value
// is behind all others.
func (m Measure) Compare(a, b *Row) int {
	if m.Value == nil || m.Text(a) == m.Text(b) {
		return 0
	}
	x, hasX := m.Value(a)
	y, hasY := m.Value(b)
	switch {
	case hasX != hasY:
		if hasX {
			return -1
		}
		return 1
	case x == y:
		return 0
	case (x < y) == m.Low:
		return -1
	default:
		return 1
	}
}

// Best returns which rows are the best by a measure; none where it has no better
// and worse, or all are alike.
func (c *Comparison) Best(m Measure) []int {
	var best []int
	for i := range c.Rows {
		if len(best) > 0 && m.Compare(&c.Rows[i], &c.Rows[best[0]]) > 0 {
			continue
		}
		if len(best) > 0 && m.Compare(&c.Rows[i], &c.Rows[best[0]]) < 0 {
			best = nil
		}
		best = append(best, i)
	}
	if m.Value == nil || len(best) == len(c.Rows) {
		return nil
	}
	if _, known := m.Value(&c.Rows[best[0]]); !known {
		return nil
	}
	return best
}

// By returns the rows, best first by a measure, but the map as it is first of
// all. Those that are alike keep their order.
func (c *Comparison) By(m Measure) []int {
	var order []int
	for i := range c.Rows {
		order = append(order, i)
	}
	if len(order) > 1 {
		slices.SortStableFunc(order[1:], func(a, b int) int { return m.Compare(&c.Rows[a], &c.Rows[b]) })
	}
	return order
}
