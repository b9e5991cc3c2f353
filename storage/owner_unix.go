//go:build unix

package storage

import (
	"io/fs"
	"os"
	"syscall"
)

// Own gives the file at path to the owner and the group of another, as far as the
// user may: only root may give files away. Where the group can't be kept, it may
// do no more than anybody: its members are others than before.
func (disk) Own(path string, like fs.FileInfo) error {
	before, known := like.Sys().(*syscall.Stat_t)
	if !known {
		return nil
	}
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	now, known := info.Sys().(*syscall.Stat_t)
	if !known {
		return nil
	}
	if now.Uid != before.Uid {
		_ = os.Lchown(path, int(before.Uid), -1)
	}
	if now.Gid == before.Gid || os.Lchown(path, -1, int(before.Gid)) == nil {
		return nil
	}
	return os.Chmod(path, withoutGroup(info.Mode().Perm()))
}

// withoutGroup takes from the group what others may not do.
func withoutGroup(mode fs.FileMode) fs.FileMode { return mode &^ (0o070 &^ (mode << 3)) }
