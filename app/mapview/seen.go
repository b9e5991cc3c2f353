package mapview

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
)

// Seen returns what the map shows: the workspace, what of it, and the camera.
// Read them only.
func (m *Map) Seen() (*graphmodel.Workspace, drawing.Options, drawing.Camera) {
	return m.visible(), m.options(), m.camera
}
