// Package storage reads and writes workspace files (*.inroad.json): it decodes
// and checks them, offers to mend what is unsound, and saves so that neither a
// full disk nor a power cut loses the previous version.
//
// All errors are one sentence that says what happened, what is safe and what to
// do. Functions may be called from any goroutine.
package storage

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"inroad/graphmodel"
)

// Document is a workspace as it was read from a file.
type Document struct {
	Workspace *graphmodel.Workspace
	// Version is the version of the format in which the file is written.
	Version int
	// ReadOnly says why the document must not be saved over its file; empty
	// when it may be.
	ReadOnly string
	// Stamp tells the file as it was read from any later one; see [Save].
	Stamp Stamp
	// Key protects the file as it was read; the zero Key where nothing does.
	Key Key
}

// Decode reads the text of a workspace file. It returns a *[ReadError] when the
// text is no workspace file, and an *[UnsoundError] with all the problems when
// it is one that does not hold together.
//
// What the format leaves open is settled thus. null counts as absent. Of a key
// that is given twice in one object the last counts. A record without an id
// gets one that depends only on where it stands. A position without both x and
// y is not known. A confidence of medium and a rule of all are the same as none.
//
// What is protected by a passphrase is a *[ProtectedError].
func Decode(data []byte) (*Document, error) { return DecodeWith(data, Key{}) }

// DecodeWith reads the bytes of a workspace file that may be protected by a key.
func DecodeWith(data []byte, key Key) (*Document, error) { return decodeSealed(string(data), key) }

// decodeSealed reads a text that may be sealed.
func decodeSealed(text string, key Key) (*Document, error) {
	if !IsSealed([]byte(text[:min(len(text), 1024)])) {
		return decode(text)
	}
	plain, err := Unseal(key, []byte(text))
	if err != nil {
		return nil, err
	}
	document, err := decode(string(plain))
	var unsound *UnsoundError
	var unreadable *ReadError
	switch {
	case err == nil:
		document.Key = key
	case errors.As(err, &unsound):
		unsound.document.Key = key
	case errors.As(err, &unreadable) && unreadable.damaged != nil:
		unreadable.damaged.key = key
	}
	return document, err
}

const byteOrderMark = "\ufeff"

func decode(text string) (*Document, error) { return decodeBy(text, migrations) }

func decodeBy(text string, steps map[int]migration) (*Document, error) {
	text = fromUTF16(text)
	switch {
	case strings.Trim(text, " \t\r\n") == "":
		return nil, &ReadError{Fault: Empty}
	case !utf8.ValidString(text):
		return nil, &ReadError{Fault: NotText, damaged: &remnant{text: text}}
	}
	r := fileReader{reader: reader{scanner: scanner{text: text}}}
	if strings.HasPrefix(text, byteOrderMark) {
		r.at = len(byteOrderMark)
	}
	if r.peek() != '{' {
		if r.skip(); r.err == nil {
			r.end()
		}
		if r.err == nil {
			return nil, &ReadError{Fault: WrongFormat, Detail: "it is not a JSON object"}
		}
		return nil, syntaxFault(&r.reader)
	}
	if r.read(); r.err != nil {
		return nil, syntaxFault(&r.reader)
	}
	if from, given := r.version.Get(); given && r.format == formatName {
		if text, older := migrate(text, from, steps); older {
			document, err := decode(text)
			return document.of(from), err
		}
	}
	return r.document()
}

// of notes the version of the format in which a file is written.
func (d *Document) of(version int) *Document {
	if d != nil {
		d.Version = version
	}
	return d
}

// document judges what was read.
func (r *fileReader) document() (*Document, error) {
	switch r.format {
	case formatName:
	case "":
		return nil, &ReadError{Fault: WrongFormat, Detail: `it has no "format"`}
	default:
		return nil, &ReadError{Fault: WrongFormat, Detail: fmt.Sprintf("its format is %q", r.format)}
	}
	r.header()
	for _, p := range r.draft.CheckAtMost(maxProblems + 1) {
		p.Path = r.gaps.inFile(p.Path)
		r.problems = append(r.problems, p)
	}
	if len(r.problems) > maxProblems {
		return nil, &ReadError{Fault: Excessive, Detail: fmt.Sprintf(manyProblems, maxProblems)}
	}
	d := &Document{Version: r.version.Or(Version)}
	if d.Version > Version {
		d.ReadOnly = fmt.Sprintf("this map was made by a newer version of Inroad (file version %d, this program writes %d): "+
			"it can be read but not saved; update Inroad to change it", d.Version, Version)
	}
	switch {
	case len(r.problems) == 0:
		d.Workspace = r.draft.Workspace()
		return d, nil
	case d.Version > Version:
		return nil, &ReadError{Fault: NewerVersion, Detail: fmt.Sprintf("file version %d, this program reads %d", d.Version, Version)}
	default:
		return nil, &UnsoundError{Problems: r.problems, draft: &r.draft, document: d}
	}
}

// header checks the version and the title, the two other keys that every file
// has.
func (r *fileReader) header() {
	version, given := r.version.Get()
	if !given || version < 1 {
		message := "there is no version"
		if given {
			message = fmt.Sprintf("%d is no version; the first is 1", version)
		}
		r.needed("version", message, fmt.Sprintf("the file is read as version %d", Version))
		r.version.Set(Version)
	}
	if !r.titled {
		r.needed("title", "there is no title", fmt.Sprintf("the map is called %q", untitled))
		r.draft.Info.Title = untitled
	}
}

// needed reports a key that every file has. Where its value was of the wrong
// type, that is said already, and only what is done about it is another thing.
func (r *fileReader) needed(key, message, mend string) {
	for i := range r.problems {
		if r.problems[i].Path == key {
			r.problems[i].Mend = mend
			return
		}
	}
	r.problems = append(r.problems, graphmodel.Problem{Path: key, Message: message, Mend: mend})
}

const untitled = "Untitled"
