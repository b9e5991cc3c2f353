// Package sharing makes the copy of a map that is given to others, and says what
// is in it and what to think of before it is sent.
package sharing

import (
	"fmt"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// Copy is a copy as it would leave.
type Copy struct {
	redact.Copy

	// Content is the file, to the byte.
	Content []byte
	Parts   redact.Part

	source *graphmodel.Workspace
}

// Make makes the copy that holds the picked parts of a map.
func Make(w *graphmodel.Workspace, parts redact.Part, secret redact.Secret) Copy {
	c := redact.Of(w, parts, secret)
	return Copy{Copy: c, Content: storage.Encode(c.Workspace), Parts: parts, source: w}
}

// Count is how many things of a sort are in a copy.
type Count struct {
	What  string `json:"what"`
	Count int    `json:"count"`
}

func (n Count) words() string {
	switch {
	case n.Count != 1:
		return fmt.Sprintf("%d %s", n.Count, n.What)
	case n.What == "people":
		return "1 person"
	default:
		return "1 " + strings.TrimSuffix(n.What, "s")
	}
}

// Counts returns what is in the copy, sort by sort, leaving out what is not.
func (c Copy) Counts() []Count {
	w := c.Workspace
	stances, steps := 0, 0
	for _, change := range w.Changes.All() {
		stances += len(change.Stances)
		steps += len(change.Steps)
	}
	levels := 0
	for _, t := range w.Ties.All() {
		if t.Trust.Known() {
			levels++
		}
	}
	counts := []Count{}
	for _, n := range []Count{{"people", w.People.Len()}, {"departments", w.Departments.Len()}, {"ties", w.Ties.Len()},
		{"trust levels", levels}, {"goals", w.Goals.Len()}, {"changes", w.Changes.Len()}, {"stances", stances}, {"steps", steps},
		{"touchpoints", w.Touchpoints.Len()}, {"views", w.Views.Len()}} {
		if n.Count > 0 {
			counts = append(counts, n)
		}
	}
	return counts
}

// Summary says in a line what is in the copy.
func (c Copy) Summary() string {
	var words []string
	for _, n := range c.Counts() {
		words = append(words, n.words())
	}
	if len(words) == 0 {
		return "nothing but a title"
	}
	return strings.Join(words, ", ")
}

// Where says which text of the map stays behind, for whoever has the map.
func (c Copy) Where(w redact.Withheld) string {
	if w.Ref.Kind == graphmodel.KindInfo {
		return field.Label(c.source, w.Path) + " of the map"
	}
	return fmt.Sprintf("%s of the %s “%s”", field.Label(c.source, w.Path), w.Ref.Kind, c.source.NameOf(w.Ref))
}

// Sealed returns the bytes of the copy's file, protected by a key of its own: not
// that of the map, which whoever gets the copy need not know. With the zero Key
// they are plain; else it takes about a second.
func (c Copy) Sealed(key storage.Key) ([]byte, error) { return storage.Seal(key, c.Content) }

// NotProtected says that a copy of a protected map can be read by everybody.
const NotProtected = "The copy is not protected by the passphrase of the map: whoever gets it can read it."

// Warnings says what to think of before the copy is sent.
func (c Copy) Warnings() []string {
	var all []string
	named := c.Parts.Has(redact.Names)
	switch {
	case named && c.Parts&(redact.Trust|redact.Stances|redact.Reasons|redact.Friction) != 0:
		all = append(all, "What you think of people, by name, is in the copy: give it only to those who may know it.")
	case named:
		all = append(all, "People’s names are in the copy.")
	default:
		all = append(all, "Nobody’s name is in the copy, but who knows the place may tell who is who.")
	}
	if !named && c.Parts&(redact.Email|redact.Titles) != 0 {
		all = append(all, "Job titles and e-mail addresses tell who somebody is, also without a name.")
	}
	if c.Parts&(redact.Notes|redact.Touchpoints) != 0 {
		all = append(all, "Private notes or touchpoints are in the copy.")
	}
	return all
}
