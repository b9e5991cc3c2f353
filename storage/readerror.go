package storage

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Fault says why a file can't be read.
type Fault int

// The faults of a file.
const (
	Unreadable   Fault = iota // the disk or the system refused
	Missing                   // there is no such file
	Folder                    // it is a folder
	NoPermission              // the user may not read it
	TooLarge                  // more than MaxSize bytes
	Empty                     // nothing in it
	NotText                   // not UTF-8
	Truncated                 // JSON that ends in the middle
	Syntax                    // not JSON
	Excessive                 // JSON nested deeper, or with more in it or more wrong, than any workspace
	WrongFormat               // JSON, but no workspace file
	NewerVersion              // of a newer version, and not readable by this one
	Locked                    // protected in a way that no passphrase given here opens
	Damaged                   // protected, and not as it was written
)

// ReadError is a file that can't be read at all.
type ReadError struct {
	// Path is the file as it was asked for; empty for a text without one.
	Path  string
	Fault Fault
	// Line and Column, both from 1, lead to a fault of syntax; 0 otherwise.
	Line, Column int
	// Detail is the part of the sentence that only this case has.
	Detail string
	// Err is what the system said, or nil.
	Err error

	damaged *remnant
}

// readSentences are what a [ReadError] says, by fault, after the file's name;
// %s stands for its detail.
var readSentences = map[Fault]string{
	Unreadable:   "could not be read (%s); try again, or copy it to this computer and open the copy",
	Missing:      "does not exist; check the name and the folder",
	Folder:       "is a folder, not a workspace file; choose a file in it",
	NoPermission: "may not be read by you; ask its owner for permission, or open a copy of your own",
	TooLarge:     "is larger than %s, more than any map; choose another file",
	Empty:        "is empty; choose another file, or its backup (the same name with ~ at the end)",
	NotText: "is not UTF-8 text and so no workspace file; nothing in it was changed; " +
		"choose another file",
	Truncated: "ends in the middle (%s), as a file does that was not copied or downloaded whole; " +
		"nothing in it was changed; fetch it again, or open its backup (the same name with ~ at the end)",
	Syntax: "is not JSON: %s; nothing in it was changed; " +
		"correct that place in a text editor, or open its backup (the same name with ~ at the end)",
	Excessive:    "can't be a workspace: %s; nothing in it was changed; choose another file",
	WrongFormat:  "is JSON, but not an Inroad workspace (%s); nothing in it was changed; choose another file",
	NewerVersion: "was made by a newer version of Inroad (%s); nothing in it was changed; update Inroad to open it",
	Locked: "can't be opened: %s; nothing in it was changed; " +
		"open it with the age tool, and what comes out with Inroad",
	Damaged: "is protected by a passphrase, and it is damaged or cut off (%s); nothing in it was changed; " +
		"fetch it again, or open its backup (the same name with ~ at the end)",
}

// Error returns one sentence.
func (e *ReadError) Error() string {
	sentence := readSentences[e.Fault]
	if strings.Contains(sentence, "%s") {
		sentence = fmt.Sprintf(sentence, e.Detail)
	}
	return fileName(e.Path) + " " + sentence
}

// Unwrap returns what the system said.
func (e *ReadError) Unwrap() error { return e.Err }

func fileName(path string) string {
	if path == "" {
		return "the file"
	}
	return fmt.Sprintf("%q", path)
}

// syntaxFault returns the error of a text that is not JSON.
func syntaxFault(r *reader) *ReadError {
	before := r.text[:r.err.offset]
	lineStart := strings.LastIndexByte(before, '\n') + 1
	e := &ReadError{Fault: Syntax, Line: 1 + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(strings.TrimPrefix(before[lineStart:], byteOrderMark))}
	switch {
	case r.err.excessive:
		e.Fault = Excessive
	case r.err.offset == len(r.text):
		e.Fault = Truncated
	}
	if e.Fault != Excessive {
		e.damaged = &remnant{text: r.text}
	}
	place := e.place()
	if len(r.path) > 0 {
		place += ", " + r.path.String()
	}
	e.Detail = fmt.Sprintf("%s (%s)", r.err.message, place)
	if e.Fault == Truncated {
		e.Detail = place
	}
	return e
}
