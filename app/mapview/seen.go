package mapview

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
)

// Seen returns what the map shows: the workspace, what of it, and the camera,
// without what is there for the hand only: pins, and people on their way. Read
// them only.
func (m *Map) Seen() (*graphmodel.Workspace, drawing.Options, drawing.Camera) {
	options := m.options()
	options.Pins, options.Moved = false, nil
	return m.visible(), options, m.camera
}
