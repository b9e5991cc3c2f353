package structure

import (
	"strings"
	"testing"

	"inroad/graphmodel"
)

// bridged has two departments of three, everybody trusting everybody inside,
// and nothing but person 2 of the first and 3 of the second between them.
func bridged() *graphmodel.Workspace {
	var ties [][3]float64
	for _, team := range [][3]float64{{0, 1, 2}, {3, 4, 5}} {
		for _, a := range team {
			for _, b := range team {
				if a != b {
					ties = append(ties, [3]float64{a, b, 80})
				}
			}
		}
	}
	return mapOf(6, append(ties, [3]float64{2, 3, 80}), "a", "a", "a", "b", "b", "b")
}

// said returns all sentences about a map.
func said(t *testing.T, w *graphmodel.Workspace) string {
	words, roles := NewWords(w), measured(t, w).Roles(w)
	var list []string
	for _, c := range roles.Connectors {
		list = append(list, words.Connector(c))
	}
	for _, b := range roles.Brokers {
		list = append(list, words.Broker(b))
	}
	for _, b := range roles.Bridges {
		list = append(list, words.Bridge(b))
	}
	for _, d := range roles.Silos {
		list = append(list, words.Silo(d))
	}
	return strings.Join(list, "\n")
}

// 3 influences 2, so the ways from the three of b to the two others of a pass 2,
// and those from two of b to the three of a pass 3. With shares of .4, .4 and .2
// among 2's contacts the constraint is 2·(.4+.4·.5)² + .2² = .76.
func TestRoles(t *testing.T) {
	w := bridged()
	info := *w.Info
	info.Me = "p03"
	w.Info = &info
	want := `Person 2 connects Department a and Department b: 6 shortest ways pass through them (betweenness 6.0).
You connect Department a and Department b: 6 shortest ways pass through you (betweenness 6.0).
Person 2 links 2 pairs of people, one of whom does not trust the other, as the one in Department a who trusts outsiders (brokerage 2, representative 2).
You link 2 pairs of people, one of whom does not trust the other, as the one in Department b whom outsiders trust (brokerage 2, gatekeeper 2).
Person 2 reaches 3 people, 67 in 100 pairs of whom have no tie of their own (constraint 0.76).
You reach 3 people, 67 in 100 pairs of whom have no tie of their own (constraint 0.76).
Department a keeps to itself: 6 of its 7 ties stay inside (E–I index −0.71).
Department b keeps to itself: 6 of its 7 ties stay inside (E–I index −0.71).`
	if got := said(t, w); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestRolesOfNobody(t *testing.T) {
	if got := said(t, mapOf(3, nil)); got != "" {
		t.Error(got)
	}
}

// One pair, a share of a way, no department.
func TestWordsOfSmallFigures(t *testing.T) {
	w := mapOf(1, nil)
	words := NewWords(w)
	for want, got := range map[string]string{
		"Person 0 connects people: 1 shortest way passes through them (betweenness 1.0).":                                                  words.Connector(Connector{Person: Person{ID: "p00", Betweenness: 1}}),
		"Person 0 connects people: about 2 shortest ways pass through them (betweenness 2.3).":                                             words.Connector(Connector{Person: Person{ID: "p00", Betweenness: 2.3}}),
		"Person 0 connects people: now and then a shortest way passes through them (betweenness 0.3).":                                     words.Connector(Connector{Person: Person{ID: "p00", Betweenness: .3}}),
		"Person 0 links 1 pair of people, one of whom does not trust the other, within their own department (brokerage 1, coordinator 1).": words.Broker(Person{ID: "p00", Brokerage: Brokerage{Coordinator: 1}}),
	} {
		if got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}
