package drawing

import (
	"slices"

	"inroad/graphmodel"
)

// bundle is the ties that run in one direction between two discs, of which at
// least one is a collapsed department: indexes in [graphmodel.Workspace.Ties].
type bundle struct {
	ends ends
	ties []int32
}

// bundles gathers the shown ties from and to collapsed departments, but those
// that go the way of the shown route.
func (b *builder) bundles(onRoute map[graphmodel.ID]bool) []bundle {
	if len(b.nodes) == 0 {
		return nil
	}
	ties := b.w.Ties.All()
	var all []bundle
	at := make(map[ends]int)
	for i, e := range b.ends {
		if e.from < 0 || !b.isBundled(e) || !b.shows(ties[i]) {
			continue
		}
		k, known := at[e]
		if !known {
			k = len(all)
			at[e] = k
			all = append(all, bundle{ends: e})
		}
		all[k].ties = append(all[k].ties, int32(i))
	}
	return slices.DeleteFunc(all, func(one bundle) bool {
		return slices.ContainsFunc(one.ties, func(i int32) bool { return onRoute[ties[i].ID] })
	})
}

// isBundled tells whether a tie is part of a bundle.
func (b *builder) isBundled(e ends) bool { return b.isNode(e.from) || b.isNode(e.to) }

// meanTrust returns the mean of those levels of a bundle that are known, and
// whether any is.
func (b *builder) meanTrust(one bundle) (level float64, known bool) {
	n := 0
	for _, i := range one.ties {
		if trust, ok := b.w.Ties.All()[i].Trust.Get(); ok {
			level += trust
			n++
		}
	}
	return level / float64(max(n, 1)), n > 0
}

// bundleArc draws a bundle as one arc.
func (b *builder) bundleArc(one bundle, calm float64) Arc {
	ties := b.w.Ties.All()
	level, known := b.meanTrust(one)
	a := Arc{ID: ties[one.ties[0]].ID, Trusted: int(one.ends.to), Trusting: int(one.ends.from), Curve: b.curve(one.ends.to, one.ends.from),
		Band: graphmodel.BandOf(level), Known: known, Level: level, Dim: true, Calm: calm}
	for _, i := range one.ties {
		a.Friction = a.Friction || ties[i].Friction && b.opts.Layers.Friction
		a.Dim = a.Dim && b.isPale(ties[i])
		if len(one.ties) > 1 {
			a.Ties = append(a.Ties, ties[i].ID)
		}
	}
	return a
}

// isPale tells whether a tie steps back.
func (b *builder) isPale(t *graphmodel.Tie) bool { return b.routing || !b.opts.Passing.Tie(t.ID) }
