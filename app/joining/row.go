package joining

import (
	"inroad/app/session"
	"inroad/graphmodel/merge"
)

// row is one thing to decide: a conflict, or whether two people are the same.
type row struct {
	conflict  merge.Conflict
	duplicate *merge.Duplicate // nil for a conflict
	choice    merge.Choice     // for two people, Theirs joins them
	unsettled bool             // the conflict is there as things stand
}

// open tells whether there is something that must be decided.
func (r *row) open() bool { return r.duplicate == nil && r.unsettled && r.choice == merge.Open }

// choices are what can be chosen.
func (r *row) choices() []merge.Choice {
	if r.duplicate != nil {
		return []merge.Choice{merge.Ours, merge.Theirs}
	}
	return r.conflict.Choices
}

// take notes a choice and tells whether it is one that can be made.
func (r *row) take(choice merge.Choice) bool {
	for _, possible := range r.choices() {
		if possible == choice {
			r.choice = choice
			return true
		}
	}
	return false
}

// label says in a word or two what a choice means.
func (r *row) label(choice merge.Choice) string {
	if r.duplicate != nil {
		return map[merge.Choice]string{merge.Ours: "Keep apart", merge.Theirs: "Join"}[choice]
	}
	return [...]string{"", "Ours", "Theirs", "Both", "Average"}[choice]
}

// key returns the key that settles the row so: the first letter of its label.
func (r *row) key(choice merge.Choice) string { return r.label(choice)[:1] }

// state says what has become of the row.
func (r *row) state() string {
	switch {
	case r.choice != merge.Open:
		return r.label(r.choice)
	case r.unsettled:
		return "?"
	default:
		return "settled"
	}
}

// rowsOf returns what there is to decide about a merge. People are kept apart
// unless somebody says that they are the same.
func rowsOf(m *session.Merging) []*row {
	rows := follow(nil, m.Result.Conflicts)
	for _, d := range m.Result.Duplicates {
		rows = append(rows, &row{duplicate: &d, choice: merge.Ours})
	}
	return rows
}

// follow notes which conflicts are there as things stand; those that have come
// up stand at the end.
func follow(rows []*row, conflicts []merge.Conflict) []*row {
	known := make(map[merge.Key]*row, len(rows))
	for _, r := range rows {
		if r.unsettled = false; r.duplicate == nil {
			known[r.conflict.Key] = r
		}
	}
	for _, c := range conflicts {
		r := known[c.Key]
		if r == nil {
			r = &row{}
			rows = append(rows, r)
		}
		if r.choice != merge.Open {
			r.choice = merge.Open // it does not settle what the conflict is now
		}
		r.conflict, r.unsettled = c, true
	}
	return rows
}

// choicesOf returns what has been chosen.
func choicesOf(rows []*row) merge.Choices {
	choices := merge.Choices{Each: make(map[merge.Key]merge.Choice)}
	for _, r := range rows {
		switch {
		case r.duplicate != nil && r.choice == merge.Theirs:
			choices.Join = append(choices.Join, *r.duplicate)
		case r.duplicate == nil && r.choice != merge.Open:
			choices.Each[r.conflict.Key] = r.choice
		}
	}
	return choices
}
