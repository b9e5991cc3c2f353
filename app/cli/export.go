package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"inroad/app/drawing"
	"inroad/app/drawing/typeface"
	"inroad/app/export"
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/storage"
)

// exportFlags are the flags of export as they were given.
type exportFlags struct {
	output, format, view, change, today, palette, paper string
	layers                                              []string
	scale                                               int
	whole, route, pseudonyms, anonymous, notes, force   bool
	legend, noLegend, heading, noHeading                bool
}

func (p *Program) exportCommand() *cobra.Command {
	var flags exportFlags
	cmd := &cobra.Command{
		Use:   "export FILE -o OUT",
		Short: "A picture of the map: PNG, SVG or PDF",
		Long: `Draws the map to OUT, as the end of its name says: .pdf, .svg or .png; - writes to
the output. A file that is there already is replaced only with --force. People
who stand nowhere yet are laid out first, as in the window; FILE is not changed.

With --pseudonyms nobody's name is anywhere in OUT: people are called by their
department and a number, such as "Finance 3", the same ones each time. Departments
and goals keep their names, unless a person's is in them; --anonymous numbers
these as well.

Exit status: 0 done; 1 nobody who decides can be reached by a route; 2 the call is
wrong, or OUT can't be written; 3 the file can't be read.`,
		Example: `  inroad export map.inroad.json -o map.pdf --change "Self-service analytics" --route
  inroad export map.inroad.json -o map.png --scale 4 --palette dark --no-legend
  inroad export map.inroad.json -o map.svg --pseudonyms --layers trust,formal`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := flags.check(cmd); err != nil {
				return err
			}
			return p.export(args[0], flags)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&flags.output, "output", "o", "", "the `FILE` to write, or - for the output")
	f.StringVar(&flags.format, "format", "", "pdf, svg or png, a `NAME` (default: as the end of OUT says)")
	f.BoolVar(&flags.whole, "whole", false, "all of the map (so it is without --view, too)")
	f.StringVar(&flags.view, "view", "", "what a saved view of the map shows, a `REF`")
	f.StringVar(&flags.change, "change", "", "show stances and who decides on this change, a `REF`")
	f.BoolVar(&flags.route, "route", false, "show the best route for the change")
	f.StringSliceVar(&flags.layers, "layers", nil, "what is shown beside people: `LIST` of trust, formal, goals, friction (default: trust,friction, or the view's)")
	f.StringVar(&flags.palette, "palette", "", "light, dark or print, a `NAME` (default: print for a PDF, else light)")
	f.StringVar(&flags.paper, "paper", "A4", "A4, A3 or letter, the `SIZE` of a PDF; upright or across, as the map fits better")
	flags.scale = 2
	f.Var(&count{&flags.scale, export.MaxScale}, "scale", "how many pixels of a PNG stand for one of the map, a `NUMBER` from 1 to 4")
	f.BoolVar(&flags.pseudonyms, "pseudonyms", false, "call people by department and number")
	f.BoolVar(&flags.anonymous, "anonymous", false, "the same, and number departments, goals and the change as well")
	f.BoolVar(&flags.notes, "notes", false, "add the notes on people: pages of a PDF, texts under the pointer of an SVG")
	f.BoolVar(&flags.legend, "legend", false, "say what the signs mean (default in a PDF)")
	f.BoolVar(&flags.noLegend, "no-legend", false, "don't")
	f.BoolVar(&flags.heading, "heading", false, "add the title, the change and the date (default in a PDF)")
	f.BoolVar(&flags.noHeading, "no-heading", false, "don't")
	f.StringVar(&flags.today, "today", "", "the date of the picture, and the day to answer for, a `DATE` such as 2026-11-21 (default: today)")
	f.BoolVar(&flags.force, "force", false, "replace OUT if it is there already")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

// check refuses flags that are empty or contradict one another.
func (f exportFlags) check(cmd *cobra.Command) error {
	for _, name := range []string{"change", "today", "view"} {
		if value := cmd.Flags().Lookup(name); value.Changed && value.Value.String() == "" {
			return wrongCallf("--%s is empty; give one, or leave it out", name)
		}
	}
	for _, pair := range [][2]bool{{f.legend, f.noLegend}, {f.heading, f.noHeading}, {f.whole, f.view != ""}} {
		if pair[0] && pair[1] {
			return wrongCallf("--legend and --no-legend, --heading and --no-heading, --whole and --view exclude each other; give one of the two")
		}
	}
	if f.output == "" {
		return wrongCallf("say where the picture goes: -o map.pdf, .svg or .png")
	}
	if f.route && f.change == "" {
		return wrongCallf("--route shows the way for a change; say which with --change")
	}
	return nil
}

func (p *Program) export(path string, flags exportFlags) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	options, err := p.exportOptions(w, flags)
	if err != nil {
		return err
	}
	options.Name, _, _ = strings.Cut(filepath.Base(path), ".inroad")
	typeface.UseSystemFonts()
	data, err := export.Make(context.Background(), w, options)
	if err != nil {
		return wrongCall{err}
	}
	if err := p.deliver(flags, data); err != nil {
		return err
	}
	if flags.route && len(options.Shown.Route) == 0 {
		fmt.Fprintln(p.Err, "inroad: no route leads to anybody who decides, so none is shown; see inroad suggest")
		return errNo
	}
	return nil
}

