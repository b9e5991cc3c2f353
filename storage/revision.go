package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"inroad/graphmodel"
)

// MaxRevisions is how many revisions a file lists at most.
const MaxRevisions = 64

// Revision returns the name of a workspace's content: the SHA-256, in
// hexadecimal, of what [Encode] makes of it without its list of revisions.
func Revision(w *graphmodel.Workspace) string { return revisionOf(encodeBare(w)) }

func revisionOf(bare []byte) string {
	sum := sha256.Sum256(bare)
	return hex.EncodeToString(sum[:])
}

// revised returns the text of a file whose last revision is what it holds, and
// the name of that.
func revised(w *graphmodel.Workspace) (content []byte, revision string) {
	bare := encodeBare(w)
	revision = revisionOf(bare)
	return withRevisions(bare, Following(w.Info.Revisions, revision)), revision
}

// Revised returns a workspace with its own name at the end of its revisions, as
// [Save] writes it.
func Revised(w *graphmodel.Workspace) *graphmodel.Workspace {
	info := *w.Info
	info.Revisions = Following(info.Revisions, Revision(w))
	return w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}})
}

// origin returns the name of what the file held that a workspace without
// revisions was read from, made by hand or by another program: two copies of such
// a file have it in common.
func (s store) origin(path string, w *graphmodel.Workspace, key Key, seen Stamp) string {
	if len(w.Info.Revisions) > 0 || seen == (Stamp{}) {
		return ""
	}
	text, found, err := s.read(path)
	if err != nil || found.sum != seen.sum {
		return ""
	}
	document, err := decodeSealed(text, key)
	if err != nil {
		return ""
	}
	return Revision(document.Workspace)
}

// Following returns a list of revisions, the newest last, with another one at
// its end. The oldest go where it would be too long.
func Following(revisions []string, next string) []string {
	if next == "" || len(revisions) > 0 && revisions[len(revisions)-1] == next {
		return revisions
	}
	longer := append(slices.Clone(revisions), next)
	return longer[max(0, len(longer)-MaxRevisions):]
}

// Ancestors returns the revisions from which two workspaces have both come, the
// newest first, by the lists of both and by what they hold now.
func Ancestors(ours, theirs *graphmodel.Workspace) []string {
	us := Following(ours.Info.Revisions, Revision(ours))
	them := Following(theirs.Info.Revisions, Revision(theirs))
	common := slices.DeleteFunc(slices.Clone(us), func(revision string) bool { return !slices.Contains(them, revision) })
	slices.Reverse(common)
	return common
}
