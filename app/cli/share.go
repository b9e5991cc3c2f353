package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"inroad/app/sharing"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// shareFlags are the flags of share as they were given.
type shareFlags struct {
	output               string
	keep, drop           []string
	names, asJSON, force bool
	protect              bool
}

func (p *Program) shareCommand() *cobra.Command {
	var flags shareFlags
	cmd := &cobra.Command{
		Use:   "share FILE -o OUT",
		Short: "A copy with only what others may see",
		Long: `Writes a copy of the map in FILE to OUT that holds only what is kept, and nothing of
the rest; - writes to the output. Without --keep it is the structure: departments,
whom people report to, who is tied to whom, and places on the map. FILE is not
changed. An OUT that is there already is replaced only with --force.

Without names, people and all ids get pseudonyms such as "Person 7K3QXB": the same
ones in every copy of a map that is made on this computer, by a secret that stays
in your own folder. A text that is kept but names somebody is left out; messages say
which. Who knows the place may still tell who is who. With names, ids stay as well,
so that a colleague's copy can be merged back.

Parts, for --keep and --drop:
` + partsHelp() + `
Exit status: 0 done; 2 the call is wrong, or OUT can't be written; 3 FILE can't be
read.`,
		Example: `  inroad share map.inroad.json -o structure.inroad.json
  inroad share map.inroad.json -o copy.inroad.json --keep structure,trust,goals
  inroad share map.inroad.json -o team.inroad.json --keep team --drop email
  inroad share map.inroad.json -o team.inroad.age --keep team --protect`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return p.share(args[0], flags) },
	}
	f := cmd.Flags()
	f.StringVarP(&flags.output, "output", "o", "", "the `FILE` to write, or - for the output")
	f.StringSliceVar(&flags.keep, "keep", nil, "what the copy holds: a `LIST` of parts and presets (default: structure)")
	f.StringSliceVar(&flags.drop, "drop", nil, "what it does not hold all the same, a `LIST` of parts")
	f.BoolVar(&flags.names, "names", false, "call people by their names: the same as to keep names")
	f.BoolVar(&flags.asJSON, "json", false, "say in JSON, on the error output, what is in the copy")
	f.BoolVar(&flags.force, "force", false, "replace OUT if it is there already")
	f.BoolVar(&flags.protect, "protect", false, "protect the copy by a passphrase of its own, which is asked for twice, or is the next line of --passphrase-fd")
	return cmd
}

// partsHelp lists what can be kept.
func partsHelp() string {
	var text strings.Builder
	for _, e := range redact.Entries() {
		fmt.Fprintf(&text, "  %-12s %s\n", e.Key, e.Label)
	}
	text.WriteString("Presets:\n")
	for _, preset := range redact.Presets() {
		fmt.Fprintf(&text, "  %-14s %s\n", preset.Key, strings.Join(redact.Keys(preset.Parts), ","))
	}
	return text.String()
}

// kept returns the parts that are to leave.
func (f shareFlags) kept() (redact.Part, error) {
	keep := slices.Clone(f.keep)
	if len(keep) == 0 {
		keep = []string{redact.Presets()[0].Key}
	}
	if f.names {
		keep = append(keep, "names")
	}
	parts, err := redact.Parse(keep)
	if err != nil {
		return 0, wrongCall{err}
	}
	drop, err := redact.ParseExactly(f.drop)
	if err != nil {
		return 0, wrongCall{err}
	}
	return (parts &^ drop).Whole(), nil
}

func (p *Program) share(path string, flags shareFlags) error {
	parts, err := flags.kept()
	if err != nil {
		return err
	}
	if flags.output == "" {
		return wrongCallf("say where the copy goes: -o copy.inroad.json, or - for the output")
	}
	if storage.SameFile(path, flags.output) {
		return wrongCallf("%s is the map itself, and was left as it is; choose another name for the copy", flags.output)
	}
	document, err := p.open(path)
	if err != nil {
		return unreadable{err}
	}
	shelf, err := storage.UserShelf()
	if err != nil {
		return wrongCall{err}
	}
	secret, err := shelf.Secret(document.Workspace.Info.ID, path)
	if err != nil {
		return wrongCall{err}
	}
	c := sharing.Make(document.Workspace, parts, secret)
	var key storage.Key
	if flags.protect {
		if key, err = p.newKey(flags.output); err != nil {
			return err
		}
	}
	content, err := c.Sealed(key)
	if err != nil {
		return wrongCall{err}
	}
	if err := p.deliverCopy(flags, content); err != nil {
		return err
	}
	return p.tellShared(flags, c, len(content), document.Key.Protects() && !key.Protects())
}

// deliverCopy writes the copy where it goes.
func (p *Program) deliverCopy(flags shareFlags, content []byte) error {
	if flags.output == "-" {
		_, err := bytes.NewReader(content).WriteTo(p.Out)
		return err
	}
	err := storage.Put(flags.output, content, flags.force)
	if errors.Is(err, fs.ErrExist) {
		return wrongCallf("%s is already there and was left as it is; choose another name, or replace it with --force", flags.output)
	}
	if err != nil {
		return wrongCall{err}
	}
	return nil
}

// sharedJSON says what is in a copy.
type sharedJSON struct {
	Output   string          `json:"output"`
	Bytes    int             `json:"bytes"`
	Parts    []string        `json:"parts"`
	Holds    []sharing.Count `json:"holds"`
	Withheld []withheldJSON  `json:"withheld"`
	Warnings []string        `json:"warnings"`
}

// withheldJSON is a text that was left out since it names somebody.
type withheldJSON struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
	Path string `json:"path"`
}

// tellShared says what is in the copy of a size, and what to think of before it is
// sent; laidOpen says that the map is protected and the copy is not.
func (p *Program) tellShared(flags shareFlags, c sharing.Copy, size int, laidOpen bool) error {
	warnings := c.Warnings()
	if laidOpen {
		warnings = append(warnings, sharing.NotProtected)
	}
	if flags.asJSON {
		answer := sharedJSON{Output: flags.output, Bytes: size, Parts: listJSON(redact.Keys(c.Parts)),
			Holds: c.Counts(), Withheld: []withheldJSON{}, Warnings: listJSON(warnings)}
		for _, w := range c.Withheld {
			answer.Withheld = append(answer.Withheld, withheldJSON{w.Ref.Kind.String(), string(w.Ref.ID), w.Path})
		}
		return writeJSONTo(p.Err, answer)
	}
	if flags.output != "-" {
		fmt.Fprintf(p.Err, "Wrote %s: %s\n", flags.output, c.Summary())
	}
	for _, w := range c.Withheld {
		fmt.Fprintf(p.Err, "Left out, since it names somebody: %s\n", c.Where(w))
	}
	for _, warning := range warnings {
		fmt.Fprintln(p.Err, warning)
	}
	return nil
}
