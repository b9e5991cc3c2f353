package planboard

import "fyne.io/fyne/v2"

// Dragged shows where the step would go.
func (r *row) Dragged(e *fyne.DragEvent) {
	r.dragged += e.Dragged.DY
	r.board.aim(r.Position().Y + r.Size().Height/2 + r.dragged)
}

// DragEnd brings the step there.
func (r *row) DragEnd() {
	r.dragged = 0
	r.board.land(r)
}

// aim notes where a row whose middle is at y would go.
func (b *Board) aim(y float32) {
	b.drop = len(b.rows)
	for i, r := range b.rows {
		if y < r.Position().Y+r.Size().Height/2 {
			b.drop = i
			break
		}
	}
	b.list.Refresh()
}

// land moves a row to where it was dragged.
func (b *Board) land(r *row) {
	place := b.drop
	b.drop = -1
	if place > r.place {
		place--
	}
	if place >= 0 && place != r.place {
		b.move(r.step.ID, place)
	}
	b.list.Refresh()
}
