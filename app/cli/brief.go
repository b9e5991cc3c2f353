package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"inroad/app/briefs"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
	"inroad/storage"
)

// briefFlags are the flags of brief and report as they were given.
type briefFlags struct {
	output, format, change, person, from, today, paper string
	private, pseudonyms, noPicture, force              bool
}

func (p *Program) briefCommand() *cobra.Command {
	var flags briefFlags
	cmd := &cobra.Command{
		Use:   "brief FILE --change REF -o OUT",
		Short: "The one-page brief for a change",
		Long: `Writes what there is to know about a change: why, who decides, the map with the
best route, whom to ask for what, support, objections, risks and next steps. OUT
ends in .pdf, .html (one file that needs no other) or .md; - writes to the output,
with --format. A file that is there already is replaced only with --force.

Notes and the summaries of conversations are private: they are in it only with
--private.

Exit status: 0 done; 2 the call is wrong, or OUT can't be written; 3 the file
can't be read.`,
		Example: `  inroad brief map.inroad.json --change "Self-service analytics" -o brief.pdf
  inroad brief map.inroad.json --change c-1 -o - --format md --no-picture`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return p.brief(args[0], briefs.Brief, flags) },
	}
	flags.common(cmd)
	cmd.Flags().BoolVar(&flags.noPicture, "no-picture", false, "leave out the picture of the map")
	cmd.Flags().StringVar(&flags.change, "change", "", "the change, a `REF`")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

func (p *Program) reportCommand() *cobra.Command {
	var flags briefFlags
	var kind string
	cmd := &cobra.Command{
		Use:   "report FILE --kind story|agenda|review -o OUT",
		Short: "A success story, the agenda of a meeting, or a quarterly review",
		Long: `Writes a report to OUT, which ends in .pdf, .html (one file that needs no other) or
.md; - writes to the output, with --format. A file that is there already is
replaced only with --force. The kinds:

  story   what has come of a change (--change), told from its business owner's side
  agenda  what to talk about when meeting one person (--person)
  review  how all changes stand, what was held, won and is stuck since --from

Notes and the summaries of conversations are private: they are in it only with
--private.

Exit status: 0 done; 2 the call is wrong, or OUT can't be written; 3 the file
can't be read.`,
		Example: `  inroad report map.inroad.json --kind agenda --person "Dana Wu" -o agenda.pdf
  inroad report map.inroad.json --kind review --from 2026-09-01 -o review.html
  inroad report map.inroad.json --kind story --change c-1 -o story.md`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			if kind = strings.ToLower(kind); kind == "" {
				return wrongCallf("say what to write: --kind story, agenda or review")
			}
			return p.brief(args[0], briefs.Kind(kind), flags)
		},
	}
	flags.common(cmd)
	f := cmd.Flags()
	f.StringVar(&kind, "kind", "", "story, agenda or review, a `NAME`")
	f.StringVar(&flags.change, "change", "", "the change of a story, a `REF`")
	f.StringVar(&flags.person, "person", "", "whom an agenda is for, a `REF`")
	f.StringVar(&flags.from, "from", "", "the first day of a review, a `DATE` (default: three months ago)")
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

// common gives a command the flags of all reports.
func (f *briefFlags) common(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "the `FILE` to write, or - for the output")
	flags.StringVar(&f.format, "format", "", "pdf, html or md, a `NAME` (default: as the end of OUT says)")
	flags.BoolVar(&f.private, "private", false, "add notes and the summaries of conversations")
	flags.BoolVar(&f.pseudonyms, "pseudonyms", false, "call people by pseudonyms, as inroad share does; texts that name somebody are left out")
	flags.StringVar(&f.paper, "paper", "A4", "A4, A3 or letter, the `SIZE` of a PDF")
	flags.StringVar(&f.today, "today", "", "the day of the report, a `DATE` such as 2026-11-21 (default: today)")
	flags.BoolVar(&f.force, "force", false, "replace OUT if it is there already")
}

func (p *Program) brief(path string, kind briefs.Kind, flags briefFlags) error {
	format, err := flags.formatOf()
	if err != nil {
		return err
	}
	document, err := p.open(path)
	if err != nil {
		return unreadable{err}
	}
	request := briefs.Request{Kind: kind, Private: flags.private, Picture: !flags.noPicture}
	if err := flags.resolve(document.Workspace, &request); err != nil {
		return err
	}
	if request.Today, err = p.day(flags.today); err != nil {
		return err
	}
	if flags.pseudonyms {
		shelf, err := storage.UserShelf()
		if err != nil {
			return wrongCall{err}
		}
		if request.Secret, err = shelf.Secret(document.Workspace.Info.ID, path); err != nil {
			return wrongCall{err}
		}
	}
	typeface.UseSystemFonts()
	made, err := briefs.Make(context.Background(), document.Workspace, request)
	if err != nil {
		return wrongCall{err}
	}
	data, err := made.Encode(format)
	if err != nil {
		return wrongCall{err}
	}
	return p.deliver(exportFlags{output: flags.output, force: flags.force}, data)
}

func (f briefFlags) formatOf() (briefs.Format, error) {
	name := f.output
	switch {
	case f.output == "":
		return "", wrongCallf("say where it goes: -o brief.pdf, .html or .md")
	case f.format != "":
		name = "." + f.format
	}
	if format, ok := briefs.FormatOf(name); ok {
		return format, nil
	}
	return "", wrongCallf("there is no report in the format of %q; take pdf, html or md", strings.TrimPrefix(name, "."))
}

// resolve finds what a report is about.
func (f briefFlags) resolve(w *graphmodel.Workspace, r *briefs.Request) (err error) {
	if r.Paper, err = (exportFlags{paper: f.paper}).paperOf(); err != nil {
		return err
	}
	if r.Kind == briefs.Brief || r.Kind == briefs.Story {
		if r.Change, err = resolveChange(w, f.change); err != nil {
			return err
		}
	}
	if r.Kind == briefs.Agenda {
		if f.person == "" {
			return wrongCallf("say whom the agenda is for: --person REF")
		}
		if r.Person, err = resolvePerson(w, f.person); err != nil {
			return err
		}
	}
	if r.From, err = graphmodel.ParseDate(f.from); err != nil {
		return wrongCall{err}
	}
	return nil
}
