package cli

import (
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/merge"
)

// mergeJSON is the answer of merge.
type mergeJSON struct {
	TwoWay     bool             `json:"twoWay"`
	Changes    []differenceJSON `json:"changes"`
	Conflicts  []conflictJSON   `json:"conflicts"`
	Duplicates []duplicateJSON  `json:"duplicates"`
}

type conflictJSON struct {
	Conflict string `json:"conflict"`
	recordJSON
	Path       string          `json:"path"`
	Base       any             `json:"base"`
	Ours       any             `json:"ours"`
	Theirs     any             `json:"theirs"`
	OursAsOf   graphmodel.Date `json:"oursAsOf"`
	TheirsAsOf graphmodel.Date `json:"theirsAsOf"`
	Also       []recordJSON    `json:"also"`
}

type duplicateJSON struct {
	Ours   namedJSON `json:"ours"`
	Theirs namedJSON `json:"theirs"`
	By     string    `json:"by"`
}

func resultJSON(r merge.Result) mergeJSON {
	answer := mergeJSON{TwoWay: r.TwoWay, Changes: differencesJSON(r.Changes), Conflicts: []conflictJSON{}, Duplicates: []duplicateJSON{}}
	named := func(ref graphmodel.Ref) recordJSON {
		return recordJSON{ref.Kind.String(), ref.ID, r.Workspace.NameOf(ref)}
	}
	for _, c := range r.Conflicts {
		entry := conflictJSON{Conflict: c.Kind.String(), recordJSON: named(c.Ref), Path: c.Path, Base: valueJSON(c.Base), Ours: valueJSON(c.Ours),
			Theirs: valueJSON(c.Theirs), OursAsOf: c.OursAsOf, TheirsAsOf: c.TheirsAsOf, Also: []recordJSON{}}
		for _, ref := range c.Also {
			entry.Also = append(entry.Also, named(ref))
		}
		answer.Conflicts = append(answer.Conflicts, entry)
	}
	for _, d := range r.Duplicates {
		by := "name"
		if d.ByEmail {
			by = "email"
		}
		answer.Duplicates = append(answer.Duplicates, duplicateJSON{personJSON(r.Workspace, d.Ours), personJSON(r.Workspace, d.Theirs), by})
	}
	return answer
}

func mergedCount(r merge.Result) string {
	if len(r.Changes) == 0 {
		return "Nothing is taken over"
	}
	return "Taken over: " + compare.Count(r.Changes)
}
