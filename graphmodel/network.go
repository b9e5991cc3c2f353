package graphmodel

import (
	"errors"
	"fmt"

	"github.com/dominikbraun/graph"
)

// Network is the structural authority: it says who may be tied to whom. It
// holds who trusts whom, the formal line and the nesting of departments, and
// refuses what no sound map may have: a tie of a person to themself, a second
// tie for one ordered pair, a cycle in the formal line or among departments,
// and ends that do not exist. It is used from one goroutine.
type Network struct {
	trust graph.Graph[ID, ID]
	// line leads from manager to report and nesting from parent to part: the
	// search for a cycle then walks up, which is short.
	line    graph.Graph[ID, ID]
	nesting graph.Graph[ID, ID]
}

// Refusal says why a network does not take a relation from one record to
// another.
type Refusal struct {
	Why      error
	From, To ID
}

// What a [Refusal] may say.
var (
	ErrSelf      = errors.New("a thing can't be tied to itself")
	ErrTwice     = errors.New("there is such a tie already")
	ErrLineCycle = errors.New("the formal line would run in a circle")
	ErrNestCycle = errors.New("a department would be a part of itself")
	ErrNoSuchEnd = errors.New("one end does not exist")
)

func (r *Refusal) Error() string { return fmt.Sprintf("%v (%s, %s)", r.Why, r.From, r.To) }

// Unwrap returns why.
func (r *Refusal) Unwrap() error { return r.Why }

// NewNetwork returns the network of nobody.
func NewNetwork() *Network {
	return networkOn(newRelations(0, 0), newRelations(0, 0).noCircles(), newRelations(0, 0).noCircles())
}

func networkOn(trust, line, nesting *relations) *Network {
	itself := func(id ID) ID { return id }
	return &Network{
		trust:   graph.NewWithStore(itself, trust, graph.Directed()),
		line:    graph.NewWithStore(itself, line, graph.Directed(), graph.PreventCycles()),
		nesting: graph.NewWithStore(itself, nesting, graph.Directed(), graph.PreventCycles()),
	}
}

// NetworkOf returns the network of a workspace, or the first reason for which
// it is not sound. A sound one is taken over at once; only to find the reason it
// is gone through one by one.
func NetworkOf(w *Workspace) (*Network, error) {
	if n := soundNetwork(w); n != nil {
		return n, nil
	}
	n := NewNetwork()
	return n, n.Apply(additions(w))
}

// soundNetwork returns the network of a workspace, or nil if it is not sound.
func soundNetwork(w *Workspace) *Network {
	people, above, reports := related(w.People.All(), func(p *Person) ID { return p.ReportsTo })
	parts, parents, children := related(w.Departments.All(), func(d *Department) ID { return d.Parent })
	from, to := make([]ID, w.Ties.Len()), make([]ID, w.Ties.Len())
	for i, t := range w.Ties.All() {
		from[i], to[i] = t.From, t.To
	}
	trust, line, nesting := newRelations(len(people), len(from)), newRelations(len(people), len(above)).noCircles(), newRelations(len(parts), len(parents)).noCircles()
	if trust.fill(people, from, to) && line.fill(people, above, reports) && nesting.fill(parts, parents, children) {
		return networkOn(trust, line, nesting)
	}
	return nil
}

// related returns the ids of records, and those of each that has one above it
// together with that.
func related[R Record](records []R, above func(R) ID) (ids, uppers, lowers []ID) {
	for _, r := range records {
		ids = append(ids, r.Key())
		if upper := above(r); upper != "" {
			uppers, lowers = append(uppers, upper), append(lowers, r.Key())
		}
	}
	return ids, uppers, lowers
}

func additions(w *Workspace) []Delta {
	deltas := make([]Delta, 0, w.Departments.Len()+w.People.Len()+w.Ties.Len())
	for _, d := range bottomUp(w.Departments, func(d *Department) ID { return d.Parent }) {
		deltas = append(deltas, Delta{After: d})
	}
	for _, p := range bottomUp(w.People, func(p *Person) ID { return p.ReportsTo }) {
		deltas = append(deltas, Delta{After: p})
	}
	for _, t := range w.Ties.All() {
		deltas = append(deltas, Delta{After: t})
	}
	return deltas
}

// bottomUp returns the records of a table, each before the one above it and
// those in a circle last. The search for a cycle walks up: in this order there
// is nothing above yet, however long a line is.
func bottomUp[R Record](table Table[R], above func(R) ID) []R {
	below := make(map[ID]int, table.Len())
	for _, r := range table.All() {
		below[above(r)]++
	}
	ordered := make([]R, 0, table.Len())
	for _, r := range table.All() {
		if below[r.Key()] == 0 {
			ordered = append(ordered, r)
		}
	}
	for i := 0; i < len(ordered); i++ {
		up := above(ordered[i])
		if below[up]--; below[up] == 0 && table.Has(up) {
			ordered = append(ordered, table.Find(up))
		}
	}
	for _, r := range table.All() {
		if below[r.Key()] > 0 {
			ordered = append(ordered, r)
		}
	}
	return ordered
}

// Apply carries the deltas out, whole or not at all, and returns a *[Refusal]
// when one of them can't be: then the network is as before. The order of the
// deltas does not matter.
func (n *Network) Apply(deltas []Delta) error {
	steps := stepsOf(deltas)
	for i, s := range steps {
		if err := s.do(n); err != nil {
			for _, done := range reversedSteps(steps[:i]) {
				// Taking back what was just done can't be refused.
				_ = done.do(n)
			}
			return err
		}
	}
	return nil
}

// CanTie tells whether from may get a tie to to.
func (n *Network) CanTie(from, to ID) error { return n.try(step{what: trusts, from: from, to: to}) }

// CanReport tells whether person may report to manager, if they did not report
// to somebody else.
func (n *Network) CanReport(person, manager ID) error {
	return n.try(step{what: reports, from: person, to: manager})
}

// CanNest tells whether a department may be a part of parent.
func (n *Network) CanNest(department, parent ID) error {
	return n.try(step{what: partOf, from: department, to: parent})
}

func (n *Network) try(s step) error {
	if err := s.do(n); err != nil {
		return err
	}
	return s.reversed().do(n)
}
