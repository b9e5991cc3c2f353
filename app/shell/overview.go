package shell

import (
	"inroad/app/mapview"
	"inroad/app/minimap"
)

// keyMinimapOff is set where the user wants no minimap.
const keyMinimapOff = "minimap.off"

// newMinimap puts a minimap on a map, as the user wants it.
func (s *Shell) newMinimap(chart *mapview.Map) *minimap.Minimap {
	m := minimap.New(chart, s.session.Scheduler(), s.clock)
	m.SetWanted(!s.settings.preferences.Bool(keyMinimapOff))
	return m
}

// minimapItem shows the minimap, or not, in all windows.
func (s *Shell) minimapItem() command {
	off := s.settings.preferences.Bool(keyMinimapOff)
	return command{label: "Minimap", checked: !off, off: !s.workspace.Visible(), run: s.onMap(func() {
		s.settings.preferences.SetBool(keyMinimapOff, !off)
		s.minimap.SetWanted(off)
		for _, further := range s.windows {
			further.minimap.SetWanted(off)
		}
		s.refreshMenu()
	})}
}
