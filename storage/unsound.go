package storage

import (
	"fmt"

	"inroad/graphmodel"
)

// UnsoundError is a workspace file that does not hold together. It can be
// repaired if the user agrees to what the problems' Mend texts say.
type UnsoundError struct {
	// Path is the file as it was asked for; empty for a text without one.
	Path string
	// Problems are all that is wrong: first what could not be read, then what
	// does not fit together, each with its path in the file.
	Problems []graphmodel.Problem

	draft    *graphmodel.Draft
	document *Document
}

// Error returns one sentence, which names the first problem.
func (e *UnsoundError) Error() string {
	count := "a problem"
	if n := len(e.Problems); n > 1 {
		count = fmt.Sprintf("%d problems, the first", n)
	}
	return fmt.Sprintf("%s has %s at %v; nothing in it was changed; correct it in a text editor, or let Inroad repair it",
		fileName(e.Path), count, e.Problems[0])
}

// Repair returns the document with the problems mended. The file stays as it is
// until the document is saved. Call it from one goroutine.
func (e *UnsoundError) Repair() *Document {
	if e.document.Workspace == nil {
		e.draft.Mend()
		e.document.Workspace = e.draft.Workspace()
	}
	return e.document
}
