package storage

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"
	"pgregory.net/rapid"
)

// quick is a key of that passphrase that takes no second to use.
func quick(passphrase string) Key { return NewKey([]byte(passphrase)).WithWork(2) }

func sealed(t testing.TB, key Key, plain string) []byte {
	t.Helper()
	data, err := Seal(key, []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatIsSealedIsOpenedByItsKeyOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SliceOf(rapid.Byte()).Draw(t, "plain")
		passphrase := rapid.StringN(1, 20, -1).Draw(t, "passphrase")
		other := rapid.StringN(1, 20, -1).Filter(func(s string) bool { return s != passphrase }).Draw(t, "other")
		data, err := Seal(quick(passphrase), plain)
		if err != nil {
			t.Fatal(err)
		}
		if !IsSealed(data) || len(plain) > 8 && bytes.Contains(data, plain) {
			t.Fatalf("%q is not sealed", data)
		}
		if got, err := Unseal(quick(passphrase), data); err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("opened as %q, %v", got, err)
		}
		var protected *ProtectedError
		if got, err := Unseal(quick(other), data); !errors.As(err, &protected) || !protected.Wrong {
			t.Fatalf("another passphrase: %q, %v", got, err)
		}
		if got, err := Unseal(Key{}, data); !errors.As(err, &protected) || protected.Wrong {
			t.Fatalf("no passphrase: %q, %v", got, err)
		}
	})
}

func TestTheZeroKeyLeavesTextAlone(t *testing.T) {
	if got := sealed(t, Key{}, "text"); string(got) != "text" {
		t.Errorf("sealed as %q", got)
	}
	for _, key := range []Key{{}, quick("x")} {
		if got, err := Unseal(key, []byte("text")); err != nil || string(got) != "text" {
			t.Errorf("plain text opened as %q, %v", got, err)
		}
	}
	if NewKey(nil).Protects() || !NewKey([]byte(" ")).Protects() {
		t.Error("a key protects if there is a passphrase")
	}
}

func TestTwoFilesOfOneTextDiffer(t *testing.T) {
	if bytes.Equal(sealed(t, quick("x"), "text"), sealed(t, quick("x"), "text")) {
		t.Error("who sees both files knows that nothing has changed")
	}
}

func TestADamagedSealedFileIsNeverOpened(t *testing.T) {
	const plain = `{"format":"inroad-workspace"}`
	whole := sealed(t, quick("x"), plain)
	for i := range whole {
		broken := bytes.Clone(whole)
		broken[i] ^= 0x01
		if got, err := Unseal(quick("x"), broken); err == nil && IsSealed(broken) {
			t.Errorf("byte %d flipped: opened as %q", i, got)
		}
		if got, err := Unseal(quick("x"), whole[:i]); err == nil && IsSealed(whole[:i]) {
			t.Errorf("cut off at %d: opened as %q", i, got)
		}
	}
	var fault *ReadError
	if _, err := Unseal(quick("x"), whole[:len(whole)-1]); !errors.As(err, &fault) || fault.Fault != Damaged {
		t.Errorf("cut off: %v", err)
	}
}

func TestFilesThatNoPassphraseOpens(t *testing.T) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	var forKey bytes.Buffer
	out, err := age.Encrypt(&forKey, identity.Recipient())
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	costly := strings.Replace(string(sealed(t, quick("x"), "text")), " 2\n", " 21\n", 1)
	for name, data := range map[string]string{"for a key": forKey.String(), "costly": costly} {
		var fault *ReadError
		if _, err := Unseal(quick("x"), []byte(data)); !errors.As(err, &fault) || fault.Fault != Locked {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestArmouredFilesAreOpened(t *testing.T) {
	var text bytes.Buffer
	out := armor.NewWriter(&text)
	if _, err := out.Write(sealed(t, quick("x"), "text")); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{text.String(), "\r\n " + text.String()} {
		if !IsSealed([]byte(data)) {
			t.Errorf("%q is not known as sealed", data)
		}
		if got, err := Unseal(quick("x"), []byte(data)); err != nil || string(got) != "text" {
			t.Errorf("opened as %q, %v", got, err)
		}
	}
}

func TestKeysAreNotPrinted(t *testing.T) {
	key := NewKey([]byte("correct horse"))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, value := range []any{key, &key, struct{ K Key }{key}, struct{ k Key }{key}, []Key{key}} {
			if text := fmt.Sprintf(verb, value); strings.Contains(text, "horse") || strings.Contains(text, fmt.Sprintf("%x", "horse")) {
				t.Errorf("%s of %T shows the passphrase", verb, value)
			}
		}
	}
}
