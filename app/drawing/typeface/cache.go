package typeface

import "math"

// runKey is what a run is made of.
type runKey struct {
	text string
	// limit is the bits of the greatest width: they are hashed faster.
	limit    uint32
	weight   Weight
	capitals bool
}

var unlimited = math.Float32bits(float32(math.Inf(1)))

func (k runKey) width() float32 { return math.Float32frombits(k.limit) }

// maxRuns bounds half of a cache: more than a map of 5,000 people names.
const maxRuns = 1 << 14

// cache remembers runs in two halves: what was needed while the younger one
// filled stays when the older one goes.
type cache struct{ young, old map[runKey]*Run }

func newCache() *cache { return &cache{young: make(map[runKey]*Run)} }

func (c *cache) get(key runKey) (*Run, bool) {
	if r, ok := c.young[key]; ok {
		return r, true
	}
	r, ok := c.old[key]
	if ok {
		c.young[key] = r
	}
	return r, ok
}

func (c *cache) put(key runKey, r *Run) { c.young[key] = r }

// turn drops the older half once the younger one is full.
func (c *cache) turn() {
	if len(c.young) > maxRuns {
		c.old, c.young = c.young, make(map[runKey]*Run)
	}
}

// dropProvisional forgets the runs that wait for fonts.
func (c *cache) dropProvisional() {
	for _, half := range []map[runKey]*Run{c.young, c.old} {
		for key, r := range half {
			if r.provisional {
				delete(half, key)
			}
		}
	}
}
