//go:build !unix

package storage

import "io/fs"

// Own does nothing where files take their owner from their folder.
func (disk) Own(string, fs.FileInfo) error { return nil }
