package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// SaveError is a workspace that could not be saved. What was on the disk is
// still there, under the file's own name or, if only the last confirmation of
// the disk is missing, as its backup.
type SaveError struct {
	// Path is the file as it was asked for.
	Path string
	// Reason and Remedy are the two parts of the sentence that depend on Err,
	// what the system said.
	Reason, Remedy string
	Err            error
}

// Error returns one sentence.
func (e *SaveError) Error() string {
	var late *unconfirmed
	if errors.As(e.Err, &late) {
		return fmt.Sprintf("%q was written, but the disk did not confirm it (%s); "+
			"the version before is its backup and your edits are still open; save again", e.Path, reason(late.error))
	}
	return fmt.Sprintf("%q was not saved because %s; what was on the disk is untouched and your edits are still open; %s",
		e.Path, e.Reason, e.Remedy)
}

// Unwrap returns what the system said.
func (e *SaveError) Unwrap() error { return e.Err }

// ChangedError is a file that another program, or another window, has changed
// since it was read.
type ChangedError struct {
	// Path is the file as it was asked for.
	Path string
}

// Error returns one sentence.
func (e *ChangedError) Error() string {
	return fmt.Sprintf("%q was not saved because somebody else has changed it since it was opened; "+
		"their version is untouched and your edits are still open; save yours under another name, or overwrite theirs", e.Path)
}

// unconfirmed is what the system said after the new file was in its place.
type unconfirmed struct{ error }

func (u *unconfirmed) Unwrap() error { return u.error }

var errNotRegular = errors.New("not a regular file")

// saveSentences give the reason and the remedy by what the system said; the
// first that fits counts.
var saveSentences = []struct {
	err            error
	reason, remedy string
}{
	{syscall.ENOSPC, "the disk is full", "free some space, or save to another disk"},
	{syscall.EDQUOT, "your share of the disk is full", "free some space, or save to another disk"},
	{syscall.EFBIG, "the disk does not take a file of this size", "save to another disk"},
	{syscall.EROFS, "the disk is read-only", "save to another disk"},
	{syscall.EISDIR, "there is a folder of that name", "save under another name"},
	{errNotRegular, "what has that name is not a file", "save under another name"},
	{syscall.ENAMETOOLONG, "the name is too long", "save under a shorter name"},
	{syscall.ELOOP, "the links of that name lead in a circle", "save under another name"},
	{syscall.ENOTDIR, "its folder is not a folder", "save in another folder"},
	{syscall.ESTALE, vanished, waitForDrive},
	{syscall.ENODEV, vanished, waitForDrive},
	{syscall.ENXIO, vanished, waitForDrive},
	{syscall.ENOTCONN, vanished, waitForDrive},
	{syscall.EHOSTDOWN, vanished, waitForDrive},
	{syscall.EHOSTUNREACH, vanished, waitForDrive},
	{syscall.ENETUNREACH, vanished, waitForDrive},
	{syscall.ETIMEDOUT, vanished, waitForDrive},
	{fs.ErrPermission, "you may not write there", "save in a folder of your own, or ask for permission"},
	{fs.ErrNotExist, "its folder does not exist any more", "save in another folder"},
}

// What is said of a network drive, or a stick, that is gone.
const (
	vanished     = "its drive does not answer any more"
	waitForDrive = "connect it and try again, or save to another disk"
)

// saveFault puts what the system said into a sentence.
func saveFault(path string, err error) *SaveError {
	for _, s := range saveSentences {
		if errors.Is(err, s.err) {
			return &SaveError{Path: path, Reason: s.reason, Remedy: s.remedy, Err: err}
		}
	}
	return &SaveError{Path: path, Reason: "the disk refused it (" + reason(err) + ")",
		Remedy: "try again, or save to another disk", Err: err}
}
