package shell

import (
	"context"
	"runtime/debug"
	"time"
)

const (
	// garbageShare is how much memory that nothing needs any more may gather, in
	// percent of what is needed, before it is collected. The window spends its
	// processor on drawing, not on making garbage, so less than usual costs
	// nothing that can be felt.
	garbageShare = 50
	// tidyAfter is how long the map must have stood still.
	tidyAfter = 3 * time.Second
)

// tidyMemory gives back to the system, once the hand rests, what reading a file or
// moving about in the map has needed: of a large one that is as much as what
// stays.
func (s *Shell) tidyMemory() {
	s.cancelTidying()
	s.cancelTidying = s.clock.After(tidyAfter, func() {
		s.session.Scheduler().Go(context.Background(), func(context.Context) func() {
			debug.FreeOSMemory()
			return nil
		})
	})
}
