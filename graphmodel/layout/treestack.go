package layout

// stack puts subtrees one below the other on both sides of their manager's lines,
// or on one, so that no line crosses a subtree above the one it leads to.
func (t *forest) stack(s *subtree, reports []int, depth int, side float64) {
	columns := []*column{{side: -1}, {side: 1}}
	if side != 0 {
		columns = []*column{{side: side}}
	}
	for _, i := range reports {
		shortest := columns[0]
		for _, c := range columns[1:] {
			if c.height < shortest.height {
				shortest = c
			}
		}
		shortest.add(t.lay(i, depth+1, shortest.side))
	}
	for _, c := range columns {
		for k, at := range c.places() {
			t.put(s, c.subtrees[k], at)
		}
	}
}

// column is subtrees on one side of the lines that lead to them.
type column struct {
	side     float64
	subtrees []*subtree
	tops     []float64
	height   float64
}

func (c *column) add(s *subtree) {
	c.subtrees = append(c.subtrees, s)
	c.tops = append(c.tops, levelHeight+c.height)
	c.height += float64(len(s.left))*contourRow + levelHeight - rowHeight
}

// places returns where the roots are, from the manager. From the lowest upwards
// each stands as near as the lines to all below it allow.
func (c *column) places() []vec {
	at := make([]vec, len(c.subtrees))
	for k := len(at) - 1; k >= 0; k-- {
		out := 0.0
		for r := range c.subtrees[k].left {
			y := c.tops[k] + float64(r)*contourRow
			line := 0.0 // the outermost one, at that height
			for _, below := range at[k+1:] {
				line = max(line, c.side*below.x*y/below.y)
			}
			out = max(out, line+spine+c.subtrees[k].inwards(c.side, r))
		}
		at[k] = vec{c.side * out, c.tops[k]}
	}
	return at
}

// inwards returns how far a subtree on a side reaches towards the lines, in a row
// of its contour.
func (s *subtree) inwards(side float64, row int) float64 {
	if side < 0 {
		return s.right[row]
	}
	return -s.left[row]
}
