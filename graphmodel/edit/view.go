package edit

import "inroad/graphmodel"

// SaveView returns the edit that keeps a way of looking at the map, or puts it
// in the place of the one with its id.
func SaveView(w *graphmodel.Workspace, v *graphmodel.View) Edit {
	return Put(w, "Save the view "+viewName(v), "", v)
}

// RenameView returns the edit that gives a saved view another name. Renaming it
// again and again, as by typing, is one step.
func RenameView(w *graphmodel.Workspace, v *graphmodel.View, name string) Edit {
	next := *v
	next.Name = name
	return Put(w, "Rename the view "+viewName(&next), "view name "+string(v.ID), &next)
}

// DeleteView returns the edit that forgets a saved view.
func DeleteView(w *graphmodel.Workspace, v *graphmodel.View) Edit {
	e := Remove(w, graphmodel.RefOf(v))
	e.Name = "Delete the view " + viewName(v)
	return e
}

func viewName(v *graphmodel.View) string {
	if v.Name == "" {
		return graphmodel.Unnamed
	}
	return v.Name
}
