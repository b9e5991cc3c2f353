package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/storage"
)

func (p *Program) checkCommand() *cobra.Command {
	var asJSON, withSchema bool
	var day string
	cmd := &cobra.Command{
		Use:   "check FILE",
		Short: "Is the file sound?",
		Long: `Lists everything that keeps FILE from being opened, each with its path in the file
and with what a repair would do about it. Nothing is written. With --schema the file
is held against the JSON Schema of the format too (inroad schema writes it).

Of a sound file it says besides what experience advises on its changes and contacts,
each with why and what to do, but for what was put aside on the map. Advice does not
count for the exit status.

Exit status: 0 the file is sound; 1 it is not; 3 it can't be read at all.`,
		Example: "  inroad check map.inroad.json",
		Args:    oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if day == "" && cmd.Flags().Changed("today") {
				return wrongCallf("--today is empty; give a day, such as 2026-11-21")
			}
			today, err := p.day(day)
			if err != nil {
				return err
			}
			checked, err := p.check(args[0], today)
			if err != nil {
				return err
			}
			if withSchema {
				faults, err := p.bySchema(args[0])
				if err != nil {
					return err
				}
				checked.Schema = &faults
			}
			if err := p.printCheck(args[0], checked, asJSON); err != nil {
				return err
			}
			if !checked.Sound || checked.Schema != nil && len(*checked.Schema) > 0 {
				return errNo
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "answer in JSON")
	cmd.Flags().StringVar(&day, "today", "", "the day to advise for, a `DATE` such as 2026-11-21 (default: today)")
	cmd.Flags().BoolVar(&withSchema, "schema", false, "hold the file against the JSON Schema of the format as well")
	return cmd
}

// checkJSON is the answer of check.
type checkJSON struct {
	Sound    bool          `json:"sound"`
	Title    string        `json:"title"`
	Counts   *countsJSON   `json:"counts"`
	ReadOnly string        `json:"readOnly"`
	Problems []problemJSON `json:"problems"`
	// Advice is what experience advises, without what was put aside, of which there
	// are AdviceDismissed.
	Advice          []adviceJSON `json:"advice"`
	AdviceDismissed int          `json:"adviceDismissed"`
	// Schema is there if it was asked for.
	Schema *[]schemaFaultJSON `json:"schema,omitempty"`
}

// countsJSON says how much a sound file holds.
type countsJSON struct {
	Departments int `json:"departments"`
	People      int `json:"people"`
	Ties        int `json:"ties"`
	Goals       int `json:"goals"`
	Changes     int `json:"changes"`
	Touchpoints int `json:"touchpoints"`
}

func (c countsJSON) String() string {
	return strings.Join([]string{counted(c.Departments, "department", "departments"), counted(c.People, "person", "people"),
		counted(c.Ties, "tie", "ties"), counted(c.Goals, "goal", "goals"), counted(c.Changes, "change", "changes"),
		counted(c.Touchpoints, "touchpoint", "touchpoints")}, ", ")
}

type problemJSON struct {
	Path    string `json:"path"`
	Message string `json:"message"`
	Mend    string `json:"mend"`
}

func (p *Program) check(path string, today graphmodel.Date) (checkJSON, error) {
	document, err := p.open(path)
	if unsound, ok := errors.AsType[*storage.UnsoundError](err); ok {
		answer := checkJSON{Advice: []adviceJSON{}}
		for _, problem := range unsound.Problems {
			answer.Problems = append(answer.Problems, problemJSON{problem.Path, problem.Message, problem.Mend})
		}
		return answer, nil
	}
	if err != nil {
		return checkJSON{}, unreadable{err}
	}
	w := document.Workspace
	open, dismissed, err := advised(w, today)
	return checkJSON{Sound: true, Title: w.Info.Title, Counts: counts(w), ReadOnly: document.ReadOnly,
		Problems: []problemJSON{}, Advice: open, AdviceDismissed: dismissed}, err
}

func counts(w *graphmodel.Workspace) *countsJSON {
	return &countsJSON{w.Departments.Len(), w.People.Len(), w.Ties.Len(), w.Goals.Len(), w.Changes.Len(), w.Touchpoints.Len()}
}

func (p *Program) printCheck(path string, answer checkJSON, asJSON bool) error {
	if asJSON {
		return p.writeJSON(answer)
	}
	text := checkText(path, answer)
	if answer.Schema != nil {
		text += schemaText(*answer.Schema)
	}
	if _, err := io.WriteString(p.Out, text); err != nil {
		return err
	}
	return p.printAdvice(answer)
}

func checkText(path string, answer checkJSON) string {
	var text strings.Builder
	if answer.Sound {
		fmt.Fprintf(&text, "%s is sound: %q, with %v.\n", path, answer.Title, answer.Counts)
		if answer.ReadOnly != "" {
			fmt.Fprintf(&text, "Note: %s.\n", answer.ReadOnly)
		}
		return text.String()
	}
	places := "1 place"
	if n := len(answer.Problems); n > 1 {
		places = fmt.Sprintf("%d places", n)
	}
	fmt.Fprintf(&text, "%s does not hold together in %s:\n", path, places)
	for _, problem := range answer.Problems {
		fmt.Fprintf(&text, "  %s\n      %s\n      mended: %s\n", problem.Path, problem.Message, problem.Mend)
	}
	return text.String()
}
