package layout

// draw brings departments nearer to the middle of all, or away from it where heat
// is negative; more so from above and below: screens are wide. Without it the gaps
// that they leave when they make room for one another would stay.
func (o *Organic) draw(heat float64) {
	if o.anyFixed() || !o.departments() {
		return
	}
	var all vec
	for g := range o.groups {
		o.outline(&o.groups[g])
		all = all.add(o.groups[g].at.mul(1 / float64(len(o.groups))))
	}
	for g := range o.groups {
		way := all.sub(o.groups[g].at)
		o.shift(&o.groups[g], vec{way.x * 0.02, way.y * 0.04}.mul(heat))
	}
}
