// Package pictures is what tests that look at pictures have in common. Only
// tests import it.
package pictures

import (
	"image"
	"image/png"
	"os"
	"testing"
)

// Read returns the picture in a PNG file.
func Read(t testing.TB, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return img
}
