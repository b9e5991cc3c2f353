package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"inroad/graphmodel/subject"
)

func (p *Program) personCommand() *cobra.Command {
	var ref string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "person FILE --person REF",
		Short: "Everything that is held about one person",
		Long: `Lists everything that the map holds about one person: their record, ties, stances
and reasons, goals, steps, responsibilities and touchpoints, wherever else they are
named, and texts in which their name, or a part of it, stands. It is Markdown, or
JSON with --json. FILE is not changed; the window deletes what is held.

Exit status: 0 done; 2 the call is wrong; 3 FILE can't be read.`,
		Example: `  inroad person map.inroad.json --person "Ana Ruiz" > ana.md`,
		Args:    oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			if ref == "" {
				return wrongCallf("say who it is about with --person, by id or exact name")
			}
			return p.person(args[0], ref, asJSON)
		},
	}
	cmd.Flags().StringVar(&ref, "person", "", "whom it is about, a `REF`")
	cmd.Flags().BoolVar(&asJSON, "json", false, "answer in JSON")
	return cmd
}

func (p *Program) person(path, ref string, asJSON bool) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	id, err := resolvePerson(w, ref)
	if err != nil {
		return err
	}
	data := subject.Of(w, id)
	text := data.Markdown()
	if asJSON {
		text = data.JSON()
	}
	if _, err := p.Out.Write(text); err != nil {
		return errors.New("the output can't be written")
	}
	fmt.Fprintln(p.Err, "Earlier versions, backups and copies that were shared may hold more.")
	return nil
}
