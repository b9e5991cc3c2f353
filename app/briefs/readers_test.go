//go:build linux

package briefs_test

import (
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/briefs"
)

// The readers are other programs; .ci/need test installs them.
func read(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v (.ci/need test installs it)\n%s", name, err, out)
	}
	return string(out)
}

// inked returns which part of a picture is not white.
func inked(t *testing.T, path string) float64 {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	dark, all := 0, 0
	for y := 0; y < img.Bounds().Dy(); y += 2 {
		for x := 0; x < img.Bounds().Dx(); x += 2 {
			if r, g, b, _ := img.At(x, y).RGBA(); min(r, g, b) < 0xC000 {
				dark++
			}
			all++
		}
	}
	return float64(dark) / float64(all)
}

// A page with words and a map is neither blank nor blotted.
const leastInk, mostInk = 0.01, 0.3

func TestReaders(t *testing.T) {
	for _, r := range []struct {
		sample string
		words  []string
		briefs.Request
	}{
		{"self-service-analytics", []string{"Self-service analytics", "Fay Moreau", "Whom to ask for what", "Next steps"},
			briefs.Request{Kind: briefs.Brief, Change: "c-analytics", Picture: true}},
		{"high-tech-managers", []string{"Support", "Manager 21"}, briefs.Request{Kind: briefs.Brief, Change: "c-orders", Picture: true}},
		{"self-service-analytics", []string{"Success story", "Gil Torres said yes."}, briefs.Request{Kind: briefs.Story, Change: "c-analytics"}},
		{"self-service-analytics", []string{"What we owe them", "Dana Wu"}, briefs.Request{Kind: briefs.Agenda, Person: "p-dana"}},
		{"self-service-analytics", []string{"Where the changes stand", "Single sign-on"}, briefs.Request{Kind: briefs.Quarter}},
	} {
		t.Run(string(r.Kind)+" "+r.sample, func(t *testing.T) {
			w, folder := sample(t, r.sample), t.TempDir()
			file := func(format briefs.Format) string {
				path := filepath.Join(folder, "report."+string(format))
				if err := os.WriteFile(path, []byte(made(t, w, r.Request, format)), 0o600); err != nil {
					t.Fatal(err)
				}
				return path
			}
			pdf := file(briefs.PDF)
			text := strings.Join(strings.Fields(read(t, "pdftotext", "-layout", pdf, "-")), " ")
			for _, word := range r.words {
				if !strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
					t.Errorf("%q is not found in the PDF:\n%s", word, text)
				}
			}
			read(t, "pdftoppm", "-r", "60", "-png", "-singlefile", pdf, filepath.Join(folder, "pdf"))
			shots := []string{"pdf.png"}
			if html := file(briefs.HTML); r.Kind == briefs.Brief { // a browser takes long to start
				browse(t, html, filepath.Join(folder, "html.png"))
				shots = append(shots, "html.png")
			}
			for _, shot := range shots {
				if ink := inked(t, filepath.Join(folder, shot)); ink < leastInk || ink > mostInk {
					t.Errorf("%s is dark in %.3f of it", shot, ink)
				}
			}
		})
	}
}

// browse takes a picture of a file in a browser.
func browse(t *testing.T, file, shot string) {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if _, err := exec.LookPath(name); err == nil {
			read(t, name, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb",
				"--user-data-dir="+t.TempDir(), "--screenshot="+shot, "--window-size=900,1300", "file://"+file)
			return
		}
	}
	t.Fatal("there is no browser; .ci/need test installs one")
}
