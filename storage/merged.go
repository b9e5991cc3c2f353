package storage

import (
	"errors"
	"slices"

	"inroad/graphmodel"
)

// mergedSuffix ends the name of a colleague's copy that was merged into a map. It
// is no version of the map, but what the next copies of that colleague come from.
const mergedSuffix = ".merged"

// newestMerged is how many of them are kept.
const newestMerged = 12

// KeepMerged keeps a copy that was merged into a map, so that [Shelf.Ancestor]
// finds it when that colleague's next copy is merged. path is that of the map's
// file, seen the state of the copy. What key protects is kept protected: it then
// takes a second.
func (s Shelf) KeepMerged(id graphmodel.ID, path string, key Key, copied *graphmodel.Workspace, seen Stamp) error {
	if s.Folder == "" {
		return nil
	}
	folder := s.ofMap(id, path)
	all, err := s.list(folder, mergedSuffix)
	if err != nil {
		return err
	}
	content, revision := revised(copied)
	sum := revision[:16]
	if slices.ContainsFunc(all, func(v KeptVersion) bool { return v.sum == sum }) {
		return nil
	}
	sealed, err := Seal(key, content)
	if err != nil {
		return err
	}
	v := KeptVersion{Number: 1, Saved: seen.modified, sum: sum}
	if len(all) > 0 {
		v.Number = all[0].Number + 1
	}
	if err := s.put(folder, v.named(mergedSuffix), sealed); err != nil {
		return err
	}
	for _, gone := range all[min(newestMerged-1, len(all)):] {
		err = errors.Join(err, s.Remove(gone))
	}
	return err
}
