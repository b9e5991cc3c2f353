// Package export makes pictures of a map for others: PNG, SVG and PDF, with or
// without names. It knows no window.
package export

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"inroad/app/drawing"
	"inroad/app/drawing/pdf"
	"inroad/app/drawing/svg"
	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// Format is a kind of file.
type Format string

// The formats.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// Formats are all formats, in the order in which they are offered.
var Formats = []Format{PDF, SVG, PNG}

// FormatOf returns the format that the end of a file's name tells.
func FormatOf(path string) (Format, bool) {
	switch f := Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")); f {
	case PNG, SVG, PDF:
		return f, true
	}
	return "", false
}

// Options say what is made of a map.
type Options struct {
	Format Format
	// Name is what a map without a title is called, such as its file's name;
	// with pseudonyms it is left out, since it may tell who somebody is.
	Name string
	// Shown is what of the map is shown: the change, the route, layers and so
	// on. Who has a place neither in the workspace nor in its Fallback is given
	// one.
	Shown drawing.Options
	// Camera is what is seen of it; nil is all of the map.
	Camera  *drawing.Camera
	Palette *drawing.Palette
	// Paper is that of a PDF.
	Paper drawing.Paper
	// Scale is how many pixels of a PNG stand for one of the map, 1 to
	// [MaxScale].
	Scale int
	// Names say who and what is called by its name.
	Names Names
	// Notes adds the notes on people: to a PDF as pages, to an SVG under the
	// pointer.
	Notes bool
	// Heading adds the title, the change and the date, Legend what the signs
	// mean.
	Heading, Legend bool
	// Today is the date of the file.
	Today graphmodel.Date
}

// MaxScale is the largest scale of a PNG.
const MaxScale = 4

// naturalSide is the longest side of a whole map in a PNG at scale 1; an SVG
// may be as large as a map needs.
const naturalSide = 2400

// Make makes the file. The same workspace and options give the same bytes. An
// error is one sentence, or that of the context.
func Make(ctx context.Context, w *graphmodel.Workspace, o Options) ([]byte, error) {
	named, content, err := o.compose(ctx, w)
	if err != nil {
		return nil, err
	}
	switch o.Format {
	case SVG:
		return svg.Encode(o.sheet(content), svg.Options{Title: o.title(named), Description: o.line(named), Describe: o.describe(named)})
	case PDF:
		return o.pdf(named, content)
	default:
		return o.png(ctx, o.sheet(content))
	}
}

// compose gives everybody a place and the name that they are to have.
func (o *Options) compose(ctx context.Context, w *graphmodel.Workspace) (named *graphmodel.Workspace, content drawing.Content, err error) {
	if err := o.check(); err != nil {
		return nil, content, err
	}
	if err := o.place(ctx, w); err != nil {
		return nil, content, err
	}
	named = renamed(w, o.Names)
	content = o.content(named)
	return named, content, ctx.Err()
}

// sheet lays out the page with the map.
func (o *Options) sheet(content drawing.Content) *drawing.Sheet {
	switch o.Format {
	case PDF:
		return drawing.NewPage(content, o.Paper)
	case SVG:
		return drawing.NewSheet(content, drawing.MaxSide)
	default:
		return drawing.NewSheet(content, naturalSide)
	}
}

// place finds places for the people who have none, as the window does.
func (o *Options) place(ctx context.Context, w *graphmodel.Workspace) error {
	missing := slices.ContainsFunc(w.People.All(), func(p *graphmodel.Person) bool {
		_, placed := o.Shown.Fallback[p.ID]
		return !placed && !w.Positions.Has(p.ID)
	})
	if !missing {
		return nil
	}
	found, err := layout.Place(ctx, w, layout.Missing)
	if err != nil {
		return fmt.Errorf("nobody could be given a place: %w", err)
	}
	places := drawing.Points(found)
	maps.Copy(places, o.Shown.Fallback)
	o.Shown.Fallback = places
	return nil
}

// check refuses what contradicts itself.
func (o *Options) check() error {
	switch {
	case o.Notes && o.Names != Real:
		return fmt.Errorf("notes may tell who somebody is, so they are not written with pseudonyms; leave out one of the two")
	case o.Notes && o.Format == PNG:
		return fmt.Errorf("a PNG has no place for notes; choose PDF or SVG, or leave the notes out")
	}
	return nil
}

// content returns what is drawn of a workspace.
func (o *Options) content(w *graphmodel.Workspace) drawing.Content {
	c := drawing.Content{Palette: o.Palette, Scene: drawing.Build(w, o.Shown), Camera: o.Camera, Legend: o.Legend}
	if o.Heading {
		c.Heading = o.heading(w)
	}
	return c
}

// line says what is shown, in one line.
func (o *Options) line(w *graphmodel.Workspace) string { return o.heading(w).Line }

func (o *Options) pdf(w *graphmodel.Workspace, content drawing.Content) ([]byte, error) {
	pages := []*drawing.Sheet{o.sheet(content)}
	if o.Notes {
		pages = append(pages, drawing.NewTextPages(o.Palette, o.Paper, "Notes", notes(w, content))...)
	}
	return pdf.Encode(pages, pdf.Options{Title: o.title(w), Subject: o.line(w), Date: o.Today.Time()})
}

// maxPixels bounds a picture in memory to about half a gigabyte.
const maxPixels = 120e6

func (o *Options) png(ctx context.Context, sheet *drawing.Sheet) ([]byte, error) {
	size := sheet.Pixels(float64(o.Scale))
	if err := o.fits(sheet); err != nil {
		return nil, err
	}
	img := sheet.Image(float64(o.Scale))
	out := &stoppable{ctx: ctx}
	encoder := png.Encoder{}
	if size.X*size.Y > 40e6 {
		encoder.CompressionLevel = png.BestSpeed
	}
	if err := encoder.Encode(out, img); err != nil {
		return nil, err
	}
	return out.data.Bytes(), nil
}

func pixels(sheet *drawing.Sheet, scale int) float64 {
	size := sheet.Pixels(float64(scale))
	return float64(size.X) * float64(size.Y)
}

// fits says, of a picture that is too large to be painted, how large it would be
// and what to do instead.
func (o *Options) fits(sheet *drawing.Sheet) error {
	scale := o.Scale
	if o.Format != PNG || pixels(sheet, scale) <= maxPixels {
		return nil
	}
	size := sheet.Pixels(float64(scale))
	for scale > 1 && pixels(sheet, scale) > maxPixels {
		scale--
	}
	return fmt.Errorf("the picture would be %d × %d pixels, more than the %d million that can be painted; take %d× or less, or SVG, which is sharp at any size",
		size.X, size.Y, int(maxPixels/1e6), scale)
}

// stoppable collects what is written to it until its context ends.
type stoppable struct {
	ctx  context.Context
	data bytes.Buffer
}

// Write is called by the encoder, again and again.
func (s *stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.data.Write(p)
}
