package layout

import "math"

// Of a large web this many pivots are enough for a first look, and so many rounds
// find its two longest axes.
const mdsPivots, mdsRounds = 50, 40

// unfolded is a first picture of a web, by its distances from the first pivots
// alone (pivot MDS, Brandes & Pich 2006). It is unfolded: [stress], which begins
// there, would find no way out of a fold.
func unfolded(d *distances) []vec {
	n, k := len(d.nearest), min(len(d.pivots), mdsPivots)
	rows := centred(d, n, k)
	// The covariance of the columns.
	cov := make([]float64, k*k)
	for i := range n {
		row := rows[i*k : (i+1)*k]
		for a, x := range row {
			for b, y := range row[:a+1] {
				cov[a*k+b] += x * y
			}
		}
	}
	for a := range k {
		for b := range a {
			cov[b*k+a] = cov[a*k+b]
		}
	}
	first := principal(cov, k, nil)
	second := principal(cov, k, first)
	at := make([]vec, n)
	for i := range n {
		for a, x := range rows[i*k : (i+1)*k] {
			at[i] = at[i].add(vec{x * first[a], x * second[a]})
		}
	}
	// As large as the distances say.
	var sum, square float64
	for i := range n {
		for p, far := range d.row(i)[:k] {
			if far > 0 {
				r := at[i].sub(at[d.pivots[p]]).len() / (float64(far) / 2)
				sum, square = sum+r, square+r*r
			}
		}
	}
	for i := range at {
		// A little off, or those who are alike would be on one spot.
		at[i] = at[i].mul(sum / max(square, 1e-12)).add(onSpiral(i%101, 0.01))
	}
	return at
}

// centred returns the squares of distances, as rows, from which the means of rows
// and of columns are taken.
func centred(d *distances, n, k int) []float64 {
	rows := make([]float64, n*k)
	columns := make([]float64, k)
	for i := range n {
		mean := 0.0
		row := rows[i*k : (i+1)*k]
		for p, far := range d.row(i)[:k] {
			row[p] = -float64(far) * float64(far) / 2
			mean += row[p] / float64(k)
		}
		for p := range row {
			row[p] -= mean
			columns[p] += row[p] / float64(n)
		}
	}
	for i := range n {
		for p := range k {
			rows[i*k+p] -= columns[p]
		}
	}
	return rows
}

// principal finds the longest axis of a covariance, apart from another one, by
// the power method.
func principal(cov []float64, k int, apart []float64) []float64 {
	v := make([]float64, k)
	for a := range v {
		v[a] = math.Sin(float64(3*a + 1))
	}
	next := make([]float64, k)
	for range mdsRounds {
		dot := 0.0
		for a := range apart {
			dot += v[a] * apart[a]
		}
		for a := range apart {
			v[a] -= dot * apart[a]
		}
		length := 0.0
		for a := range next {
			next[a] = 0
			for b, x := range v {
				next[a] += cov[a*k+b] * x
			}
			length += next[a] * next[a]
		}
		if length < 1e-18 {
			break
		}
		for a := range v {
			v[a] = next[a] / math.Sqrt(length)
		}
	}
	return v
}
