// Package pages sets reports on paper: PDF files whose text can be searched and
// selected, in the program's typeface, with the map as vectors. It knows no
// window.
package pages

import (
	"inroad/app/drawing"
	"inroad/app/drawing/pdf"
	"inroad/app/drawing/typeface"
	"inroad/storage/report"
)

// Options say how a report is set.
type Options struct {
	Paper drawing.Paper
	// Map is shown where the report has its picture; nil for none.
	Map *drawing.Scene
}

// PDF sets a report. The same report gives the same bytes. An error says that the
// file can't be made.
func PDF(d *report.Document, o Options) ([]byte, error) {
	return pdf.Encode(Sheets(d, o), pdf.Options{Title: d.Title, Subject: d.Kicker, Date: d.Date.Time()})
}

// Sheets sets a report on as many pages as it needs.
func Sheets(d *report.Document, o Options) []*drawing.Sheet {
	s := &setter{palette: drawing.Print(), shaper: typeface.NewPatientShaper()}
	p := &printer{setter: s, paper: o.Paper, footer: d.Footer}
	p.turn()
	full := p.width()
	p.place(s.head(d, full)...)
	wide, rest := d.Sections, []report.Section(nil)
	// The picture comes behind the first sections in columns: these say why.
	for i, section := range d.Sections {
		if section.Wide() {
			wide, rest = d.Sections[:i], d.Sections[i:]
			break
		}
	}
	p.stretches(wide)
	if o.Map != nil {
		p.place(s.picture(d.Picture, o.Map, full)...)
	}
	p.stretches(rest)
	p.number()
	return p.sheets
}

// stretches places sections: across, or neighbours that need less in two columns.
func (p *printer) stretches(sections []report.Section) {
	for len(sections) > 0 {
		n := 0
		for n < len(sections) && !sections[n].Wide() {
			n++
		}
		if n >= 2 {
			var atoms []atom
			for _, section := range sections[:n] {
				atoms = append(atoms, p.setter.section(section, p.column())...)
			}
			p.placeInColumns(atoms)
		} else {
			n = max(n, 1)
			for _, section := range sections[:n] {
				p.place(p.setter.section(section, p.width())...)
			}
		}
		sections = sections[n:]
	}
}
