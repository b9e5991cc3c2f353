package storage

import (
	"crypto/sha256"
	"io/fs"
	"slices"
	"time"
)

// Stamp tells one state of a file from another. The zero Stamp is no state.
type Stamp struct {
	size     int64
	modified time.Time
	sum      [sha256.Size]byte
	// origin and revision are what [Save] has added to a file's revisions.
	origin, revision string
}

func stampOf(info fs.FileInfo, sum [sha256.Size]byte) Stamp {
	return Stamp{size: info.Size(), modified: info.ModTime(), sum: sum}
}

// Modified returns when the file was last written.
func (s Stamp) Modified() time.Time { return s.modified }

// Revisions returns what [Save] has added to the revisions of the file; nothing
// for a file that was read. See [Revision].
func (s Stamp) Revisions() []string {
	return slices.DeleteFunc([]string{s.origin, s.revision}, func(revision string) bool { return revision == "" })
}

// sameTime tells whether a file looks untouched; if not, the content decides.
func (s Stamp) sameTime(info fs.FileInfo) bool {
	return s.size == info.Size() && s.modified.Equal(info.ModTime())
}

// untouched is sameTime, where that is certain: a file system that counts whole
// seconds does not show a second save within one.
func (s Stamp) untouched(info fs.FileInfo) bool {
	return s.sameTime(info) && s.modified.Nanosecond() != 0
}
