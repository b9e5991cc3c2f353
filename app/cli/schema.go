package cli

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"inroad/assets/schema"
	"inroad/storage"
)

func (p *Program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Write the JSON Schema of the workspace file",
		Long: `Writes the JSON Schema (2020-12) of the workspace file to the output, for editors
and for programs that write such files. What a schema can't say, such as that
references lead somewhere, is for inroad check.`,
		Example: "  inroad schema > workspace.schema.json",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := p.Out.Write(schema.Text)
			return err
		},
	}
}

func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrongCallf("schema takes no arguments, not %q", args[0])
	}
	return nil
}

// schemaFaultJSON is a place in which a file is not as the schema says.
type schemaFaultJSON struct {
	Path    string `json:"path"`
	Message string `json:"message"`
}

// bySchema holds a file, which has been opened before, against the schema of the
// format.
func (p *Program) bySchema(path string) ([]schemaFaultJSON, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable{fmt.Errorf("%s can't be read again: %w; try again", path, err)}
	}
	if storage.IsSealed(text) {
		if text, err = storage.Unseal(p.locksmith.key, text); err != nil {
			return nil, unreadable{err}
		}
	}
	faults, err := schema.Faults(bytes.TrimPrefix(text, []byte("\ufeff")))
	if err != nil {
		return nil, unreadable{fmt.Errorf("%s can't be held against the schema: %w; nothing in it was changed", path, err)}
	}
	list := []schemaFaultJSON{}
	for _, f := range faults {
		list = append(list, schemaFaultJSON{f.Path, f.Message})
	}
	return list, nil
}

func schemaText(faults []schemaFaultJSON) string {
	if len(faults) == 0 {
		return "It is as the schema of the format says.\n"
	}
	var text strings.Builder
	fmt.Fprintf(&text, "It is not as the schema of the format says in %s:\n", counted(len(faults), "place", "places"))
	for _, f := range faults {
		where := f.Path
		if where == "" {
			where = "the whole file"
		}
		fmt.Fprintf(&text, "  %s\n      %s\n", where, f.Message)
	}
	return text.String()
}
