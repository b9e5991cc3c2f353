package truetype

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
)

// writer appends big-endian numbers.
type writer struct{ data []byte }

func (w *writer) u8(values ...uint8) { w.data = append(w.data, values...) }

func (w *writer) u16(values ...int) {
	for _, v := range values {
		w.data = binary.BigEndian.AppendUint16(w.data, uint16(v))
	}
}

func (w *writer) u32(values ...uint32) {
	for _, v := range values {
		w.data = binary.BigEndian.AppendUint32(w.data, v)
	}
}

func (w *writer) pad() {
	for len(w.data)%4 != 0 {
		w.data = append(w.data, 0)
	}
}

// font writes the tables of the new font; they are those of the OpenType
// specification, version 1.9.
func (b *builder) font() ([]byte, error) {
	metrics, err := b.source.Metrics(&b.buffer, b.em, font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("the typeface can't be read: %w", err)
	}
	names, err := b.names()
	if err != nil {
		return nil, err
	}
	glyf, loca := b.outlines()
	x0, y0, x1, y1, widest := b.extent()
	ascent, descent := metrics.Ascent.Round(), metrics.Descent.Round()
	bold := 400
	if weight, err := b.source.Name(&b.buffer, sfnt.NameIDSubfamily); err == nil && weight != "Regular" {
		bold = 600
	}
	tables := map[string][]byte{"glyf": glyf, "loca": loca, "cmap": b.characters(), "name": names}
	var head, hhea, maxp, hmtx, os2, post writer
	head.u32(0x00010000, 0x00010000, 0, 0x5F0F3CF5)
	head.u16(0x000B, int(b.source.UnitsPerEm()))
	head.u32(0, 0, 0, 0) // no dates: the same font has the same bytes
	head.u16(x0, y0, x1, y1, 0, 8, 2, 1, 0)
	hhea.u32(0x00010000)
	hhea.u16(ascent, -descent, 0, widest, x0, 0, x1, 1, 0, 0, 0, 0, 0, 0, 0, len(b.glyphs))
	points, contours := b.most()
	maxp.u32(0x00010000)
	maxp.u16(len(b.glyphs), points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
	for i := range b.glyphs {
		left, _, _, _ := b.glyphs[i].bounds()
		hmtx.u16(b.glyphs[i].advance, left)
	}
	last := b.glyphs[len(b.glyphs)-1].character
	os2.u16(4, widest/2, bold, 5, 0)
	os2.u16(650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0)
	os2.u8(make([]uint8, 10)...)
	os2.u32(1, 0, 0, 0)
	os2.u8(' ', ' ', ' ', ' ')
	os2.u16(0x40, 0x20, min(int(last), 0xFFFF), ascent, -descent, 0, ascent, descent)
	os2.u32(1, 0)
	os2.u16(metrics.XHeight.Round(), metrics.CapHeight.Round(), 0, 0x20, 0)
	post.u32(0x00030000, 0)
	post.u16(-100, 50)
	post.u32(0, 0, 0, 0, 0)
	maps.Copy(tables, map[string][]byte{"head": head.data, "hhea": hhea.data, "maxp": maxp.data, "hmtx": hmtx.data, "OS/2": os2.data, "post": post.data})
	return assemble(tables), nil
}

func (b *builder) extent() (x0, y0, x1, y1, widest int) {
	for i := range b.glyphs {
		left, low, right, high := b.glyphs[i].bounds()
		x0, y0, x1, y1 = min(x0, left), min(y0, low), max(x1, right), max(y1, high)
		widest = max(widest, b.glyphs[i].advance)
	}
	return x0, y0, x1, y1, widest
}

// most returns the most points and contours of a glyph.
func (b *builder) most() (points, contours int) {
	for i := range b.glyphs {
		n := 0
		for _, contour := range b.glyphs[i].contours {
			n += len(contour)
		}
		points, contours = max(points, n), max(contours, len(b.glyphs[i].contours))
	}
	return points, contours
}

// names writes the table with the font's family and licence.
func (b *builder) names() ([]byte, error) {
	var table, text writer
	ids := []sfnt.NameID{sfnt.NameIDCopyright, sfnt.NameIDFamily, sfnt.NameIDSubfamily, sfnt.NameIDFull, sfnt.NameIDPostScript}
	table.u16(0, len(ids), 6+12*len(ids))
	for _, id := range ids {
		name, err := b.source.Name(&b.buffer, id)
		if err != nil {
			return nil, fmt.Errorf("the typeface has no name: %w", err)
		}
		from := len(text.data)
		for _, r := range name {
			text.u16(int(r))
		}
		table.u16(3, 1, 0x409, int(id), len(text.data)-from, from)
	}
	return append(table.data, text.data...), nil
}

// assemble puts tables into a file, with its checksums.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	power := 1
	shift := 0
	for power*2 <= len(tags) {
		power, shift = power*2, shift+1
	}
	var file, body writer
	file.u32(0x00010000)
	file.u16(len(tags), power*16, shift, (len(tags)-power)*16)
	start, head := 12+16*len(tags), 0
	for _, tag := range tags {
		if tag == "head" {
			head = start + len(body.data)
		}
		file.data = append(file.data, tag...)
		file.u32(checksum(tables[tag]), uint32(start+len(body.data)), uint32(len(tables[tag])))
		body.data = append(body.data, tables[tag]...)
		body.pad()
	}
	file.data = append(file.data, body.data...)
	binary.BigEndian.PutUint32(file.data[head+8:], 0xB1B0AFBA-checksum(file.data))
	return file.data
}

// checksum adds up a table as numbers of four bytes.
func checksum(data []byte) uint32 {
	var sum uint32
	for i := 0; i < len(data); i += 4 {
		var word [4]byte
		copy(word[:], data[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
