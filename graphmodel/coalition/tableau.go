package coalition

// tableau is the part of the fundamental matrix that a set of candidates needs,
// with some people held at 1 already. Its columns are candidates; its rows are
// these candidates and then the deciders. A row starts with what its person's
// support lacks of 1, followed by what the person gains for one unit added to
// the equation of each candidate.
//
// Holding one more person is a step of Gaussian elimination. The diagonal never
// falls below 1: with people held it is that of the fundamental matrix of the
// rest.
type tableau struct {
	who      []int // the candidates
	deciders int
	cells    []float64
}

// reset makes room for candidates.
func (t *tableau) reset(candidates, deciders int) {
	t.deciders = deciders
	if size := (candidates + deciders) * (candidates + 1); cap(t.cells) < size {
		t.cells = make([]float64, size)
	} else {
		t.cells = t.cells[:size]
	}
	t.who = t.who[:0]
}

func (t *tableau) row(p int) []float64 {
	width := len(t.who) + 1
	return t.cells[p*width:][:width]
}

func (t *tableau) decider(d int) []float64 { return t.row(len(t.who) + d) }

// lack returns what the support of the candidate of a column lacks of 1.
func (t *tableau) lack(column int) float64 { return t.row(column)[0] }

// gain returns how far a decider's support rises when the candidate of a column
// is won.
func (t *tableau) gain(d, column int) float64 {
	r := t.row(column)
	return t.decider(d)[1+column] * r[0] / r[1+column]
}

// hold writes to next what follows when the candidate of a column is won, for
// the columns to keep.
func (t *tableau) hold(next *tableau, column int, keep []int) {
	next.reset(len(keep), t.deciders)
	for _, k := range keep {
		next.who = append(next.who, t.who[k])
	}
	pivot := t.row(column)
	for i, k := range keep {
		t.eliminate(next.row(i), t.row(k), pivot, column, keep)
	}
	for d := range t.deciders {
		t.eliminate(next.decider(d), t.decider(d), pivot, column, keep)
	}
}

func (t *tableau) eliminate(to, row, pivot []float64, column int, keep []int) {
	f := row[1+column] / pivot[1+column]
	to[0] = row[0] - f*pivot[0]
	for i, k := range keep {
		to[1+i] = row[1+k] - f*pivot[1+k]
	}
}

// without returns the columns but one.
func (t *tableau) without(column int) []int {
	var keep []int
	for k := range t.who {
		if k != column {
			keep = append(keep, k)
		}
	}
	return keep
}
