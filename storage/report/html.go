package report

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"

	"inroad/graphmodel/support"
)

// Fonts are the typeface of an HTML page, as TrueType or OpenType files; a page
// without takes what the reader has.
type Fonts struct{ Regular, SemiBold []byte }

var (
	//go:embed page.gohtml
	pageText string
	//go:embed page.css
	pageStyle string
)

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"day": Day, "inTen": support.InTen, "percent": func(share float64) string { return fmt.Sprintf("%.1f", min(max(share, 0), 1)*100) },
	"line": Card.Line, "inc": func(i int) int { return i + 1 },
}).Parse(pageText))

// HTML writes a report as one file that needs nothing else: no script, no
// network, the picture and the typeface within. What the user has written is
// text, never markup; besides, the page forbids its reader all but its own style
// and pictures.
func HTML(d *Document, fonts Fonts) ([]byte, error) {
	var out bytes.Buffer
	err := page.Execute(&out, pageOf(d, fonts))
	if err != nil {
		return nil, fmt.Errorf("the page can't be made: %w", err)
	}
	return out.Bytes(), nil
}

// pageData is what the template is filled with.
type pageData struct {
	*Document

	Style   template.CSS
	Source  template.URL // of the picture
	Stretch []stretch
}

func pageOf(d *Document, fonts Fonts) pageData {
	p := pageData{Document: d, Style: template.CSS(face(400, fonts.Regular) + face(600, fonts.SemiBold) + pageStyle), Stretch: stretches(d.Sections)}
	if d.Picture != nil {
		p.Source = source(d.Picture)
	}
	return p
}

// face has a font known to the page.
func face(weight int, data []byte) string {
	if len(data) == 0 {
		return ""
	}
	return fmt.Sprintf("@font-face{font-family:Inter;font-weight:%d;src:url(data:font/ttf;base64,%s)}\n", weight, base64.StdEncoding.EncodeToString(data))
}

// source is the picture as an address that holds it.
func source(p *Picture) template.URL {
	kind, data := "image/svg+xml", p.SVG
	if len(data) == 0 {
		kind, data = "image/png", p.PNG
	}
	return template.URL("data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data))
}

// stretch is a run of sections that are laid out alike: across the page, or in
// columns.
type stretch struct {
	Wide     bool
	Sections []Section
}

// stretches puts neighbours that are laid out alike together.
func stretches(sections []Section) []stretch {
	var list []stretch
	for _, s := range sections {
		wide := s.Wide()
		if n := len(list); n == 0 || list[n-1].Wide != wide {
			list = append(list, stretch{Wide: wide})
		}
		last := &list[len(list)-1]
		last.Sections = append(last.Sections, s)
	}
	for i := range list {
		list[i].Wide = list[i].Wide || len(list[i].Sections) == 1
	}
	return list
}

// Wide tells whether a section needs the whole width of a page.
func (s Section) Wide() bool {
	for _, b := range s.Blocks {
		switch b.(type) {
		case Table, Cards, Meters:
			return true
		}
	}
	return false
}

// Kind names a block for the template.
func (Paragraph) Kind() string { return "paragraph" }

// Kind names a block for the template.
func (List) Kind() string { return "list" }

// Kind names a block for the template.
func (Checks) Kind() string { return "checks" }

// Kind names a block for the template.
func (Table) Kind() string { return "table" }

// Kind names a block for the template.
func (Meters) Kind() string { return "meters" }

// Kind names a block for the template.
func (Cards) Kind() string { return "cards" }

// Kind names a block for the template.
func (Quote) Kind() string { return "quote" }
