package duty

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Set returns the edit that gives a person these roles in a task and no others.
// A task has one accountable: whoever was it gives it up. Presses on one cell are
// one step of undo.
func Set(w *graphmodel.Workspace, change *graphmodel.Change, task, person graphmodel.ID, roles Roles) edit.Edit {
	name := fmt.Sprintf("Change the part of %s in %s", w.PersonName(person), Called(change, task))
	return update(w, change, task, name, "part "+string(task)+" "+string(person), func(r *graphmodel.Responsibility) {
		for role, list := range lists(r) {
			switch at := slices.Index(*list, person); {
			case roles.Has(role) && at < 0:
				*list = append(*list, person)
			case !roles.Has(role) && at >= 0:
				*list = slices.DeleteFunc(*list, func(id graphmodel.ID) bool { return id == person })
			}
		}
		switch {
		case roles.Has(Accountable):
			r.Accountable = person
		case r.Accountable == person:
			r.Accountable = ""
		}
	})
}

// update returns the edit that changes one task.
func update(w *graphmodel.Workspace, change *graphmodel.Change, task graphmodel.ID, name, merge string, do func(*graphmodel.Responsibility)) edit.Edit {
	return edit.Update(w, name, merge, change, func(c *graphmodel.Change) {
		if i := Index(c, task); i >= 0 {
			do(&c.Responsibilities[i])
		}
	})
}

// Index returns where a task is in its change, or −1.
func Index(change *graphmodel.Change, task graphmodel.ID) int {
	return slices.IndexFunc(change.Responsibilities, func(r graphmodel.Responsibility) bool { return r.ID == task })
}

// Called returns what a task is called.
func Called(change *graphmodel.Change, task graphmodel.ID) string {
	i := Index(change, task)
	if i < 0 || change.Responsibilities[i].Task == "" {
		return "a task without a name"
	}
	return "“" + change.Responsibilities[i].Task + "”"
}

// Rename returns the edit that gives a task another name; typing is one step.
func Rename(w *graphmodel.Workspace, change *graphmodel.Change, task graphmodel.ID, text string) edit.Edit {
	return update(w, change, task, "Rename "+Called(change, task), "task "+string(task), func(r *graphmodel.Responsibility) { r.Task = text })
}

// Add returns the edit that adds tasks at the end.
func Add(w *graphmodel.Workspace, change *graphmodel.Change, tasks ...graphmodel.Responsibility) edit.Edit {
	name := fmt.Sprintf("Add %d tasks", len(tasks))
	if len(tasks) == 1 {
		name = "Add " + cmp.Or(tasks[0].Task, "a task")
	}
	return edit.Update(w, name, "", change, func(c *graphmodel.Change) { c.Responsibilities = append(c.Responsibilities, tasks...) })
}

// Move returns the edit that puts a task at a place, counted from 0.
func Move(w *graphmodel.Workspace, change *graphmodel.Change, task graphmodel.ID, place int) edit.Edit {
	return edit.Update(w, "Move "+Called(change, task), "order of tasks", change, func(c *graphmodel.Change) {
		i := Index(c, task)
		if i < 0 {
			return
		}
		moved := c.Responsibilities[i]
		rest := slices.Delete(c.Responsibilities, i, i+1)
		c.Responsibilities = slices.Insert(rest, min(max(place, 0), len(rest)), moved)
	})
}

// Remove returns the edit that deletes a task.
func Remove(w *graphmodel.Workspace, change *graphmodel.Change, task graphmodel.ID) edit.Edit {
	return edit.Update(w, "Delete "+Called(change, task), "", change, func(c *graphmodel.Change) {
		c.Responsibilities = slices.DeleteFunc(c.Responsibilities, func(r graphmodel.Responsibility) bool { return r.ID == task })
	})
}
