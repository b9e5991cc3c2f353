package field

import "strings"

// Entry returns the path of an entry of a list.
func Entry(list, key string) string { return list + "[" + key + "]" }

// Join returns the path of a field within a path.
func Join(path, name string) string {
	if path == "" || name == "" {
		return path + name
	}
	return path + "." + name
}

// JoinUnknown returns the path of an unknown key, where path is that of the
// field that holds such keys.
func JoinUnknown(path, key string) string { return Join(strings.TrimSuffix(path, "."), key) }

// step is one name of a path, and the key of an entry behind it.
type step struct{ name, key string }

// steps takes a path apart.
func steps(path string) []step {
	var all []step
	for path != "" {
		end := strings.IndexAny(path, ".[")
		if end < 0 {
			return append(all, step{name: path})
		}
		s := step{name: path[:end]}
		if path[end] == '.' {
			all, path = append(all, s), path[end+1:]
			continue
		}
		rest := path[end+1:]
		closing := closingOf(rest)
		if closing < 0 {
			return append(all, step{name: path})
		}
		s.key = rest[:closing]
		all, path = append(all, s), strings.TrimPrefix(rest[closing+1:], ".")
	}
	return all
}

// closingOf returns where the key of an entry ends. A key may hold anything, also
// points and brackets: it ends at the first bracket that the name of a field
// follows, or else at the last.
func closingOf(rest string) int {
	for i := range len(rest) {
		after, is := strings.CutPrefix(rest[i:], "].")
		if !is {
			continue
		}
		name := after
		if end := strings.IndexAny(after, ".["); end >= 0 {
			name = after[:end]
		}
		if names[name] {
			return i
		}
	}
	if last := strings.LastIndex(rest, "]."); last >= 0 && !strings.HasSuffix(rest, "]") {
		return last // before an unknown key
	}
	return strings.LastIndex(rest, "]")
}

// names are those of all fields.
var names = func() map[string]bool {
	all := make(map[string]bool)
	for _, fields := range tables {
		for _, f := range fields {
			all[f.Name] = f.Shape != Unknown
		}
	}
	return all
}()

// Last returns the name at the end of a path, without the key of an entry.
func Last(path string) string {
	all := steps(path)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].name
}

// Trunk returns a path without the key of the entry at its end.
func Trunk(path string) string {
	all := steps(path)
	if len(all) == 0 || all[len(all)-1].key == "" {
		return path
	}
	return strings.TrimSuffix(path, "["+all[len(all)-1].key+"]")
}
