package influence

// distances has the least costs of walks of any number of hops to a root, as far
// as they have been asked for.
//
// Those reached wait in buckets by their cost. A bucket is narrower than an arc
// of the largest chance there is, so that hardly ever anybody is gone on from
// twice (Denardo and Fox 1979).
type distances struct {
	arcs    *arcs // runs from the root outwards
	blocked []bool
	least   []cost
	settled []bool // gone on from at that cost
	buckets [][]int32
	done    int // buckets
}

// bucketBits make a bucket 2⁴⁶ wide; 0.99 costs 1.4 times that.
const bucketBits = 46

func newDistances(a *arcs, root int32, blocked []bool) *distances {
	nodes := len(a.first) - 1
	d := &distances{arcs: a, blocked: blocked, least: make([]cost, nodes), settled: make([]bool, nodes)}
	for i := range d.least {
		d.least[i] = unreachable
	}
	d.put(root, 0)
	return d
}

// of returns the distance of a node, or unreachable.
func (d *distances) of(node int32) cost {
	for d.done < len(d.buckets) && d.least[node]>>bucketBits >= cost(d.done) {
		d.settle()
	}
	return d.least[node]
}

func (d *distances) put(node int32, c cost) {
	d.least[node], d.settled[node] = c, false
	at := int(c >> bucketBits)
	for len(d.buckets) <= at {
		d.buckets = append(d.buckets, nil)
	}
	d.buckets[at] = append(d.buckets[at], node)
}

// settle goes on from those in the first bucket left.
func (d *distances) settle() {
	for i := 0; i < len(d.buckets[d.done]); i++ {
		from := d.buckets[d.done][i]
		if d.settled[from] {
			continue
		}
		d.settled[from] = true
		base := d.least[from]
		ends, costs := d.arcs.of(from)
		for at, to := range ends {
			if costs[at] < unreachable && base+costs[at] < d.least[to] && !d.blocked[to] {
				d.put(to, base+costs[at])
			}
		}
	}
	d.buckets[d.done] = nil
	d.done++
}

// outside returns the nodes that are on no walk from start to the root that
// costs at most limit; back are the arcs that lead towards the root.
func (d *distances) outside(back *arcs, start int32, limit cost) []bool {
	for d.done < len(d.buckets) && cost(d.done) <= limit>>bucketBits {
		d.settle()
	}
	outside := make([]bool, len(d.least))
	spent := make([]cost, len(d.least))
	for i := range outside {
		outside[i], spent[i] = true, unreachable
	}
	outside[start], spent[start] = false, 0
	for line := []int32{start}; len(line) > 0; line = line[1:] {
		base := spent[line[0]]
		ends, costs := back.of(line[0])
		for i, to := range ends {
			if costs[i] == unreachable || d.least[to] == unreachable {
				continue
			}
			if c := base + costs[i]; c < spent[to] && c+d.least[to] <= limit {
				outside[to], spent[to] = false, c
				line = append(line, to)
			}
		}
	}
	return outside
}
