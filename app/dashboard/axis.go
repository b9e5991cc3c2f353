package dashboard

import (
	"fmt"
	"time"

	"inroad/graphmodel"
	"inroad/graphmodel/progress"
)

// axis is the time from the beginning of a quarter to the end of one.
type axis struct {
	from, to time.Time
}

// Tick is where a quarter begins.
type tick struct {
	at   float32 // 0 to 1
	name string
}

// axisOf covers today, all changes and all goals.
func axisOf(lanes []progress.Lane, today graphmodel.Date) axis {
	var first, last graphmodel.Date
	cover := func(d graphmodel.Date) {
		if d.Known() {
			if !first.Known() || d < first {
				first = d
			}
			last = max(last, d)
		}
	}
	cover(today)
	for _, lane := range lanes {
		if lane.Goal != nil {
			cover(lane.Goal.Due)
		}
		for _, bar := range lane.Bars {
			cover(bar.From)
			cover(bar.To)
		}
	}
	from := quarter(first.Time())
	to := quarter(last.Time()).AddDate(0, 3, 0)
	if least := from.AddDate(1, 0, 0); to.Before(least) {
		to = least
	}
	return axis{from, to}
}

// quarter returns the first day of a day's quarter.
func quarter(t time.Time) time.Time {
	month := (int(t.Month())-1)/3*3 + 1
	return time.Date(t.Year(), time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}

// at returns where a day lies, 0 to 1.
func (a axis) at(d graphmodel.Date) float32 {
	return float32(d.Time().Sub(a.from).Hours() / a.to.Sub(a.from).Hours())
}

// Every quarter is named where there are few, else every year; decades where
// there are many of those.
const (
	mostQuarters = 10
	mostYears    = 14
)

// ticks lists the quarters, or the years.
func (a axis) ticks() []tick {
	months := 12*(a.to.Year()-a.from.Year()) + int(a.to.Month()-a.from.Month())
	step, name := 3, func(t time.Time) string { return fmt.Sprintf("Q%d %d", (int(t.Month())-1)/3+1, t.Year()) }
	begin := a.from
	if months > 3*mostQuarters {
		step, name = 12, func(t time.Time) string { return t.Format("2006") }
		begin = time.Date(a.from.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if years := months / 12; years > mostYears {
		step = 12 * (years/mostYears + 1)
	}
	var list []tick
	for t := begin; t.Before(a.to); t = t.AddDate(0, step, 0) {
		list = append(list, tick{max(a.at(graphmodel.DateOf(t)), 0), name(t)})
	}
	return list
}
