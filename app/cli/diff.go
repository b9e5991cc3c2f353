package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
)

func (p *Program) diffCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "diff A B",
		Short: "What differs between two files?",
		Long: `Lists what differs between the maps in A and B, record by record and field by
field: what is new in B, what is gone, and what has changed. Notes are shown.

Exit status: 0 nothing differs; 1 something does; 2 the call is wrong; 3 a file
can't be read.`,
		Example: `  inroad diff last-quarter.inroad.json map.inroad.json`,
		Args:    exactly(2, "diff works on two files, A and B"),
		RunE: func(_ *cobra.Command, args []string) error {
			before, err := p.openWorkspace(args[0])
			if err != nil {
				return err
			}
			after, err := p.openWorkspace(args[1])
			if err != nil {
				return err
			}
			differences := compare.Compare(before, after)
			inWords := func() error {
				_, err := io.WriteString(p.Out, diffText(differences))
				return err
			}
			same := len(differences) == 0
			return p.answer(asJSON, diffJSON{same, differencesJSON(differences)}, inWords, same)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "answer in JSON")
	return cmd
}

// exactly is the check of a command that works on so many files.
func exactly(n int, message string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == n {
			return nil
		}
		return wrongCallf("%s, and %d were given; see inroad %s --help", message, len(args), cmd.Name())
	}
}

// diffJSON is the answer of diff.
type diffJSON struct {
	Same        bool             `json:"same"`
	Differences []differenceJSON `json:"differences"`
}

type differenceJSON struct {
	What string `json:"what"`
	recordJSON
	Fields []fieldJSON `json:"fields"`
}

type fieldJSON struct {
	Path   string `json:"path"`
	Before any    `json:"before"`
	After  any    `json:"after"`
	Text   string `json:"text"`
}

func differencesJSON(differences []compare.Difference) []differenceJSON {
	list := []differenceJSON{}
	for _, d := range differences {
		entry := differenceJSON{What: d.What.String(), recordJSON: recordJSON{d.Ref.Kind.String(), d.Ref.ID, d.Name}, Fields: []fieldJSON{}}
		for _, f := range d.Fields {
			entry.Fields = append(entry.Fields, fieldJSON{f.Path, valueJSON(f.Before), valueJSON(f.After), f.Text})
		}
		list = append(list, entry)
	}
	return list
}

// diffText says what differs, a line each; of places on the map only how many,
// since moving people changes no answer.
func diffText(differences []compare.Difference) string {
	var text strings.Builder
	moved := 0
	for _, d := range differences {
		if d.Ref.Kind == graphmodel.KindPosition {
			moved++
			continue
		}
		fmt.Fprintln(&text, d.Text())
	}
	if moved > 0 {
		fmt.Fprintf(&text, "%s on the map.\n", counted(moved, "person stands elsewhere", "people stand elsewhere"))
	}
	if text.Len() == 0 {
		return "Nothing differs.\n"
	}
	return text.String()
}
