package roster

import "strings"

// suffixes may stand behind a comma without being a first name.
var suffixes = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true, "phd": true, "md": true, "mba": true, "esq": true,
	"cpa": true, "msc": true, "bsc": true}

// called returns a name as it is written on the map: "Ruiz, Ana" is "Ana Ruiz".
func called(cell string) string {
	name, _ := nameAndEmail(cell)
	last, first, found := strings.Cut(name, ",")
	last, first = strings.TrimSpace(last), strings.TrimSpace(first)
	if !found || last == "" || first == "" || strings.Contains(first, ",") || suffixes[folded(first)] {
		return strings.Trim(name, " ,")
	}
	return first + " " + last
}

// nameAndEmail parts "Ana Ruiz <ana@northwind.example>". A cell that is an
// address only is one, and no name.
func nameAndEmail(cell string) (name, email string) {
	cell = strings.TrimSpace(cell)
	if isEmail(cell) {
		return "", cell
	}
	before, rest, found := strings.Cut(cell, "<")
	inside, _, closed := strings.Cut(rest, ">")
	if inside = strings.TrimPrefix(strings.TrimSpace(inside), "mailto:"); found && closed && isEmail(inside) {
		return strings.Trim(before, " \"'"), inside
	}
	return strings.Trim(cell, " \""), ""
}
