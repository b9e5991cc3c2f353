package advice

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Dismiss returns the edit that puts advice aside, by its key, on this map.
func Dismiss(w *graphmodel.Workspace, key string) edit.Edit {
	return edit.Update(w, "Put advice aside", "", w.Info, func(info *graphmodel.Info) {
		if !slices.Contains(info.Dismissed, key) {
			info.Dismissed = append(info.Dismissed, key)
		}
	})
}

// Restore returns the edit that brings back advice that was put aside; without
// keys all of it.
func Restore(w *graphmodel.Workspace, keys ...string) edit.Edit {
	return edit.Update(w, "Bring advice back", "", w.Info, func(info *graphmodel.Info) {
		info.Dismissed = slices.DeleteFunc(info.Dismissed, func(key string) bool {
			return len(keys) == 0 || slices.Contains(keys, key)
		})
	})
}
