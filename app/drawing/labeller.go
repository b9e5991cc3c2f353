package drawing

// box is a rectangle in pixels.
type box struct{ x0, y0, x1, y1 float32 }

func (b box) overlaps(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// labeller remembers which places of a view are taken, so that texts keep off
// discs and off one another.
type labeller struct {
	columns, rows int
	first         []int32 // per cell: index of its latest entry, −1 for none
	entries       []labelEntry
}

type labelEntry struct {
	box  box
	next int32
}

const labelCell = 64

// begin forgets all places, for a view of the given size.
func (l *labeller) begin(width, height float32) {
	l.columns, l.rows = int(width)/labelCell+1, int(height)/labelCell+1
	if cells := l.columns * l.rows; cap(l.first) < cells {
		l.first = make([]int32, cells)
	} else {
		l.first = l.first[:cells]
	}
	for i := range l.first {
		l.first[i] = -1
	}
	l.entries = l.entries[:0]
}

// cells returns the cells that a box meets; what is outside the view counts to
// the cells at its edge.
func (l *labeller) cells(b box) (x0, y0, x1, y1 int) {
	clamp := func(v float32, n int) int { return min(max(int(v)/labelCell, 0), n-1) }
	return clamp(b.x0, l.columns), clamp(b.y0, l.rows), clamp(b.x1, l.columns), clamp(b.y1, l.rows)
}

// take marks a place as taken.
func (l *labeller) take(b box) {
	x0, y0, x1, y1 := l.cells(b)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			cell := &l.first[y*l.columns+x]
			l.entries = append(l.entries, labelEntry{b, *cell})
			*cell = int32(len(l.entries) - 1)
		}
	}
}

// free tells whether nothing is at a place.
func (l *labeller) free(b box) bool {
	x0, y0, x1, y1 := l.cells(b)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for i := l.first[y*l.columns+x]; i >= 0; i = l.entries[i].next {
				if l.entries[i].box.overlaps(b) {
					return false
				}
			}
		}
	}
	return true
}
