//go:build linux

package offline

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// restrict puts the calling thread under a filter.
func restrict(filter []unix.SockFilter) error {
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	return unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&program)), 0, 0)
}
