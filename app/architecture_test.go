package app_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const root = ".."

// rules say which imports a folder may not have.
var rules = []struct {
	folder string
	not    []string
}{
	{"graphmodel", []string{"inroad/storage", "inroad/app", "inroad/assets", "fyne.io/", "os", "net", "log"}},
	{"storage", []string{"inroad/app", "inroad/assets", "fyne.io/", "net", "log"}},
	{"assets", []string{"inroad/app", "fyne.io/"}},
	{"app/drawing", []string{"inroad/storage", "fyne.io/"}},
	{"app/export", []string{"fyne.io/", "inroad/storage", "inroad/app/session"}},
	{"app/pages", []string{"fyne.io/", "inroad/app/session"}},
	{"app/briefs", []string{"fyne.io/", "inroad/app/session"}},
	{"app/cli", []string{"fyne.io/", "inroad/app/shell", "inroad/app/session"}},
	{"app/display", []string{"fyne.io/", "inroad/"}},
	{"", []string{"net/http"}},
}

func TestImportsPointOneWay(t *testing.T) {
	for file, imports := range sources(t) {
		for _, rule := range rules {
			if !within(file, rule.folder) {
				continue
			}
			for _, imported := range imports {
				if forbidden(file, imported, rule.not) {
					t.Errorf("%s must not import %s", file, imported)
				}
			}
		}
		if !within(file, "app") && slices.ContainsFunc(imports, isFyne) {
			t.Errorf("%s imports Fyne, which only app may", file)
		}
	}
}

// forbidden tells whether an import, or a package above it, is on the list.
// Tests may read golden files, and the like, from the standard library, and so
// may the tools that hand the graphs of the benchmarks to other programs.
func forbidden(file, imported string, list []string) bool {
	standard := !strings.Contains(imported, ".") && !strings.HasPrefix(imported, "inroad/")
	if standard && (strings.HasSuffix(file, "_test.go") || within(file, "graphmodel/benchmarks/export") || within(file, "graphmodel/benchmarks/layouts")) {
		return false
	}
	return slices.ContainsFunc(list, func(not string) bool {
		return strings.HasPrefix(imported+"/", strings.TrimSuffix(not, "/")+"/")
	})
}

func isFyne(imported string) bool { return strings.HasPrefix(imported, "fyne.io/") }

func within(file, folder string) bool { return folder == "" || strings.HasPrefix(file, folder+"/") }

// sources returns the imports of every Go file of the module by its path.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	found := make(map[string][]string)
	err := fs.WalkDir(os.DirFS(root), ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case path.Ext(file) != ".go":
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		found[file] = []string{}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[file] = append(found[file], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found["main.go"]) == 0 {
		t.Fatalf("main.go was not found among %d files", len(found))
	}
	return found
}

// lineBounds bound the length of files.
var lineBounds = map[string]int{"main.go": 60}

func TestFilesAreShort(t *testing.T) {
	for file := range sources(t) {
		data, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		bound, ok := lineBounds[file]
		if !ok {
			bound = 500
		}
		if lines := bytes.Count(data, []byte("\n")); lines > bound {
			t.Errorf("%s has %d lines, more than %d", file, lines, bound)
		}
	}
}

func TestTopLevel(t *testing.T) {
	allowed := []string{"app", "assets", "docs", "graphmodel", "storage", "bin", "dist"}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") && !slices.Contains(allowed, entry.Name()) {
			t.Errorf("there is a top-level folder %s; the house has app, graphmodel, storage and assets", entry.Name())
		}
	}
}
