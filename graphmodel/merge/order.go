package merge

import (
	"slices"
)

// ordered returns the keys of a merged list in order, and whether both sides have
// reordered what was there, and not in the same way: then the order is ours.
//
// What both sides have is the spine. Its order is that of the side that has
// changed it. What only one side has follows whatever it follows there; where
// both have put something in one place, the smaller key comes first, so that the
// order does not depend on which side is ours.
func ordered(base, ours, theirs []string, kept func(string) bool) (order []string, contested bool) {
	o, t := having(ours, kept), having(theirs, kept)
	inOurs, inTheirs := set(o), set(t)
	spine, contested := spineOf(having(base, kept), having(o, inTheirs.has), having(t, inOurs.has))
	a, b := runs(o, spine), runs(t, spine)
	for i := range len(spine) + 1 {
		if i > 0 {
			order = append(order, spine[i-1])
		}
		first, second := a[i], b[i]
		if slices.Compare(second, first) < 0 {
			first, second = second, first
		}
		order = append(append(order, first...), second...)
	}
	return order, contested
}

// spineOf returns the order of what both sides have, from the order in which it
// was and in which either has it.
func spineOf(base, ours, theirs []string) (spine []string, contested bool) {
	if slices.Equal(ours, theirs) {
		return ours, false
	}
	common := set(ours)
	b := having(base, common.has)
	was := set(b)
	o, t := having(ours, was.has), having(theirs, was.has)
	switch {
	case slices.Equal(o, t):
		if slices.Compare(theirs, ours) < 0 {
			return theirs, false
		}
		return ours, false
	case slices.Equal(b, o):
		return theirs, false
	case slices.Equal(b, t):
		return ours, false
	}
	return ours, true
}

// runs returns what of keys follows each key of the spine, up to the next: what
// comes before all of them at 0, what follows the first at 1, and so on.
func runs(keys, spine []string) [][]string {
	place := make(map[string]int, len(spine))
	for i, key := range spine {
		place[key] = i + 1
	}
	all := make([][]string, len(spine)+1)
	last := 0
	for _, key := range keys {
		if i, on := place[key]; on {
			last = i
		} else {
			all[last] = append(all[last], key)
		}
	}
	return all
}

type keySet map[string]bool

func (s keySet) has(key string) bool { return s[key] }

func set(keys []string) keySet {
	s := make(keySet, len(keys))
	for _, key := range keys {
		s[key] = true
	}
	return s
}

func having(keys []string, has func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !has(key) })
}
