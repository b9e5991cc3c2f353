package graphmodel

import (
	"cmp"
	"fmt"
	"math"
)

// CheckRecord returns what is wrong with the values of one record by itself,
// with paths within the record. What it says about other records is for
// [Network] and [References].
func CheckRecord(r Record) []Problem {
	var v values
	switch r := r.(type) {
	case *Info:
		v.parameters("parameters", &r.Parameters)
	case *Person:
		v.named("workedIn", r.WorkedIn)
		inRange(&v, "power", &r.Power, 1, 5)
		inRange(&v, "openness", &r.Openness, 1, 5)
		inRange(&v, "cadenceDays", &r.CadenceDays, 0, 100000)
	case *Tie:
		v.tie(r)
	case *Goal:
		v.date("due", &r.Due)
		for i := range r.Holders {
			v.holder(fmt.Sprintf("holders[%d]", i), &r.Holders[i])
		}
	case *Change:
		v.change(r)
	case *Touchpoint:
		v.date("date", &r.Date)
		v.date("due", &r.Due)
		v.named("people", r.People)
	case *Position:
		v.coordinate("x", &r.X)
		v.coordinate("y", &r.Y)
	case *View:
		v.view(r)
	}
	return v
}

// values gathers the problems of one record.
type values []Problem

func (v *values) add(path, message, mend string, fix func()) {
	*v = append(*v, Problem{Path: path, Message: message, Mend: mend, mend: fix})
}

const unknownMend = "the value counts as not known"

func inRange[T cmp.Ordered](v *values, path string, o *Opt[T], low, high T) {
	if value, known := o.Get(); known && !(value >= low && value <= high) {
		v.add(path, fmt.Sprintf("%v is not between %v and %v", value, low, high), unknownMend, func() { *o = Opt[T]{} })
	}
}

func (v *values) date(path string, d *Date) {
	if _, err := ParseDate(string(*d)); err != nil {
		v.add(path, err.Error(), unknownMend, func() { *d = "" })
	}
}

func (v *values) confidence(path string, c *Confidence) {
	switch *c {
	case "", ConfidenceLow, ConfidenceMedium, ConfidenceHigh:
	default:
		v.add(path, fmt.Sprintf("%q is none of low, medium, high", string(*c)), "it counts as medium", func() { *c = "" })
	}
}

func (v *values) coordinate(path string, f *float64) {
	switch {
	case math.IsNaN(*f):
		v.add(path, "it is not a number", "it becomes 0", func() { *f = 0 })
	case math.Abs(*f) > MaxCoordinate:
		v.add(path, fmt.Sprintf("%v is not between %v and %v", *f, -MaxCoordinate, MaxCoordinate), "it becomes 0", func() { *f = 0 })
	}
}

// named checks that no entry of a list of ids is empty.
func (v *values) named(path string, ids []ID) {
	for i, id := range ids {
		if id == "" {
			v.empty(fmt.Sprintf("%s[%d]", path, i))
		}
	}
}

// empty reports a list entry that refers to nothing; pruning drops it.
func (v *values) empty(path string) {
	v.add(path, "it names nobody and nothing", "the entry is dropped", func() {})
}

func (v *values) parameters(path string, p *Parameters) {
	defaults := DefaultParameters()
	for _, parameter := range ParameterList() {
		weight := parameter.Of(p)
		if !(*weight >= parameter.Min && *weight <= parameter.Max) {
			v.add(join(path, parameter.Name), fmt.Sprintf("%v is not between %v and %v", *weight, parameter.Min, parameter.Max),
				"the default is taken", func() { *weight = *parameter.Of(&defaults) })
		}
	}
}

func (v *values) tie(t *Tie) {
	if t.From == "" || t.To == "" {
		v.add("", "a tie needs both from and to", "the tie is dropped", func() {})
	}
	inRange(v, "trust", &t.Trust, 0, 100)
	v.confidence("confidence", &t.Confidence)
	v.date("asOf", &t.AsOf)
}

func (v *values) holder(path string, h *Holder) {
	if h.Department == "" && h.Person == "" {
		v.empty(path)
	}
	inRange(v, join(path, "weight"), &h.Weight, 1, 3)
}
