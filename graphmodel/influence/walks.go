package influence

import (
	"cmp"
	"container/heap"
	"slices"
)

// walks is a queue of walks, best first. The order is total: two walks differ
// in their nodes.
type walks []walk

var _ heap.Interface = (*walks)(nil)

func (q walks) Len() int           { return len(q) }
func (q walks) Less(i, j int) bool { return compareWalks(&q[i], &q[j]) < 0 }
func (q walks) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *walks) Push(w any)        { *q = append(*q, w.(walk)) }

func (q *walks) Pop() any {
	last := len(*q) - 1
	w := (*q)[last]
	*q = (*q)[:last]
	return w
}

func compareWalks(a, b *walk) int {
	return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.nodes), len(b.nodes)), slices.Compare(a.nodes, b.nodes))
}
