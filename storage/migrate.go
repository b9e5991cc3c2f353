package storage

import (
	"fmt"
	"strings"

	"github.com/goccy/go-json"
)

// migration turns what a file of one version holds into what a file of the next
// version holds: maps, lists, texts, json.Number, bool and nil, as a JSON library
// reads them. It leaves alone what it does not know.
type migration func(file map[string]any)

// migrations lead, by the version that they begin with, from each older version
// of the format to the next. Version 1 is the first, so there are none. Each that
// is added has an old file in testdata/migrations, and what becomes of it.
var migrations = map[int]migration{}

// migrate returns the text of a file as it would stand in the present version,
// or says that no way leads there.
func migrate(text string, from int, steps map[int]migration) (string, bool) {
	if from >= Version || steps[from] == nil {
		return text, false
	}
	numbers := json.NewDecoder(strings.NewReader(strings.TrimPrefix(text, byteOrderMark)))
	numbers.UseNumber() // written back digit by digit
	var file map[string]any
	if err := numbers.Decode(&file); err != nil {
		return text, false
	}
	for version := from; version < Version; version++ {
		step := steps[version]
		if step == nil {
			return text, false
		}
		step(file)
	}
	file["version"] = json.Number(fmt.Sprint(Version))
	migrated, err := json.Marshal(file)
	return string(migrated), err == nil
}
