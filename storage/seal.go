package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Key is the passphrase that protects a map. The zero Key protects nothing:
// what is sealed with it is plain. Printing a key shows no passphrase.
type Key struct {
	// secret is behind a pointer, at which printing stops wherever a key is a
	// field that fmt can't ask.
	secret *secret
	work   int // logarithm of the scrypt work factor; 0 is that of age
}

type secret struct{ passphrase []byte }

// NewKey returns the key of a passphrase, of which every byte counts. The empty
// passphrase gives the zero Key.
func NewKey(passphrase []byte) Key {
	if len(passphrase) == 0 {
		return Key{}
	}
	return Key{secret: &secret{bytes.Clone(passphrase)}}
}

// Protects tells whether what is sealed with the key can't be read without it.
func (k Key) Protects() bool { return k.secret != nil }

// Same tells whether two keys have the same passphrase, or none.
func (k Key) Same(other Key) bool {
	if !k.Protects() || !other.Protects() {
		return k.Protects() == other.Protects()
	}
	return bytes.Equal(k.secret.passphrase, other.secret.passphrase)
}

// WithWork returns the same key with a work factor of 2 to the power of logN
// for what it seals: 18, about a second, where none is set. Less is for tests.
func (k Key) WithWork(logN int) Key {
	k.work = logN
	return k
}

// Format keeps the passphrase out of whatever is printed.
func (k Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "(key)") }

// maxWork is the largest work factor that is taken on in opening a file, as a
// logarithm: 1 GB of memory for some seconds. A hostile file could ask for more.
const maxWork = 20

// Seal protects plain text by a key: the result is a file that the age tool
// opens with the passphrase (age-encryption.org/v1, scrypt). It takes about a
// second and 256 MB of memory, however short the text. The zero Key returns the
// text itself.
func Seal(key Key, plain []byte) ([]byte, error) {
	if !key.Protects() {
		return plain, nil
	}
	recipient, err := age.NewScryptRecipient(string(key.secret.passphrase))
	if err != nil {
		return nil, err
	}
	if key.work > 0 {
		recipient.SetWorkFactor(key.work)
	}
	var sealed bytes.Buffer
	// The header and, for each 64 KB, 16 bytes that show it to be whole.
	sealed.Grow(len(plain) + len(plain)/4096 + 512)
	out, err := age.Encrypt(&sealed, recipient)
	if err == nil {
		_, err = out.Write(plain)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		return nil, err
	}
	return sealed.Bytes(), nil
}

// Unseal returns the plain text of what [Seal], or the age tool, has made;
// what is plain already is returned as it is. Its errors are a
// *[ProtectedError], for a key that is missing or another, and a *[ReadError]
// for a file that can't be opened with any passphrase; both without a path.
func Unseal(key Key, data []byte) ([]byte, error) {
	switch {
	case !IsSealed(data):
		return data, nil
	case !key.Protects():
		return nil, &ProtectedError{}
	}
	identity, err := age.NewScryptIdentity(string(key.secret.passphrase))
	if err != nil {
		return nil, err
	}
	identity.SetMaxWorkFactor(maxWork)
	opened, err := age.Decrypt(unarmoured(data), &onlyPassphrase{identity: identity})
	if err != nil {
		return nil, sealFault(err)
	}
	var plain bytes.Buffer
	plain.Grow(len(data))
	if _, err := plain.ReadFrom(opened); err != nil {
		return nil, damaged(err)
	}
	return plain.Bytes(), nil
}

const (
	sealedStart = "age-encryption.org/"
	blanks      = " \t\r\n"
)

// IsSealed tells whether data, or its first bytes, are those of a file that the
// age tool made, as bytes or as text (armour).
func IsSealed(data []byte) bool {
	return bytes.HasPrefix(data, []byte(sealedStart)) || isArmoured(data)
}

func isArmoured(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 1024)], blanks), []byte(armor.Header))
}

func unarmoured(data []byte) io.Reader {
	if isArmoured(data) {
		return armor.NewReader(bytes.NewReader(bytes.TrimLeft(data, blanks)))
	}
	return bytes.NewReader(data)
}

// errOtherLock says that a file is sealed, but by no passphrase.
var errOtherLock = errors.New("no passphrase")

// onlyPassphrase tells a file that is sealed for the owner of a key file from
// one whose passphrase is another; age does not.
type onlyPassphrase struct{ identity *age.ScryptIdentity }

// Unwrap is called by age.
func (o *onlyPassphrase) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	for _, s := range stanzas {
		if s.Type == "scrypt" {
			return o.identity.Unwrap(stanzas)
		}
	}
	return nil, errOtherLock
}

// sealFault puts what age says of a file's beginning into a sentence.
func sealFault(err error) error {
	switch {
	case errors.Is(err, age.ErrIncorrectIdentity):
		return &ProtectedError{Wrong: true}
	case errors.Is(err, errOtherLock):
		return &ReadError{Fault: Locked, Detail: "it is protected for the owner of a key, not by a passphrase"}
	case strings.Contains(err.Error(), "work factor too large"):
		return &ReadError{Fault: Locked, Detail: "its passphrase asks for more work than Inroad takes on"}
	}
	return damaged(err)
}

func damaged(err error) *ReadError {
	return &ReadError{Fault: Damaged, Detail: strings.TrimPrefix(err.Error(), "failed to "), Err: err}
}
