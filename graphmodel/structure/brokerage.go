package structure

// broker counts everybody's brokered pairs, by going two arcs on from each
// person.
func broker(g *graph, people []Person) {
	knows := make([]int32, g.people()) // whom person a trusts: those marked a+1
	for a := range int32(g.people()) {
		for _, v := range g.trusted.of(a) {
			knows[v] = a + 1
		}
		for _, v := range g.trusted.of(a) {
			for _, c := range g.trusted.of(v) {
				if c != a && knows[c] != a+1 {
					people[v].Brokerage.count(g.department[a], g.department[v], g.department[c])
				}
			}
		}
	}
}

// count adds a pair by the departments of a, the broker and c.
func (b *Brokerage) count(a, v, c int32) {
	switch {
	case a == v && v == c:
		b.Coordinator++
	case a == c:
		b.Consultant++
	case v == c:
		b.Gatekeeper++
	case a == v:
		b.Representative++
	default:
		b.Liaison++
	}
}
