package storage

import (
	"slices"
	"strings"

	"inroad/graphmodel"
)

// Ancestor returns the newest workspace from which two others have both come, by
// their revisions, or nil where it is not kept: it is looked for in the two
// themselves, in the backup of our file, and on the shelf among the versions of our
// map, of all its files, and among the copies that were merged into it. path is our file; empty where there is none. key opens what is
// protected. What can't be read is passed over; an error is one of reading the
// shelf.
func (s Shelf) Ancestor(path string, ours, theirs *graphmodel.Workspace, key Key) (*graphmodel.Workspace, error) {
	common := Ancestors(ours, theirs)
	if len(common) == 0 {
		return nil, nil
	}
	var found *graphmodel.Workspace
	rank := len(common) // of the one found, the newest first
	consider := func(w *graphmodel.Workspace, revision string) {
		if i := slices.Index(common, revision); i >= 0 && i < rank {
			found, rank = w, i
		}
	}
	consider(theirs, Revision(theirs))
	consider(ours, Revision(ours))
	kept, err := s.everything(ours.Info.ID, path)
	if backup, fault := s.store().backupOf(path); path != "" && fault == nil {
		kept = slices.Insert(kept, 0, KeptVersion{Path: backup})
	}
	for _, v := range kept {
		if rank == 0 {
			break
		}
		if w := s.store().among(v.Path, common[:rank], key); w != nil {
			consider(w, Revision(w))
		}
	}
	return found, err
}

// among returns the workspace in a file if it is one of these revisions. That of
// a file which says so at its end need not be worked out unless it is one.
func (s store) among(path string, revisions []string, key Key) *graphmodel.Workspace {
	text, _, err := s.read(path)
	if err != nil {
		return nil
	}
	if last, ok := lastRevision(text); ok && !slices.Contains(revisions, last) {
		return nil
	}
	document, err := decodeSealed(text, key)
	if err != nil || !slices.Contains(revisions, Revision(document.Workspace)) {
		return nil
	}
	return document.Workspace
}

// lastRevision returns what a file that [Save] has written says it holds.
func lastRevision(text string) (string, bool) {
	list, ends := strings.CutSuffix(text, "\"\n  ]\n}\n")
	if !ends || len(list) < 64 {
		return "", false
	}
	if head := list[:len(list)-64]; !strings.Contains(head[max(0, len(head)-MaxRevisions*80):], "\"revisions\": [") {
		return "", false
	}
	return list[len(list)-64:], true
}
