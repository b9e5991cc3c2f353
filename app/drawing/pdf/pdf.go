// Package pdf writes sheets as pages of a PDF file: shapes as vectors, and texts
// that can be searched and selected, in the program's typeface, of which it
// embeds the characters that are used.
package pdf

import (
	"bytes"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"inroad/app/drawing"
	"inroad/app/drawing/truetype"
	"inroad/app/drawing/typeface"
)

// Options say what a file tells about itself.
type Options struct {
	Title, Subject string
	// Date is the day that counts as that of the file, so that the same sheets
	// give the same bytes.
	Date time.Time
}

// family is the name under which the typeface is known in the file.
const family = "inter"

// styles are the names of the weights.
var styles = [...]string{typeface.Regular: "", typeface.SemiBold: "B"}

// Encode writes sheets, one a page; their unit is the point. An error says that
// the file can't be made.
func Encode(sheets []*drawing.Sheet, o Options) ([]byte, error) {
	w := newWriter(o)
	pages := make([][]placed, len(sheets))
	for i, sheet := range sheets {
		for panel, picture := range sheet.Pictures() {
			pages[i] = append(pages[i], placed{panel, picture})
			picture.Draw(&w.used)
		}
	}
	if err := w.embed(); err != nil {
		return nil, err
	}
	for i, sheet := range sheets {
		w.page(sheet, pages[i])
	}
	var out bytes.Buffer
	if err := w.file.Output(&out); err != nil {
		return nil, fmt.Errorf("the PDF can't be made: %w", err)
	}
	return out.Bytes(), nil
}

// placed is a picture with its place.
type placed struct {
	drawing.Panel
	picture *drawing.Picture
}

// writer is the pen of the pictures in a file.
type writer struct {
	file *fpdf.Fpdf
	used characters
	// x, y and unit bring a picture's pixels to the page.
	x, y, unit float64
	alpha      uint8
	pictures   int
	// names are those of the pictures in fonts that the file has already.
	names map[glyph]string
}

var _ drawing.Pen = (*writer)(nil)

func newWriter(o Options) *writer {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(o.Date)
	f.SetModificationDate(o.Date)
	f.SetTitle(o.Title, true)
	f.SetSubject(o.Subject, true)
	f.SetCreator("Inroad", true)
	f.SetProducer("Inroad", true)
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	return &writer{file: f, names: make(map[glyph]string)}
}

// embed embeds the characters that are used. A space is always among them, for
// text that is there only to be found.
func (w *writer) embed() error {
	for weight, style := range styles {
		font, err := truetype.Subset(typeface.Weight(weight), append(w.used.of[weight], ' '))
		if err != nil {
			return err
		}
		w.file.AddUTF8FontFromBytes(family, style, font)
	}
	return w.file.Error()
}

func (w *writer) page(sheet *drawing.Sheet, pictures []placed) {
	f := w.file
	f.AddPageFormat("P", fpdf.SizeType{Wd: sheet.Width, Ht: sheet.Height})
	w.alpha = 0xFF
	f.SetAlpha(1, "Normal")
	if ground := sheet.Palette.Ground; ground.R&ground.G&ground.B != 0xFF {
		f.SetFillColor(int(ground.R), int(ground.G), int(ground.B))
		f.Rect(0, 0, sheet.Width, sheet.Height, "F")
	}
	f.SetLineJoinStyle("round")
	for _, p := range pictures {
		w.x, w.y, w.unit = p.Area.Min.X, p.Area.Min.Y, p.Unit
		f.ClipRect(p.Area.Min.X, p.Area.Min.Y, p.Area.Width(), p.Area.Height(), false)
		p.picture.Draw(w)
		f.ClipEnd()
		// The end of the clip took the alpha back to what it was.
		w.alpha = 0
	}
}
