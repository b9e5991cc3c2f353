// Package briefs makes reports of a map: it works out what they tell, draws the
// picture that is in them, and writes them as Markdown, HTML or PDF. It knows no
// window.
package briefs

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"inroad/app/drawing"
	"inroad/app/pages"
	"inroad/graphmodel"
	"inroad/graphmodel/redact"
	"inroad/graphmodel/timeline"
	"inroad/storage/report"
)

// Kind is a sort of report.
type Kind string

// The sorts of report, in the order in which they are offered.
const (
	Brief   Kind = "brief"
	Story   Kind = "story"
	Agenda  Kind = "agenda"
	Quarter Kind = "review"
)

// Kinds lists all sorts of report.
func Kinds() []Kind { return []Kind{Brief, Story, Agenda, Quarter} }

// Format is a kind of file.
type Format string

// The formats.
const (
	PDF      Format = "pdf"
	HTML     Format = "html"
	Markdown Format = "md"
)

// Formats lists all formats, in the order in which they are offered.
func Formats() []Format { return []Format{PDF, HTML, Markdown} }

// FormatOf returns the format that the end of a file's name tells.
func FormatOf(path string) (Format, bool) {
	switch end := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."); end {
	case "pdf", "html", "md":
		return Format(end), true
	case "htm":
		return HTML, true
	case "markdown":
		return Markdown, true
	}
	return "", false
}

// Request says what is to be made.
type Request struct {
	Kind Kind
	// Change is what a brief or a story is about, Person whom an agenda is for.
	Change, Person graphmodel.ID
	// From is the first day of a review; three months before today when empty.
	From  graphmodel.Date
	Today graphmodel.Date
	// Private adds notes and the summaries of conversations.
	Private bool
	// Secret, where it is given, has people called by pseudonyms that depend on
	// it; texts that name somebody are left out.
	Secret redact.Secret
	// Picture puts the map into a brief.
	Picture bool
	// Without are the headings of sections that are left out; see [Report.Parts].
	Without []string
	// Versions are what the map was, for a review; none are needed.
	Versions []timeline.Version
	Paper    drawing.Paper
}

// Report is a report that was made, to be shown or written.
type Report struct {
	Document *report.Document
	parts    []string
	scene    *drawing.Scene
	paper    drawing.Paper
}

// Make makes a report. The error is one sentence for the user, or the context's
// own when that ends first.
func Make(ctx context.Context, w *graphmodel.Workspace, r Request) (*Report, error) {
	if r.Private && len(r.Secret) > 0 {
		return nil, errors.New("private notes may tell who somebody is, so they are not written with pseudonyms; leave out one of the two")
	}
	w, r = r.pseudonymous(w)
	m := maker{Request: r, w: w, report: &Report{paper: r.Paper}}
	if m.report.paper.Width == 0 {
		m.report.paper = drawing.Papers[0]
	}
	var err error
	switch r.Kind {
	case Brief:
		err = m.brief(ctx)
	case Story:
		m.report.Document, err = report.SuccessStory(w, r.Change, m.options())
	case Agenda:
		err = m.agenda()
	case Quarter:
		err = m.review(ctx)
	default:
		err = fmt.Errorf("there is no report %q; take brief, story, agenda or review", r.Kind)
	}
	if err != nil {
		return nil, err
	}
	m.report.leaveOut(r.Without)
	return m.report, ctx.Err()
}

// Parts returns the headings of all sections that there could be, also of those
// that were left out.
func (r *Report) Parts() []string { return r.parts }

// leaveOut takes sections out of the document.
func (r *Report) leaveOut(without []string) {
	for _, s := range r.Document.Sections {
		r.parts = append(r.parts, s.Heading)
	}
	r.Document.Sections = slices.DeleteFunc(r.Document.Sections, func(s report.Section) bool { return slices.Contains(without, s.Heading) })
}

// pseudonymous returns the map in which nobody has their name, and the request in
// its terms.
func (r Request) pseudonymous(w *graphmodel.Workspace) (*graphmodel.Workspace, Request) {
	if len(r.Secret) == 0 {
		return w, r
	}
	copied := redact.Of(w, redact.All&^(redact.Names|redact.Email|redact.Notes), r.Secret)
	r.Change = copied.ID(graphmodel.Ref{Kind: graphmodel.KindChange, ID: r.Change})
	r.Person = copied.ID(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: r.Person})
	var versions []timeline.Version
	for _, v := range r.Versions {
		versions = append(versions, timeline.Version{At: v.At, Workspace: redact.Of(v.Workspace, redact.All&^(redact.Names|redact.Email|redact.Notes), r.Secret).Workspace})
	}
	r.Versions = versions
	return copied.Workspace, r
}

// Encode writes a report.
func (r *Report) Encode(format Format) ([]byte, error) {
	switch format {
	case PDF:
		return pages.PDF(r.Document, pages.Options{Paper: r.paper, Map: r.scene})
	case HTML:
		fonts, err := fontsOf(r.Document)
		if err != nil {
			return nil, err
		}
		return report.HTML(r.Document, fonts)
	default:
		return report.Markdown(r.Document), nil
	}
}

// Sheets returns a report as pages, to be shown.
func (r *Report) Sheets() []*drawing.Sheet {
	return pages.Sheets(r.Document, pages.Options{Paper: r.paper, Map: r.scene})
}
