package drawing

import "slices"

// incidence tells which ties are at which discs: those of disc i are
// arcs[start[i]:start[i+1]], indexes in [Scene.Arcs].
type incidence struct{ start, arcs []int32 }

func newIncidence(s *Scene) *incidence {
	in := &incidence{start: make([]int32, len(s.Discs)+1), arcs: make([]int32, 2*len(s.Arcs))}
	for _, a := range s.Arcs {
		in.start[a.Trusted+1]++
		in.start[a.Trusting+1]++
	}
	for i := range s.Discs {
		in.start[i+1] += in.start[i]
	}
	next := slices.Clone(in.start)
	for k, a := range s.Arcs {
		for _, i := range [2]int{a.Trusted, a.Trusting} {
			in.arcs[next[i]] = int32(k)
			next[i]++
		}
	}
	return in
}

// of returns the ties at any of these discs, each once, in the order of
// [Scene.Arcs].
func (in *incidence) of(discs []int32) []int32 {
	var arcs []int32
	for _, i := range discs {
		arcs = append(arcs, in.arcs[in.start[i]:in.start[i+1]]...)
	}
	slices.Sort(arcs)
	return slices.Compact(arcs)
}