// deliver writes the picture where it goes.
func (p *Program) deliver(flags exportFlags, data []byte) error {
	if flags.output == "-" {
		_, err := p.Out.Write(data)
		return err
	}
	err := storage.Put(flags.output, data, flags.force)
	if errors.Is(err, fs.ErrExist) {
		return wrongCallf("%s is already there and was left as it is; choose another name, or replace it with --force", flags.output)
	}
	if err != nil {
		return wrongCall{err}
	}
	fmt.Fprintf(p.Err, "Wrote %s\n", flags.output)
	return nil
}

// exportOptions says what is to be made.
func (p *Program) exportOptions(w *graphmodel.Workspace, flags exportFlags) (o export.Options, err error) {
	if o.Format, err = flags.formatOf(); err != nil {
		return o, err
	}
	if o.Today, err = p.day(flags.today); err != nil {
		return o, err
	}
	if o.Palette, err = flags.paletteOf(o.Format); err != nil {
		return o, err
	}
	if o.Paper, err = flags.paperOf(); err != nil {
		return o, err
	}
	if err = flags.shown(w, &o); err != nil {
		return o, err
	}
	if flags.route {
		if o.Shown.Route, err = bestRoute(w, o.Shown.Change, o.Today); err != nil {
			return o, err
		}
	}
	switch {
	case flags.anonymous:
		o.Names = export.Anonymous
	case flags.pseudonyms:
		o.Names = export.Pseudonyms
	}
	pdf := o.Format == export.PDF
	o.Scale, o.Notes = flags.scale, flags.notes
	o.Legend, o.Heading = (pdf || flags.legend) && !flags.noLegend, (pdf || flags.heading) && !flags.noHeading
	return o, nil
}

func (f exportFlags) formatOf() (export.Format, error) {
	name := strings.ToLower(f.format)
	if name == "" {
		if format, ok := export.FormatOf(f.output); ok {
			return format, nil
		}
		return "", wrongCallf("the end of %q does not say what to write; end it in .pdf, .svg or .png, or give --format", f.output)
	}
	if format, ok := export.FormatOf("." + name); ok {
		return format, nil
	}
	return "", wrongCallf("there is no format %q; take pdf, svg or png", f.format)
}

func (f exportFlags) paletteOf(format export.Format) (*drawing.Palette, error) {
	switch {
	case f.palette == "print" || f.palette == "" && format == export.PDF:
		return drawing.Print(), nil
	case f.palette == "light" || f.palette == "":
		return drawing.Light(), nil
	case f.palette == "dark":
		return drawing.Dark(), nil
	}
	return nil, wrongCallf("there is no palette %q; take light, dark or print", f.palette)
}

func (f exportFlags) paperOf() (drawing.Paper, error) {
	for _, paper := range drawing.Papers {
		if strings.EqualFold(paper.Name, f.paper) {
			return paper, nil
		}
	}
	return drawing.Paper{}, wrongCallf("there is no paper %q; take A4, A3 or letter", f.paper)
}

// bestRoute returns the people of the best route to the first who decides and
// can be reached.
func bestRoute(w *graphmodel.Workspace, change graphmodel.ID, today graphmodel.Date) ([]graphmodel.ID, error) {
	suggestion, err := influence.Suggest(context.Background(), w, change, today, influence.Query{})
	if err != nil {
		return nil, wrongCall{err}
	}
	for _, d := range suggestion.Destinations {
		if len(d.Routes) > 0 {
			return d.Routes[0].People, nil
		}
	}
	return nil, nil
}
