package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"golang.org/x/term"

	"inroad/graphmodel"
	"inroad/storage"
)

// locksmith gets the passphrases of protected files: from a file descriptor or
// from who sits at the terminal, never from the arguments, which other programs
// on the computer can read.
type locksmith struct {
	descriptor int // -1: the terminal
	lines      *bufio.Reader
	key        storage.Key // what opened the last file
}

// maxTries is how often a passphrase is asked for on the terminal.
const maxTries = 3

// maxPassphrase is the longest passphrase in bytes.
const maxPassphrase = 4096

// open reads a workspace file, with its passphrase where it needs one. All
// commands read their files here. The key of the document protects what is
// written back.
func (p *Program) open(path string) (*storage.Document, error) {
	document, err := storage.OpenWith(path, p.locksmith.key)
	for range maxTries {
		if _, needed := errors.AsType[*storage.ProtectedError](err); !needed {
			break
		}
		passphrase, missing := p.passphrase(path, err)
		if missing != nil {
			return nil, missing
		}
		p.locksmith.key = storage.NewKey(passphrase)
		document, err = storage.OpenWith(path, p.locksmith.key)
	}
	return document, err
}

// openWorkspace reads what is in a workspace file.
func (p *Program) openWorkspace(path string) (*graphmodel.Workspace, error) {
	document, err := p.open(path)
	if err != nil {
		return nil, unreadable{err}
	}
	return document.Workspace, nil
}

// eitherKey returns the key for what comes from two files: ours, or else theirs,
// so that what was protected is not written for all to read.
func eitherKey(ours, theirs storage.Key) storage.Key {
	if ours.Protects() {
		return ours
	}
	return theirs
}

// passphrase returns the next passphrase to try on a file, after what went
// wrong without it.
func (p *Program) passphrase(path string, before error) ([]byte, error) {
	if p.locksmith.descriptor >= 0 {
		return p.locksmith.nextLine(before)
	}
	ask := p.AskPassphrase
	if ask == nil {
		ask = askTerminal
	}
	if protected, _ := errors.AsType[*storage.ProtectedError](before); protected != nil && protected.Wrong {
		fmt.Fprintln(p.Err, "That passphrase does not open it.")
	}
	passphrase, err := ask(fmt.Sprintf("Passphrase of %s: ", path))
	if errors.Is(err, errNoTerminal) {
		return nil, fmt.Errorf("%q is protected by a passphrase, and there is no terminal to ask for it; "+
			"give it as a line on a file descriptor, such as: --passphrase-fd 3 3<FILE", path)
	}
	return passphrase, err
}

// newKey returns the key for a file that is about to be written. On the terminal
// its passphrase is asked for twice, since a slip would lock everybody out.
func (p *Program) newKey(path string) (storage.Key, error) {
	if p.locksmith.descriptor >= 0 {
		line, err := p.locksmith.nextLine(wrongCallf("file descriptor %d has no passphrase for %s; it is the line after those of the files that are read", p.locksmith.descriptor, path))
		return storage.NewKey(line), err
	}
	ask := p.AskPassphrase
	if ask == nil {
		ask = askTerminal
	}
	first, err := ask(fmt.Sprintf("New passphrase of %s: ", path))
	if errors.Is(err, errNoTerminal) {
		return storage.Key{}, wrongCallf("there is no terminal to ask for the passphrase of %s; give it as a line on a file descriptor, such as: --passphrase-fd 3 3<FILE", path)
	}
	if err != nil {
		return storage.Key{}, err
	}
	again, err := ask("The same once more: ")
	switch {
	case err != nil:
		return storage.Key{}, err
	case len(first) == 0:
		return storage.Key{}, wrongCallf("without a passphrase nothing is protected, and nothing was written; leave --protect out, or choose one")
	case !bytes.Equal(first, again):
		return storage.Key{}, wrongCallf("the two passphrases differ, and nothing was written; try again")
	}
	return storage.NewKey(first), nil
}

// nextLine reads one passphrase from the descriptor: one line, without its end.
func (l *locksmith) nextLine(before error) ([]byte, error) {
	if l.lines == nil {
		l.lines = bufio.NewReaderSize(os.NewFile(uintptr(l.descriptor), "passphrase"), maxPassphrase)
	}
	line, err := l.lines.ReadSlice('\n')
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		return nil, fmt.Errorf("a passphrase has at most %d bytes, and file descriptor %d gave more", maxPassphrase, l.descriptor)
	case err != nil && !errors.Is(err, io.EOF):
		return nil, wrongCallf("file descriptor %d can't be read; open it for reading, as in: --passphrase-fd 3 3<FILE", l.descriptor)
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	if len(line) == 0 {
		return nil, before // there is no further one
	}
	return bytes.Clone(line), nil
}

var errNoTerminal = errors.New("there is no terminal")

// askTerminal asks on the terminal, also when input and output lead elsewhere,
// and does not show what is typed.
func askTerminal(prompt string) ([]byte, error) {
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err == nil {
		defer terminal.Close()
	} else if terminal = os.Stdin; !term.IsTerminal(int(terminal.Fd())) {
		return nil, errNoTerminal
	}
	in := int(terminal.Fd())
	state, err := term.GetState(in)
	if err != nil {
		return nil, errNoTerminal
	}
	// Ctrl+C must not leave a terminal that shows nothing any more.
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer func() { signal.Stop(interrupted); close(interrupted) }()
	go func() {
		if _, pressed := <-interrupted; pressed {
			_ = term.Restore(in, state)
			os.Exit(130) // as the shell calls it
		}
	}()
	fmt.Fprint(os.Stderr, prompt)
	passphrase, err := term.ReadPassword(in)
	fmt.Fprintln(os.Stderr)
	return passphrase, err
}
