package drawing

import "inroad/app/drawing/typeface"

// columns returns how many columns of what width fit, and how many rows they
// have then.
func (l *legend) columns(width float64) (count int, wide float64, rows int) {
	for _, e := range l.entries {
		wide = max(wide, captionAt+float64(l.shaper.Width(typeface.Regular, e.caption))*legendText)
	}
	wide += columnGap
	count = min(max(int((width+columnGap)/wide), 1), max(len(l.entries), 1))
	rows = (len(l.entries) + count - 1) / count
	// No column stays empty, and all of the width is used.
	count = (len(l.entries) + rows - 1) / max(rows, 1)
	return count, max(wide, min((width+columnGap)/float64(max(count, 1)), 1.25*wide)), rows
}

// height returns how high the legend is at that width.
func (l *legend) height(width float64) float64 {
	if len(l.entries) == 0 {
		return 0
	}
	_, _, rows := l.columns(width)
	return float64(rows*legendRow) + 2*legendMargin
}

// compose composes the legend, column by column, over the whole width.
func (l *legend) compose(f *frame) {
	_, wide, rows := l.columns(float64(f.width / f.dp))
	f.rule(legendMargin / 2)
	for i, e := range l.entries {
		left := float64(i/rows) * wide
		middle := 2*legendMargin - 4 + (float64(i%rows)+0.5)*legendRow
		f.part(Part{Class: "entry"})
		e.sample(f, Point{left + sampleWidth/2, middle})
		f.textAt(f.painter.letters.Shape(typeface.Regular, e.caption), legendText, f.painter.palette.Ink, float32(left+captionAt), float32(middle+legendText*0.36))
		f.end()
	}
}
