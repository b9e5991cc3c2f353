package drawing

import "inroad/graphmodel"

// Marks say what a painter brings out: what is selected and what is under the
// pointer. They change often, so they are not part of a [Scene]. A nil map
// marks nothing.
type Marks struct {
	People, Ties, Departments, Goals map[graphmodel.ID]bool
	// Found are the people, departments and goals that a search has found.
	Found map[graphmodel.Ref]bool
	// Hover is the person, tie, department or goal under the pointer.
	Hover graphmodel.ID
	// Editing is a person whose name is not painted, because a text field
	// stands there.
	Editing graphmodel.ID
}
