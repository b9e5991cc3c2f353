// Package schema holds the JSON Schema of the workspace file: what other
// programs may rely on, and hold their own files against.
package schema

import (
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Text is the schema of the workspace file, JSON Schema 2020-12.
//
//go:embed workspace.schema.json
var Text []byte

// name is what the schema is called while it is compiled; nothing is fetched.
const name = "workspace.schema.json"

// Fault is one place in which a file is not as the schema says.
type Fault struct {
	// Path leads to the place: "people[3].power". It is empty for the whole file.
	Path string
	// Message says what the schema asks there.
	Message string
}

// Faults returns where a JSON text is not as the schema says, sorted by path.
// The error is that the text is no JSON. Call it from any goroutine.
func Faults(text []byte) ([]Fault, error) {
	file, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("the file is not JSON: %w", err)
	}
	compiled, err := compile()
	if err != nil {
		return nil, err
	}
	invalid, ok := compiled.Validate(file).(*jsonschema.ValidationError)
	if !ok {
		return nil, nil
	}
	var faults []Fault
	gather(invalid, file, &faults)
	slices.SortStableFunc(faults, func(a, b Fault) int { return strings.Compare(a.Path, b.Path) })
	return slices.Compact(faults), nil
}

// compile returns the schema ready for use.
var compile = sync.OnceValues(func() (*jsonschema.Schema, error) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(Text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(name, schema); err != nil {
		return nil, err
	}
	return c.Compile(name)
})

var english = message.NewPrinter(language.English)

// gather takes the innermost causes, which name the values themselves. Of
// alternatives none of which fits, the place where they begin says enough.
func gather(e *jsonschema.ValidationError, file any, faults *[]Fault) {
	if _, alternatives := e.ErrorKind.(*kind.AnyOf); alternatives || len(e.Causes) == 0 {
		*faults = append(*faults, Fault{Path: pathOf(e.InstanceLocation, file), Message: e.ErrorKind.LocalizedString(english)})
		return
	}
	for _, cause := range e.Causes {
		gather(cause, file, faults)
	}
}

// pathOf writes a path as the reader of files does; keys of positions are ids.
func pathOf(location []string, file any) string {
	var out strings.Builder
	for i, token := range location {
		_, inList := file.([]any)
		switch {
		case inList:
			out.WriteString("[" + token + "]")
		case i == 2 && location[0] == "views" && location[1] == "positions":
			out.WriteString("[" + strconv.Quote(token) + "]")
		default:
			if i > 0 {
				out.WriteByte('.')
			}
			out.WriteString(token)
		}
		file = below(file, token)
	}
	return out.String()
}

func below(value any, token string) any {
	switch value := value.(type) {
	case map[string]any:
		return value[token]
	case []any:
		if i, err := strconv.Atoi(token); err == nil && i < len(value) {
			return value[i]
		}
	}
	return nil
}
