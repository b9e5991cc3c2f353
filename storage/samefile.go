package storage

import "os"

// SameFile tells whether two paths lead to one file that is there, also by a
// link.
func SameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
