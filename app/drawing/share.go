package drawing

import "runtime"

// share carries out the tasks, in a large map on all processors.
func (b *builder) share(tasks int, task func(i int)) {
	var c crew
	c.recruit(1)
	if b.crowded() {
		c.recruit(runtime.GOMAXPROCS(0))
	}
	c.run(tasks, func(_, i int) { task(i) })
}

// shareEach does something for each of n things, in a large map on all
// processors.
func (b *builder) shareEach(n int, each func(i int)) {
	const chunk = 1024
	b.share((n+chunk-1)/chunk, func(k int) {
		for i := k * chunk; i < min((k+1)*chunk, n); i++ {
			each(i)
		}
	})
}
