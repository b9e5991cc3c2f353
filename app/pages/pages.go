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

// units are how large a unit of the type is, in points: one page is set smaller
// where that makes it one page, but never too small to read.
var units = []float64{1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.75}

// shares are how much of its height the map may have on one page.
var shares = []float64{0.64, 0.5, 0.4}

// Sheets sets a report on as many pages as it needs.
func Sheets(d *report.Document, o Options) []*drawing.Sheet {
	s := &setter{palette: drawing.Print(), shaper: typeface.NewPatientShaper()}
	if d.OnePage {
		for _, share := range shares {
			for _, unit := range units {
				if sheets := s.sheets(d, o, unit, share); len(sheets) == 1 {
					return sheets
				}
			}
		}
		return s.sheets(d, o, 1, shares[0])
	}
	return s.sheets(d, o, 1, 1)
}

func (s *setter) sheets(d *report.Document, o Options, unit, share float64) []*drawing.Sheet {
	p := &printer{setter: s, paper: o.Paper, unit: unit, footer: d.Footer}
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
		p.place(s.picture(d.Picture, o.Map, full, mostMap*share)...)
	}
	p.stretches(rest)
	p.number()
	var sheets []*drawing.Sheet
	for _, leaf := range p.leaves {
		sheets = append(sheets, leaf.Sheet)
	}
	return sheets
}

// stretches places sections: across, or neighbours that need less in two columns.
func (p *printer) stretches(sections []report.Section) {
	for len(sections) > 0 {
		n := 0
		for n < len(sections) && !sections[n].Wide() {
			n++
		}
		if n >= 2 {
			var groups [][]atom
			for _, section := range sections[:n] {
				groups = append(groups, p.setter.section(section, p.column()))
			}
			p.placeInColumns(groups)
		} else {
			n = max(n, 1)
			for _, section := range sections[:n] {
				p.place(p.setter.section(section, p.width())...)
			}
		}
		sections = sections[n:]
	}
}
