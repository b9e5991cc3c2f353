package export

import (
	"context"
	"fmt"
	"image"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// Preview is what a file will look like.
type Preview struct {
	Image *image.RGBA
	// Size says in words how large the file's picture is.
	Size string
	// Problem is why the file can't be made, nil if it can.
	Problem error
}

// Look paints what [Make] would make, small enough to fit in so many pixels. Of
// a PDF that is the page with the map.
func Look(ctx context.Context, w *graphmodel.Workspace, o Options, fit image.Point) (Preview, error) {
	_, content, err := o.compose(ctx, w)
	if err != nil {
		return Preview{}, err
	}
	sheet := o.sheet(content)
	scale := min(float64(fit.X)/sheet.Width, float64(fit.Y)/sheet.Height)
	return Preview{sheet.Image(scale), o.size(sheet), o.fits(sheet)}, nil
}

func (o *Options) size(sheet *drawing.Sheet) string {
	switch o.Format {
	case PDF:
		way := "upright"
		if sheet.Width > sheet.Height {
			way = "across"
		}
		return fmt.Sprintf("%s, %s", o.Paper.Name, way)
	case SVG:
		return fmt.Sprintf("%.0f × %.0f, sharp at any size", sheet.Width, sheet.Height)
	}
	size := sheet.Pixels(float64(o.Scale))
	return fmt.Sprintf("%d × %d pixels", size.X, size.Y)
}
