package mapview

import (
	"context"
	"time"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// running is an arrangement that is being worked out.
type running struct {
	ctx     context.Context
	cancel  context.CancelFunc
	name    string // of the step of undo
	people  int
	whole   bool // everybody is arranged
	camera  drawing.Camera
	prepare func(context.Context) (layout.Layout, error)
	layout  layout.Layout
	shown   bool
}

// stretch is how long an arrangement goes on before it is shown. The arrangement
// of a few people is over by then.
const stretch = 150 * time.Millisecond

// goOn works at an arrangement for a while, in the background.
func (m *Map) goOn(r *running) {
	m.session.Scheduler().Go(r.ctx, func(ctx context.Context) func() {
		more, err := r.advance(ctx)
		if err != nil {
			return func() { m.stopArranging() }
		}
		places := drawing.Points(r.layout.Positions())
		return func() {
			if more {
				m.showRunning(r, places)
				m.goOn(r)
				return
			}
			m.running = nil
			m.controls.waiting.hide()
			m.arrange(r.name, places)
			m.overlay.rings.explain(r.layout, m.session.Workspace())
			m.overlay.update()
		}
	})
}

// advance goes on for a stretch and tells whether there is more to do.
func (r *running) advance(ctx context.Context) (more bool, err error) {
	if r.layout == nil {
		if r.layout, err = r.prepare(ctx); err != nil {
			return false, err
		}
	}
	for until := time.Now().Add(stretch); time.Now().Before(until); {
		if !r.layout.Update() {
			return false, ctx.Err()
		}
		if err := ctx.Err(); err != nil {
			return false, err
		}
	}
	return true, nil
}

// showRunning shows how far an arrangement is. Somebody who drags people
// meanwhile is not disturbed.
func (m *Map) showRunning(r *running, places map[graphmodel.ID]drawing.Point) {
	m.controls.waiting.showStoppable(r.people)
	m.controls.relayout()
	if _, idle := m.gesture.(gesture.Idle); !idle || r.people <= mostAtOnce {
		return
	}
	r.shown = true
	m.unfitted = m.unfitted || r.whole
	m.preview(places)
}

// stopArranging gives up the arrangement that is being worked out, if there is
// one: all is as before. It tells whether there was one.
func (m *Map) stopArranging() bool {
	r := m.running
	if r == nil {
		return false
	}
	r.cancel()
	m.running = nil
	m.controls.waiting.hide()
	if r.shown {
		m.unfitted = false
		m.preview(nil)
		m.look(r.camera)
	}
	return true
}
