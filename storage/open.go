package storage

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
)

// MaxSize is the size in bytes of the largest file that is read: more than ten
// times that of a map of 10,000 people.
const MaxSize = 200 << 20

// Open reads a workspace file. Its errors are those of [Decode], with the path,
// a *[ReadError] for what the file system refuses, and a *[ProtectedError] for
// a file that needs a passphrase: give it to [OpenWith].
func Open(path string) (*Document, error) { return OpenWith(path, Key{}) }

// OpenWith reads a workspace file that may be protected by a key. It takes
// about a second where it is. The document holds the key with which to save it:
// none for a file that was not protected.
func OpenWith(path string, key Key) (*Document, error) { return store{disk{}}.open(path, key) }

// store is the reading and saving of files on one file system.
type store struct{ fileSystem }

func (s store) open(path string, key Key) (*Document, error) {
	text, stamp, err := s.readAny(path)
	if err != nil {
		return nil, readFault(path, err)
	}
	document, err := decodeSealed(text, key)
	var protected *ProtectedError
	var unreadable *ReadError
	var unsound *UnsoundError
	switch {
	case err == nil:
		document.Stamp = stamp
	case errors.As(err, &protected):
		protected.Path = path
	case errors.As(err, &unreadable):
		unreadable.Path = path
		if unreadable.damaged != nil {
			unreadable.damaged.stamp = stamp
		}
	case errors.As(err, &unsound):
		unsound.Path, unsound.document.Stamp = path, stamp
	}
	return document, err
}

var errTooLarge = errors.New("too large")

// read is readAny of what nobody has asked to be opened. A pipe that has come to
// have its name is not waited for: nothing may ever come out of it.
func (s store) read(path string) (string, Stamp, error) {
	target, err := s.follow(path)
	if err != nil {
		return "", Stamp{}, err
	}
	info, err := s.Lstat(target)
	switch {
	case err != nil:
		return "", Stamp{}, err
	case info.IsDir():
		return "", Stamp{}, syscall.EISDIR
	case !info.Mode().IsRegular():
		return "", Stamp{}, errNotRegular
	}
	return s.readAny(target)
}

// readAny returns the text of a file, or of a pipe, of at most MaxSize bytes, and
// its state.
func (s store) readAny(path string) (string, Stamp, error) {
	f, err := s.Open(path)
	if err != nil {
		return "", Stamp{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return "", Stamp{}, err
	case info.IsDir():
		return "", Stamp{}, syscall.EISDIR
	case info.Size() > MaxSize:
		return "", Stamp{}, errTooLarge
	}
	var text strings.Builder
	text.Grow(int(info.Size()))
	sum := sha256.New()
	// A pipe has no size, so the limit counts here too.
	n, err := io.Copy(io.MultiWriter(&text, sum), io.LimitReader(f, MaxSize+1))
	if err == nil && n > MaxSize {
		err = errTooLarge
	}
	return text.String(), stampOf(info, [sha256.Size]byte(sum.Sum(nil))), err
}

// readFault puts what the system said about a file into a sentence.
func readFault(path string, err error) *ReadError {
	e := &ReadError{Path: path, Fault: Unreadable, Detail: reason(err), Err: err}
	switch {
	case errors.Is(err, errTooLarge):
		e.Fault, e.Detail = TooLarge, fmt.Sprintf("%d MB", MaxSize>>20)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		e.Fault = Missing
	case errors.Is(err, syscall.EISDIR):
		e.Fault = Folder
	case errors.Is(err, fs.ErrPermission):
		e.Fault = NoPermission
	}
	return e
}

// reason returns what the system said, without the path that a sentence names
// already.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}
