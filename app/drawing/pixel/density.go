package pixel

import (
	"encoding/binary"
	"math"
)

// density is how much ink of which colour hairs have left on the pixels of a
// band, with a margin of one pixel all round; see [hairInk].
type density struct {
	ink    []uint64
	stride int
	used   bool
}

// full is the bit of ink from which on a pixel takes no more: it is opaque.
const full = 1 << 63

// Hairs gathers the hairs of one band, which must be the canvas's. They are
// seen when [Canvas.LayHairs] is called.
func (c *Canvas) Hairs(h *Hairs, band int) {
	hairs := h.bands[band]
	if len(hairs) == 0 {
		return
	}
	d := &c.density
	d.begin(c.width, c.y1-c.y0)
	rows := int32(c.y1 - c.y0)
	for i := range hairs {
		line := &hairs[i]
		ink := &h.inks[line.ink]
		switch {
		case ink.pale && line.steep:
			d.paleSteep(line, ink.cover[coverSteps], rows)
		case ink.pale:
			d.paleShallow(line, ink.cover[coverSteps], rows)
		case line.steep:
			d.steep(line, &ink.cover, rows)
		default:
			d.shallow(line, &ink.cover, rows)
		}
	}
}

func (d *density) begin(width, rows int) {
	if d.used {
		return
	}
	d.used = true
	d.stride = width + 2
	if need := d.stride * (rows + 2); len(d.ink) < need {
		d.ink = make([]uint64, need)
	}
}

// shallow adds a line by columns: to each of two pixels, one above the other.
func (d *density) shallow(line *hair, ink *[coverSteps + 1]uint64, rows int32) {
	at, step, ends := line.at, line.step, d.stride
	ink0 := d.ink
	for x := int(line.first) + 1; x <= int(line.last)+1; x++ {
		n := at >> oneBits
		if uint32(n+1) > uint32(rows) {
			// By rounding just outside of the band.
			at += step
			continue
		}
		share := at >> (oneBits - coverBits) & (coverSteps - 1)
		at += step
		i := int(n+1)*ends + x
		if v := ink0[i]; v < full {
			ink0[i] = v + ink[coverSteps-share]
		}
		i += ends
		if v := ink0[i]; v < full {
			ink0[i] = v + ink[share]
		}
	}
}

// steep adds a line by rows: to each of two pixels side by side.
func (d *density) steep(line *hair, ink *[coverSteps + 1]uint64, rows int32) {
	at, step := line.at, line.step
	ink0, columns := d.ink, uint32(d.stride-2)
	row := int(line.first+1) * d.stride
	for y := line.first; y <= min(line.last, rows-1); y++ {
		n := at >> oneBits
		share := at >> (oneBits - coverBits) & (coverSteps - 1)
		at += step
		if uint32(n+1) <= columns {
			pair := ink0[row+int(n)+1 : row+int(n)+3]
			if v := pair[0]; v < full {
				pair[0] = v + ink[coverSteps-share]
			}
			if v := pair[1]; v < full {
				pair[1] = v + ink[share]
			}
		}
		row += d.stride
	}
}

// paleShallow adds a line by columns, to the nearer of the two pixels.
func (d *density) paleShallow(line *hair, ink uint64, rows int32) {
	at, step, stride, all := line.at+one/2, line.step, d.stride, d.ink
	for x := int(line.first) + 1; x <= int(line.last)+1; x++ {
		if n := at >> oneBits; uint32(n) < uint32(rows) {
			p := &all[int(n+1)*stride+x]
			if *p < full {
				*p += ink
			}
		}
		at += step
	}
}

// paleSteep adds a line by rows, to the nearer of the two pixels.
func (d *density) paleSteep(line *hair, ink uint64, rows int32) {
	at, step, columns := line.at+one/2, line.step, uint32(d.stride-2)
	row := int(line.first+1)*d.stride + 1
	all := d.ink
	for y := line.first; y <= min(line.last, rows-1); y++ {
		if n := at >> oneBits; uint32(n) < columns {
			p := &all[row+int(n)]
			if *p < full {
				*p += ink
			}
		}
		at += step
		row += d.stride
	}
}

// mostHair is the alpha that hairs come to where they lie without end, so that
// what is under and among them stays in sight.
const mostHair = 0.72

// layer tells how opaque an amount of ink is, 0 to 256, and what to multiply a
// colour's share of the ink by, in 1/65536.
type layer struct{ alpha, factor uint32 }

// fineLayers are the layers of little ink, and coarseLayers those of more, by the
// ink in steps.
const (
	fineBits, coarseBits = 2, 7
	littleInk            = 2048
)

var (
	fineLayers   = layers(littleInk, fineBits)
	coarseLayers = layers(1<<16, coarseBits)
)

func layers(most, bits int) []layer {
	table := make([]layer, most>>bits)
	for i := range table {
		amount := (float64(i) + 0.5) * float64(int(1)<<bits)
		alpha := mostHair * (1 - math.Exp(-amount/depthUnit/mostHair))
		table[i] = layer{uint32(math.Round(alpha * 256)), uint32(math.Round(alpha * 255 * 65536 / amount))}
	}
	return table
}

// LayHairs paints what [Canvas.Hairs] has gathered, and forgets it.
func (c *Canvas) LayHairs() {
	d := &c.density
	if !d.used {
		return
	}
	d.used = false
	rows := c.y1 - c.y0
	clear(d.ink[:d.stride])
	for y := range rows {
		ink := d.ink[(y+1)*d.stride : (y+2)*d.stride]
		ink[0], ink[d.stride-1] = 0, 0
		layInk(c.pix[(c.y0+y)*c.stride:], ink[1:d.stride-1])
	}
	clear(d.ink[(rows+1)*d.stride : (rows+2)*d.stride])
}

// layInk lays ink on a row of pixels, and clears it.
func layInk(row []byte, ink []uint64) {
	row = row[:4*len(ink)]
	for x, v := range ink {
		if v == 0 {
			continue
		}
		ink[x] = 0
		amount := uint32(v >> 48)
		l := coarseLayers[amount>>coarseBits]
		if amount < littleInk {
			l = fineLayers[amount>>fineBits]
		}
		p := row[4*x : 4*x+4 : 4*x+4]
		under, b, f := binary.LittleEndian.Uint32(p), uint32(256-l.alpha), uint64(l.factor)
		rb := (uint32(v>>32&0xFFFF*f>>8) + under&0xFF*b) >> 8
		rb |= (uint32(v&0xFFFF*f>>8) + under>>16&0xFF*b) >> 8 << 16
		g := uint32(v>>16&0xFFFF*f>>8) + under>>8&0xFF*b
		binary.LittleEndian.PutUint32(p, rb|g&0xFF00|0xFF<<24)
	}
}
