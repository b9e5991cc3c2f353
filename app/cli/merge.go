package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
	"inroad/graphmodel/merge"
	"inroad/storage"
)

// mergeFlags are what was asked of merge.
type mergeFlags struct {
	output, prefer string
	asJSON         bool
}

func (p *Program) mergeCommand() *cobra.Command {
	var flags mergeFlags
	cmd := &cobra.Command{
		Use:   "merge BASE OURS THEIRS -o OUT",
		Short: "Merge two copies of a map that have come from one",
		Long: `Merges the maps in OURS and THEIRS, which have both come from BASE, by id and by
field, and writes the result to OUT. What only one side has changed is taken from
there. What both have changed differently is a conflict: OUT has our value, and
the conflict is listed. Where it is not known what both have come from, BASE is
an empty file: then nothing counts as deleted.

OUT may be OURS, which is replaced; of any other file that is there a backup is
kept, its name with ~ at the end. As a git merge driver: inroad merge %O %A %B -o %A

Exit status: 0 done; 1 done, with conflicts left; 2 the call is wrong; 3 a file
can't be read.`,
		Example: `  inroad merge base.inroad.json mine.inroad.json theirs.inroad.json -o both.inroad.json`,
		Args:    exactly(3, "merge works on three files, BASE, OURS and THEIRS"),
		RunE:    func(_ *cobra.Command, args []string) error { return p.merge(args[0], args[1], args[2], flags) },
	}
	cmd.Flags().StringVarP(&flags.output, "output", "o", "", "the `FILE` to write")
	cmd.Flags().StringVar(&flags.prefer, "prefer", "", "take this `SIDE`, ours or theirs, where both have changed the same")
	cmd.Flags().BoolVar(&flags.asJSON, "json", false, "answer in JSON")
	return cmd
}

func (p *Program) merge(base, ours, theirs string, flags mergeFlags) error {
	rest, known := map[string]merge.Choice{"": merge.Open, "ours": merge.Ours, "theirs": merge.Theirs}[flags.prefer]
	switch {
	case flags.output == "":
		return wrongCallf("say where the result goes, with -o FILE")
	case !known:
		return wrongCallf("--prefer takes ours or theirs, not %q", flags.prefer)
	}
	our, err := p.openToWrite(ours)
	if err != nil {
		return err
	}
	their, err := p.openToWrite(theirs)
	if err != nil {
		return err
	}
	ancestor, err := p.openBase(base)
	if err != nil {
		return err
	}
	result := merge.Merge(ancestor, our.Workspace, their.Workspace)
	if rest != merge.Open {
		result = result.Resolve(merge.Choices{Rest: rest})
	}
	if err := writeMerged(flags.output, ours, result.Workspace, eitherKey(our.Key, their.Key)); err != nil {
		return wrongCall{err}
	}
	return p.answer(flags.asJSON, resultJSON(result), func() error { return p.printMerge(result) }, len(result.Conflicts) == 0)
}

// openToWrite reads a file of which the result will be made.
func (p *Program) openToWrite(path string) (*storage.Document, error) {
	document, err := p.open(path)
	if err == nil && document.ReadOnly != "" {
		err = fmt.Errorf("%s: %s", path, document.ReadOnly)
	}
	if err != nil {
		return nil, unreadable{err}
	}
	return document, nil
}

// openBase reads what both sides have come from: nil for an empty file, which is
// how git says that it is not known.
func (p *Program) openBase(path string) (*graphmodel.Workspace, error) {
	w, err := p.openWorkspace(path)
	if fault, ok := errors.AsType[*storage.ReadError](err); ok && fault.Fault == storage.Empty {
		return nil, nil
	}
	return w, err
}

// writeMerged writes the result. Of a file that is there a backup is kept, but not
// of our own, which would lie about in the folders of git.
func writeMerged(output, ours string, w *graphmodel.Workspace, key storage.Key) error {
	if _, err := os.Lstat(output); err == nil && filepath.Clean(output) != filepath.Clean(ours) {
		_, err := storage.Save(output, w, key, storage.Stamp{})
		return err
	}
	if len(w.Info.Revisions) > 0 {
		w = storage.Revised(w) // files that were made without revisions stay so
	}
	content, err := storage.Seal(key, storage.Encode(w))
	if err != nil {
		return err
	}
	return storage.Put(output, content, true)
}

// printMerge says what has come in to the output, and what is left to the error
// output.
func (p *Program) printMerge(r merge.Result) error {
	if r.TwoWay {
		fmt.Fprintln(p.Err, "It is not known what both files have come from: nothing counts as deleted, and all that differs is a conflict.")
	}
	for _, c := range r.Conflicts {
		fmt.Fprintln(p.Err, conflictText(r.Workspace, c))
	}
	for _, d := range r.Duplicates {
		fmt.Fprintf(p.Err, "Perhaps the same: %s (%s, ours) and %s (%s, theirs).\n",
			r.Workspace.PersonName(d.Ours), d.Ours, r.Workspace.PersonName(d.Theirs), d.Theirs)
	}
	_, err := fmt.Fprintf(p.Out, "%s; %s.\n", mergedCount(r), counted(len(r.Conflicts), "conflict is left", "conflicts are left"))
	return err
}

func conflictText(w *graphmodel.Workspace, c merge.Conflict) string {
	what, name := w.NameOf(c.Ref), field.Last(c.Path)
	if r, ok := cmp.Or(c.Ours, c.Theirs).(graphmodel.Record); ok && w.Lookup(c.Ref) == nil {
		what = nameOf(r)
	}
	if c.Path != "" {
		what += ", " + field.Label(w, c.Path)
	}
	side := func(value any, asOf graphmodel.Date) string {
		words := field.Words(w, name, value)
		switch {
		case c.Kind == merge.Deleted && value == nil:
			words = "deleted"
		case c.Kind == merge.Deleted:
			words = "changed, or needed"
		}
		if asOf != "" {
			words += " (as of " + string(asOf) + ")"
		}
		return words
	}
	return fmt.Sprintf("Conflict (%s): %s %s: ours %s, theirs %s", c.Kind, c.Ref.Kind, what, side(c.Ours, c.OursAsOf), side(c.Theirs, c.TheirsAsOf))
}

// nameOf returns what to call a record that is on no map any more.
func nameOf(r graphmodel.Record) string {
	return graphmodel.New("", "").Apply([]graphmodel.Delta{{After: r}}).NameOf(graphmodel.RefOf(r))
}
