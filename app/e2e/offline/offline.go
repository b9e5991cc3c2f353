//go:build linux

// Package offline runs a program that the system ends, with the signal SIGSYS,
// the moment it asks for a socket that could reach a network. What it starts is
// held to the same. It needs no rights, and nothing that is not in Linux.
package offline

import (
	"fmt"
	"os"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// Where a filter finds the number of a system call and its first argument, of
// which the lower half comes first on the processors that are used.
const (
	callNumber    = 0
	firstArgument = 16
)

// Exec replaces this process by a program, found at path, that has no way to a
// network. It returns only if that fails.
func Exec(path string, args []string) error {
	runtime.LockOSThread() // the filter is the thread's, and goes with it
	filter := []unix.SockFilter{
		{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: callNumber},
		{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: unix.SYS_SOCKET, Jf: 3},
		{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: firstArgument},
		// The display and the desktop are asked by sockets of this machine alone.
		{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: unix.AF_UNIX, Jt: 1},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_KILL_PROCESS},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW},
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("no filter of system calls without new rights: %w", err)
	}
	if err := restrict(filter); err != nil {
		return fmt.Errorf("no filter of system calls: %w", err)
	}
	return syscall.Exec(path, append([]string{path}, args...), os.Environ())
}
