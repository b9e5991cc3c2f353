package timeline

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"math"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// changeFollower follows one change through the versions.
type changeFollower struct {
	id      graphmodel.ID
	stances map[graphmodel.ID][]Point
	support []SupportPoint
	// known is the latest support that was worked out, and print what it was
	// worked out of.
	known SupportPoint
	print [sha256.Size]byte
	any   bool
}

func (f *changeFollower) take(ctx context.Context, latest *graphmodel.Workspace, v Version, last bool) error {
	c := v.Workspace.Change(f.id)
	if c == nil {
		return nil // it was not thought of yet
	}
	levels := make(map[graphmodel.ID]graphmodel.Opt[float64], len(c.Stances))
	for _, s := range c.Stances {
		if level, known := s.Current.Get(); known {
			levels[s.Person] = graphmodel.Some(float64(level))
		}
	}
	for _, p := range latest.People.All() {
		f.stances[p.ID] = appended(f.stances[p.ID], v.At, levels[p.ID], last)
	}
	print := fingerprint(v.Workspace, c)
	if !f.any || print != f.print {
		forecast, err := support.Predict(ctx, v.Workspace, f.id, support.Query{})
		if err != nil {
			return err
		}
		f.known, f.print = pointOf(forecast), print
	}
	point := f.known
	point.At = v.At
	if n := len(f.support); n == 0 || last || !sameSupport(f.support[n-1], point) {
		f.support = append(f.support, point)
	}
	f.any = true
	return nil
}

// pointOf returns the support of a forecast.
func pointOf(f *support.Forecast) SupportPoint {
	var deciders, all mean
	for _, d := range f.Deciders {
		deciders.add(d.Now)
	}
	for _, p := range f.People {
		all.add(p.Now)
	}
	return SupportPoint{Deciders: deciders.value(), Everybody: all.value(), Carried: f.CarriedNow}
}

func sameSupport(a, b SupportPoint) bool {
	return a.Deciders == b.Deciders && a.Everybody == b.Everybody && a.Carried == b.Carried
}

// series returns what was noted, without those who never had a stance.
func (f *changeFollower) series(latest *graphmodel.Workspace) ChangeSeries {
	s := ChangeSeries{Change: f.id, Support: f.support}
	for _, p := range latest.People.All() {
		points := f.stances[p.ID]
		if len(points) > 0 && (moved(points) || points[0].Value.Known()) {
			s.Stances = append(s.Stances, StanceSeries{p.ID, points})
		}
	}
	return s
}

// fingerprint returns a hash of all that the support for a change depends on.
func fingerprint(w *graphmodel.Workspace, c *graphmodel.Change) (print [sha256.Size]byte) {
	h := hasher{data: make([]byte, 0, 64*(w.People.Len()+w.Ties.Len()))}
	for _, p := range w.People.All() {
		h.text(p.ID)
		h.number(float64(p.Power.Or(graphmodel.DefaultPower)))
		h.number(float64(p.Openness.Or(graphmodel.DefaultOpenness)))
	}
	h.number(float64(w.People.Len()))
	for _, t := range w.Ties.All() {
		h.text(t.From)
		h.text(t.To)
		h.number(t.Trust.Or(0))
		if t.Friction {
			h.number(1)
		}
	}
	for _, s := range c.Stances {
		if level, known := s.Current.Get(); known {
			h.text(s.Person)
			h.number(float64(level))
		}
	}
	for _, d := range c.Deciders {
		h.text(d)
	}
	h.text(graphmodel.ID(c.Rule.OrDefault()))
	h.number(c.Threshold.Or(graphmodel.DefaultThreshold))
	return sha256.Sum256(h.data)
}

// hasher gathers what is hashed; a text goes with its length, so that none runs
// into the next.
type hasher struct{ data []byte }

func (h *hasher) text(id graphmodel.ID) {
	h.data = binary.AppendUvarint(h.data, uint64(len(id)))
	h.data = append(h.data, id...)
}

func (h *hasher) number(v float64) {
	h.data = binary.BigEndian.AppendUint64(h.data, math.Float64bits(v))
}
