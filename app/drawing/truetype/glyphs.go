package truetype

// The flags of a point in an outline.
const (
	onCurve          = 1
	shortX, shortY   = 2, 4
	sameX, sameY     = 16, 32 // of a short one: it is positive
	shortest, widest = -255, 255
)

// outlines writes the glyphs and where each starts.
func (b *builder) outlines() (glyf, loca []byte) {
	var data, places writer
	for i := range b.glyphs {
		places.u32(uint32(len(data.data)))
		b.glyphs[i].write(&data)
		data.pad()
	}
	places.u32(uint32(len(data.data)))
	return data.data, places.data
}

func (g *glyph) write(w *writer) {
	if len(g.contours) == 0 {
		return
	}
	x0, y0, x1, y1 := g.bounds()
	w.u16(len(g.contours), x0, y0, x1, y1)
	end := -1
	for _, contour := range g.contours {
		end += len(contour)
		w.u16(end)
	}
	w.u16(0) // no instructions
	var flags, xs, ys writer
	var last point
	for _, contour := range g.contours {
		for _, p := range contour {
			flag := uint8(0)
			if !p.curve {
				flag = onCurve
			}
			flag |= step(&xs, p.x-last.x, shortX, sameX) | step(&ys, p.y-last.y, shortY, sameY)
			flags.u8(flag)
			last = p
		}
	}
	w.data = append(append(append(w.data, flags.data...), xs.data...), ys.data...)
}

// step writes how far a point is from the last one, and returns its flags.
func step(w *writer, by int, short, same uint8) uint8 {
	switch {
	case by == 0:
		return same
	case by > 0 && by <= widest:
		w.u8(uint8(by))
		return short | same
	case by < 0 && by >= shortest:
		w.u8(uint8(-by))
		return short
	}
	w.u16(by)
	return 0
}

// run is a row of characters whose glyphs are in a row, too.
type run struct {
	first, last rune
	glyph       int
}

func (b *builder) runs() []run {
	var runs []run
	for i := 1; i < len(b.glyphs); i++ {
		r := b.glyphs[i].character
		if n := len(runs); n > 0 && runs[n-1].last == r-1 {
			runs[n-1].last = r
			continue
		}
		runs = append(runs, run{r, r, i})
	}
	return runs
}

// characters writes which character has which glyph: in format 4 those of up to
// 16 bits, in format 12 all.
func (b *builder) characters() []byte {
	all := b.runs()
	var short, long, table writer
	b.writeShort(&short, all)
	long.u16(12, 0)
	long.u32(uint32(16+12*len(all)), 0, uint32(len(all)))
	for _, r := range all {
		long.u32(uint32(r.first), uint32(r.last), uint32(r.glyph))
	}
	table.u16(0, 2, 3, 1)
	table.u32(20)
	table.u16(3, 10)
	table.u32(uint32(20 + len(short.data)))
	return append(append(table.data, short.data...), long.data...)
}

func (b *builder) writeShort(w *writer, all []run) {
	var runs []run
	for _, r := range all {
		if r.first < 0xFFFF {
			r.last = min(r.last, 0xFFFE)
			runs = append(runs, r)
		}
	}
	runs = append(runs, run{0xFFFF, 0xFFFF, 0})
	n := len(runs)
	power, shift := 1, 0
	for power*2 <= n {
		power, shift = power*2, shift+1
	}
	w.u16(4, 16+8*n, 0, 2*n, 2*power, shift, 2*(n-power))
	for _, r := range runs {
		w.u16(int(r.last))
	}
	w.u16(0)
	for _, r := range runs {
		w.u16(int(r.first))
	}
	for _, r := range runs {
		w.u16(r.glyph - int(r.first))
	}
	for range runs {
		w.u16(0)
	}
}
