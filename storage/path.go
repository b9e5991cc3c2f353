package storage

import (
	"strconv"
	"strings"
)

// path leads from the top of a file to the value that is being read.
type path []step

// step is one key or one index of a path; quoted keys are those that are ids.
type step struct {
	key    string
	index  int
	quoted bool
}

// String returns the path as in "people[3].reportsTo".
func (p path) String() string {
	var out strings.Builder
	for i, s := range p {
		switch {
		case s.quoted:
			out.WriteString("[" + strconv.Quote(s.key) + "]")
		case s.index >= 0:
			out.WriteString("[" + strconv.Itoa(s.index) + "]")
		default:
			if i > 0 {
				out.WriteByte('.')
			}
			out.WriteString(s.key)
		}
	}
	return out.String()
}

// gaps holds, by the path of a list, the indices of the entries that could not
// be read and that the draft therefore lacks.
type gaps map[string][]int

// inFile turns the path of a value in a draft into its path in the file, where
// the entries that the draft lacks count as well.
func (g gaps) inFile(path string) string {
	var out strings.Builder
	for len(g) > 0 {
		before, rest, found := strings.Cut(path, "[")
		if !found {
			break
		}
		out.WriteString(before)
		number, after, _ := strings.Cut(rest, "]")
		if index, err := strconv.Atoi(number); err == nil {
			for _, gap := range g[out.String()] {
				if gap <= index {
					index++
				}
			}
			number = strconv.Itoa(index)
		}
		out.WriteString("[" + number + "]")
		path = after
	}
	out.WriteString(path)
	return out.String()
}
