// Package redact makes the copy of a map that is given to somebody else: only
// what was picked is in it. Names that stay behind are replaced by pseudonyms,
// the same ones in every copy of a map.
package redact

import (
	"fmt"
	"slices"
	"strings"
)

// Part is something that a copy may hold, or a set of such parts.
type Part uint32

// The parts. People, and how many there are, are in every copy.
const (
	Names Part = 1 << iota
	Titles
	Email
	Line
	Power
	Openness
	Interests
	Contact
	Tags
	Departments
	Pressures
	Ties
	Trust
	Friction
	Basis
	Goals
	Changes
	Texts
	Stances
	Reasons
	Plan
	Touchpoints
	Notes
	About
	Positions
	Views
	Parameters

	// All is everything that can leave.
	All Part = 1<<iota - 1
)

// Has tells whether all of the parts are in the set.
func (p Part) Has(parts Part) bool { return p&parts == parts }

// Entry describes one part to a user.
type Entry struct {
	Part Part
	// Key names the part on the command line, Label in a window; Group is what
	// it belongs to.
	Key, Group, Label string
	// Needs are the parts without which this one has no sense.
	Needs Part
	// Text tells that it holds texts in which anything may be written.
	Text bool
}

var entries = []Entry{
	{Part: Names, Key: "names", Group: "People", Label: "Names"},
	{Part: Titles, Key: "titles", Group: "People", Label: "Job titles"},
	{Part: Email, Key: "email", Group: "People", Label: "E-mail addresses"},
	{Part: Line, Key: "line", Group: "People", Label: "Whom they report to"},
	{Part: Power, Key: "power", Group: "People", Label: "Formal say"},
	{Part: Openness, Key: "openness", Group: "People", Label: "Openness"},
	{Part: Interests, Key: "interests", Group: "People", Label: "What counts for them", Text: true},
	{Part: Contact, Key: "contact", Group: "People", Label: "How to talk to them", Text: true},
	{Part: Tags, Key: "tags", Group: "People", Label: "Tags", Text: true},
	{Part: Departments, Key: "departments", Group: "Departments", Label: "Departments"},
	{Part: Pressures, Key: "pressures", Group: "Departments", Label: "Missions and worries", Needs: Departments, Text: true},
	{Part: Ties, Key: "ties", Group: "Ties", Label: "Who is tied to whom"},
	{Part: Trust, Key: "trust", Group: "Ties", Label: "Trust levels", Needs: Ties},
	{Part: Friction, Key: "friction", Group: "Ties", Label: "Friction", Needs: Ties},
	{Part: Basis, Key: "basis", Group: "Ties", Label: "How one knows", Needs: Ties, Text: true},
	{Part: Goals, Key: "goals", Group: "Goals and changes", Label: "Shared goals"},
	{Part: Changes, Key: "changes", Group: "Goals and changes", Label: "Changes, who decides"},
	{Part: Texts, Key: "texts", Group: "Goals and changes", Label: "What is written about them", Text: true},
	{Part: Stances, Key: "stances", Group: "Goals and changes", Label: "Stances", Needs: Changes},
	{Part: Reasons, Key: "reasons", Group: "Goals and changes", Label: "Reasons for resistance", Needs: Changes | Stances, Text: true},
	{Part: Plan, Key: "plan", Group: "Goals and changes", Label: "Steps and responsibilities", Needs: Changes, Text: true},
	{Part: Touchpoints, Key: "touchpoints", Group: "Private", Label: "Touchpoints", Text: true},
	{Part: Notes, Key: "notes", Group: "Private", Label: "Notes", Text: true},
	{Part: About, Key: "about", Group: "Map", Label: "Title and description", Text: true},
	{Part: Positions, Key: "positions", Group: "Map", Label: "Places on the map"},
	{Part: Views, Key: "views", Group: "Map", Label: "Saved views", Text: true},
	{Part: Parameters, Key: "parameters", Group: "Map", Label: "Weights of the model"},
}

// Entries describes all parts, group by group.
func Entries() []Entry { return slices.Clone(entries) }

// Preset is a set of parts for a purpose.
type Preset struct {
	Key, Label string
	Parts      Part
}

// Presets lists the sets that are offered. The first is the default: it holds
// nothing that was written or judged about anybody.
func Presets() []Preset {
	structure := Line | Departments | Ties | Positions
	team := Names | Titles | Line | Departments | Pressures | Ties | Goals | Changes | Texts | Plan | About | Positions | Views
	return []Preset{
		{"structure", "Structure only", structure},
		{"team", "For my team", team},
		{"all-but-notes", "Everything but notes", All &^ (Notes | Touchpoints)},
	}
}

// Sensible returns the set with what its parts need, when one was added to it,
// or without what needs parts that are not in it. Where names go out, so do
// the texts: these may name people.
func (p Part) Sensible(before Part) Part {
	if before.Has(Names) && !p.Has(Names) {
		for _, e := range entries {
			if e.Text {
				p &^= e.Part
			}
		}
	}
	for _, e := range entries {
		if p.Has(e.Part) && !before.Has(e.Part) {
			p |= e.Needs
		}
	}
	return p.Whole()
}

// Whole returns the set without the parts that need others which are not in it.
func (p Part) Whole() Part {
	for _, e := range entries {
		if !p.Has(e.Needs) {
			p &^= e.Part
		}
	}
	return p
}

// Parse returns the set of the parts and presets with those keys, with what
// they need.
func Parse(keys []string) (Part, error) {
	set, err := ParseExactly(keys)
	return set.Sensible(0), err
}

// ParseExactly is [Parse] without what the parts need.
func ParseExactly(keys []string) (Part, error) {
	var set Part
	for _, key := range keys {
		part, ok := partOf(strings.ToLower(strings.TrimSpace(key)))
		if !ok {
			return 0, fmt.Errorf("there is no part %q of a map; take %s, or %s", key, strings.Join(presetKeys(), ", "), strings.Join(Keys(All), ", "))
		}
		set |= part
	}
	return set, nil
}

func partOf(key string) (Part, bool) {
	for _, e := range entries {
		if e.Key == key {
			return e.Part, true
		}
	}
	for _, p := range Presets() {
		if p.Key == key {
			return p.Parts, true
		}
	}
	return 0, false
}

// Keys returns the keys of the parts in the set.
func Keys(set Part) []string {
	var keys []string
	for _, e := range entries {
		if set.Has(e.Part) {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

func presetKeys() []string {
	var keys []string
	for _, p := range Presets() {
		keys = append(keys, p.Key)
	}
	return keys
}
