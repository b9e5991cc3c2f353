package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// The exit states.
const (
	statusDone = iota
	statusNo
	statusWrongCall
	statusUnreadable
)

// wrongCall is an error in how the program was called.
type wrongCall struct{ error }

func (e wrongCall) Unwrap() error { return e.error }

func wrongCallf(format string, args ...any) error { return wrongCall{fmt.Errorf(format, args...)} }

// wrongFlag is an error in a flag, without what the parser of its value says in
// terms of the program.
func wrongFlag(err error) error {
	text, _, _ := strings.Cut(err.Error(), ": strconv.")
	return wrongCall{errors.New(text)}
}

// unreadable is an error of a file.
type unreadable struct{ error }

func (e unreadable) Unwrap() error { return e.error }

// errNo says that all went well and that the answer, which is already
// printed, is no.
var errNo = errors.New("the answer is no")

// report writes what went wrong, in one line, and returns the exit status.
func (p *Program) report(err error) int {
	if err == nil {
		return statusDone
	}
	if errors.Is(err, errNo) {
		return statusNo
	}
	fmt.Fprintln(p.Err, "inroad: "+strings.Join(strings.Fields(err.Error()), " "))
	if _, ok := errors.AsType[unreadable](err); ok {
		return statusUnreadable
	}
	return statusWrongCall
}

// oneFile is the check of a command that works on one file.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	return wrongCallf("%s works on one file, and %d were given; see inroad %s --help", cmd.Name(), len(args), cmd.Name())
}

// atMostOneFile is the check of the program itself.
func atMostOneFile(_ *cobra.Command, args []string) error {
	if len(args) <= 1 {
		return nil
	}
	return wrongCallf("the window opens one file, and %q is no command; see inroad --help", args[0])
}
