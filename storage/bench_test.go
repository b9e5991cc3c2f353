package storage

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// The large map for measuring: opened with all checks within 150 ms and no
// slower than encoding/json alone, saved within 100 ms.
func large() *graphmodel.Workspace { return modeltest.Large(10_000, 50_000) }

func BenchmarkDecode(b *testing.B) {
	data := Encode(large())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		mustDecode(b, data)
	}
}

// BenchmarkRead is decoding without the checks.
func BenchmarkRead(b *testing.B) {
	text := string(Encode(large()))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := fileReader{reader: reader{scanner: scanner{text: text}}}
		if r.read(); r.err != nil {
			b.Fatal(r.err)
		}
	}
}

// BenchmarkStandardLibrary is what encoding/json needs for the same file.
func BenchmarkStandardLibrary(b *testing.B) {
	data := Encode(large())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var tree any
		if err := json.Unmarshal(data, &tree); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	w := large()
	b.SetBytes(int64(len(Encode(w))))
	b.ReportAllocs()
	for b.Loop() {
		Encode(w)
	}
}

func BenchmarkSave(b *testing.B) {
	w, path := large(), filepath.Join(b.TempDir(), "large.inroad.json")
	for b.Loop() {
		if _, err := Save(path, w, Key{}, Stamp{}); err != nil {
			b.Fatal(err)
		}
	}
}
