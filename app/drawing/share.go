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
