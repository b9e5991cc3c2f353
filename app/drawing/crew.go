package drawing

import (
	"sync"
	"sync/atomic"
)

// crew shares tasks among goroutines, without needing memory.
type crew struct {
	size        int
	task        func(worker, task int)
	tasks       int
	next, seats atomic.Int32
	pending     sync.WaitGroup
	helper      func()
}

func (c *crew) recruit(size int) {
	c.size = size
	c.helper = func() {
		defer c.pending.Done()
		c.work()
	}
}

// run carries out the tasks, the first ones first, and returns when all are
// done. A worker does one task at a time.
func (c *crew) run(tasks int, task func(worker, task int)) {
	c.tasks, c.task = tasks, task
	c.next.Store(0)
	c.seats.Store(0)
	helpers := min(c.size, tasks) - 1
	c.pending.Add(max(helpers, 0))
	for range helpers {
		go c.helper()
	}
	c.work()
	c.pending.Wait()
}

func (c *crew) work() {
	worker := int(c.seats.Add(1)) - 1
	for {
		task := int(c.next.Add(1)) - 1
		if task >= c.tasks {
			return
		}
		c.task(worker, task)
	}
}
