package cli

import (
	"encoding/json"
	"io"

	"inroad/graphmodel"
)

// writeJSON writes an answer as JSON, indented, in the order of its fields.
func (p *Program) writeJSON(answer any) error { return writeJSONTo(p.Out, answer) }

func writeJSONTo(out io.Writer, answer any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(answer)
}

// answer writes an answer as JSON or in words, and returns errNo when it was
// written and says no.
func (p *Program) answer(asJSON bool, json any, inWords func() error, yes bool) error {
	write := inWords
	if asJSON {
		write = func() error { return p.writeJSON(json) }
	}
	if err := write(); err != nil || yes {
		return err
	}
	return errNo
}

// namedJSON is a person by id and name, titledJSON a change by id and title.
type (
	namedJSON struct {
		ID   graphmodel.ID `json:"id"`
		Name string        `json:"name"`
	}
	titledJSON struct {
		ID    graphmodel.ID `json:"id"`
		Title string        `json:"title"`
	}
)

func personJSON(w *graphmodel.Workspace, id graphmodel.ID) namedJSON {
	return namedJSON{id, w.Person(id).Name}
}

// parametersJSON returns all parameters by name; encoding sorts them.
func parametersJSON(p graphmodel.Parameters) map[string]float64 {
	weights := make(map[string]float64)
	for _, parameter := range graphmodel.ParameterList() {
		weights[parameter.Name] = *parameter.Of(&p)
	}
	return weights
}

// listJSON returns a list that is written as [] when it is empty.
func listJSON[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
