package storage

import (
	"runtime"
	"slices"
	"sync"
)

// worthAProcessor is how many rows are worth being written by one more
// processor.
const worthAProcessor = 1000

// writeRows writes one row after the other; many, on all processors. As every
// row ends with a comma, they need only be put together.
func writeRows[R any](w *writer, rows []R, write func(w *writer, row R)) {
	all := func(w *writer, rows []R) {
		for _, row := range rows {
			write(w, row)
		}
	}
	parts := min(runtime.GOMAXPROCS(0), len(rows)/worthAProcessor)
	if parts < 2 {
		all(w, rows)
		return
	}
	chunks := slices.Collect(slices.Chunk(rows, (len(rows)+parts-1)/parts))
	others := make([]writer, len(chunks)-1)
	var working sync.WaitGroup
	for i, chunk := range chunks[1:] {
		others[i] = writer{depth: w.depth, text: make([]byte, 0, len(chunk)*recordSize)}
		working.Go(func() { all(&others[i], chunk) })
	}
	all(w, chunks[0])
	working.Wait()
	for _, other := range others {
		w.text = append(w.text, other.text...)
	}
}
