package chooser

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// entry is a folder, or a file that may be chosen.
type entry struct {
	name     string
	folder   bool
	modified time.Time
}

// list returns what is in a folder: folders first, then the files of some
// suffixes, each by name. What is hidden stays so.
func list(folder string, suffixes []string) ([]entry, error) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil, refusal(folder, err)
	}
	var entries []entry
	for _, f := range found {
		info, err := os.Stat(filepath.Join(folder, f.Name())) // through links
		if err != nil || strings.HasPrefix(f.Name(), ".") || !info.IsDir() && !endsIn(f.Name(), suffixes) {
			continue
		}
		entries = append(entries, entry{name: f.Name(), folder: info.IsDir(), modified: info.ModTime()})
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name)), cmp.Compare(a.name, b.name))
	})
	return entries, nil
}

// refusal puts what the system said about a folder into a sentence.
func refusal(folder string, err error) error {
	name := filepath.Base(folder)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("you may not look into “%s”; choose another folder", name)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder “%s” any more; choose another", name)
	default:
		return fmt.Errorf("“%s” can’t be listed; choose another folder", name)
	}
}

// place is a folder that is always offered.
type place struct{ name, path string }

// places returns the user's usual folders, as far as they exist.
func places() []place {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	found := []place{{"Home", home}}
	for _, name := range []string{"Desktop", "Documents", "Downloads"} {
		path := filepath.Join(home, name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			found = append(found, place{name, path})
		}
	}
	return found
}

// resolve returns the path that a user means by what they typed in a folder.
func resolve(folder, typed string) string {
	typed = strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if filepath.IsAbs(typed) {
		return filepath.Clean(typed)
	}
	return filepath.Join(folder, typed)
}

func endsIn(name string, suffixes []string) bool {
	return slices.ContainsFunc(suffixes, func(suffix string) bool { return strings.HasSuffix(name, suffix) })
}

// suffixed adds the first suffix where a name has not the end of any: a
// workspace file may end in .json alone.
func suffixed(path string, suffixes []string) string {
	for _, suffix := range suffixes {
		if strings.EqualFold(filepath.Ext(path), filepath.Ext(suffix)) {
			return path
		}
	}
	return path + suffixes[0]
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
