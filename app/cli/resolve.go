package cli

import (
	"cmp"
	"fmt"
	"strings"

	"inroad/graphmodel"
)

// The most candidates that an error message lists.
const maxCandidates = 5

// candidate is a record that a reference may mean.
type candidate struct {
	id   graphmodel.ID
	name string
}

func (c candidate) String() string {
	return fmt.Sprintf("%s (%s)", cmp.Or(c.name, graphmodel.Unnamed), c.id)
}

// resolvePerson returns the person that ref means.
func resolvePerson(w *graphmodel.Workspace, ref string) (graphmodel.ID, error) {
	var people []candidate
	for _, p := range w.People.All() {
		people = append(people, candidate{p.ID, p.Name})
	}
	return resolve("person", people, ref)
}

// resolvePeople returns the people that refs mean, in their order.
func resolvePeople(w *graphmodel.Workspace, refs []string) ([]graphmodel.ID, error) {
	var ids []graphmodel.ID
	for _, ref := range refs {
		id, err := resolvePerson(w, ref)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// resolveChange returns the change that ref means.
func resolveChange(w *graphmodel.Workspace, ref string) (graphmodel.ID, error) {
	changes := changesOf(w)
	if ref != "" {
		return resolve("change", changes, ref)
	}
	if len(changes) == 0 {
		return "", wrongCallf("the workspace has no change yet; open it in the window and describe one")
	}
	return "", wrongCallf("say which change with --change: %s", listed(changes))
}

func changesOf(w *graphmodel.Workspace) []candidate {
	var changes []candidate
	for _, c := range w.Changes.All() {
		changes = append(changes, candidate{c.ID, c.Title})
	}
	return changes
}

// resolve returns the id of the candidate that ref means: the one with that id,
// or else the only one with that name, in capital or small letters.
func resolve(kind string, candidates []candidate, ref string) (graphmodel.ID, error) {
	var named, near []candidate
	for _, c := range candidates {
		if string(c.id) == ref {
			return c.id, nil
		}
		if strings.EqualFold(c.name, ref) {
			named = append(named, c)
		}
		if strings.Contains(strings.ToLower(c.name), strings.ToLower(ref)) {
			near = append(near, c)
		}
	}
	switch {
	case len(named) == 1:
		return named[0].id, nil
	case len(named) > 1:
		return "", wrongCallf("%q may mean %s; say which by its id", ref, listed(named))
	case len(near) > 0:
		return "", wrongCallf("there is no %s %q; is it %s?", kind, ref, listed(near))
	default:
		return "", wrongCallf("there is no %s %q in the workspace; give an id or an exact name", kind, ref)
	}
}

// listed writes candidates as "A (a), B (b) or C (c)".
func listed(candidates []candidate) string {
	var texts []string
	for _, c := range candidates[:min(len(candidates), maxCandidates)] {
		texts = append(texts, c.String())
	}
	if more := len(candidates) - maxCandidates; more > 0 {
		texts = append(texts, fmt.Sprintf("one of %d more", more))
	}
	last := len(texts) - 1
	if last == 0 {
		return texts[0]
	}
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}
