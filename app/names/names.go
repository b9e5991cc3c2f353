// Package names says what to call the people of a map in the sentences of the
// window.
package names

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inroad/graphmodel"
)

// Namer finds names of people. It knows the workspace it was made for.
type Namer struct {
	workspace *graphmodel.Workspace
	firsts    map[string]int // how many have a first name; nil until it is asked
}

// NewNamer returns a namer for a workspace. Making one costs nothing: a panel
// that has nothing to say needs no names.
func NewNamer(w *graphmodel.Workspace) *Namer { return &Namer{workspace: w} }

// alone tells whether nobody else has a first name.
func (n *Namer) alone(name string) bool {
	if n.firsts == nil {
		n.firsts = make(map[string]int)
		for _, p := range n.workspace.People.All() {
			n.firsts[first(p.Name)]++
		}
	}
	return n.firsts[name] == 1
}

func first(name string) string {
	word, _, _ := strings.Cut(name, " ")
	return word
}

// Short returns "You", a first name where nobody else on the map has it, or
// else the whole name.
func (n *Namer) Short(id graphmodel.ID) string {
	name := n.workspace.PersonName(id)
	switch {
	case id == n.workspace.Info.Me:
		return "You"
	case n.alone(first(name)):
		return first(name)
	default:
		return name
	}
}

// Inside returns the short name as it stands inside a sentence: "you".
func (n *Namer) Inside(id graphmodel.ID) string {
	if id == n.workspace.Info.Me {
		return "you"
	}
	return n.Short(id)
}

// Full joins full names as a sentence does: "you, Ana Ruiz and Bo Lind".
func (n *Namer) Full(ids []graphmodel.ID) string {
	var list []string
	for _, id := range ids {
		name := n.workspace.PersonName(id)
		if id == n.workspace.Info.Me {
			name = "you"
		}
		list = append(list, name)
	}
	return joined(list)
}

// joined joins names as a sentence does.
func joined(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// Me tells whether a person is the one whose map it is.
func (n *Namer) Me(id graphmodel.ID) bool { return id != "" && id == n.workspace.Info.Me }

// Counted puts a number before a noun, in the plural where it takes one.
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return count(n) + " " + many
}

func count(n int) string {
	if n == 0 {
		return "no"
	}
	return strconv.Itoa(n)
}

// Upper begins a text with a capital letter.
func Upper(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
