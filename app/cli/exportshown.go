package cli

import (
	"slices"

	"inroad/app/drawing"
	"inroad/app/export"
	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// layerWords are the layers by their words: those of the flag and those of a
// saved view.
var layerWords = map[string]func(*drawing.Layers) *bool{
	"trust":      func(l *drawing.Layers) *bool { return &l.Trust },
	"formal":     func(l *drawing.Layers) *bool { return &l.FormalLine },
	"formalLine": func(l *drawing.Layers) *bool { return &l.FormalLine },
	"goals":      func(l *drawing.Layers) *bool { return &l.Goals },
	"friction":   func(l *drawing.Layers) *bool { return &l.Friction },
}

func layersOf(words []string) (layers drawing.Layers, err error) {
	for _, word := range words {
		layer, ok := layerWords[word]
		if !ok {
			return layers, wrongCallf("there is no layer %q; take some of trust, formal, goals and friction", word)
		}
		*layer(&layers) = true
	}
	return layers, nil
}

// shown says what of the map is shown.
func (f exportFlags) shown(w *graphmodel.Workspace, o *export.Options) (err error) {
	o.Shown.Layers = drawing.DefaultLayers
	if f.view != "" {
		if err := f.seenFrom(w, o); err != nil {
			return err
		}
	}
	if f.change != "" {
		if o.Shown.Change, err = resolveChange(w, f.change); err != nil {
			return err
		}
	}
	if f.layers != nil {
		if o.Shown.Layers, err = layersOf(f.layers); err != nil {
			return err
		}
	}
	return nil
}

// The size of a saved view that says where its camera stands, in pixels.
const viewWidth, viewHeight = 1280, 800

// seenFrom shows what a saved view shows.
func (f exportFlags) seenFrom(w *graphmodel.Workspace, o *export.Options) error {
	var views []candidate
	for _, v := range w.Views.All() {
		views = append(views, candidate{v.ID, v.Name})
	}
	id, err := resolve("view", views, f.view)
	if err != nil {
		return err
	}
	view := w.Views.Find(id)
	if o.Shown.Layers, err = layersOf(view.Layers); err != nil {
		return err
	}
	o.Shown.Change = view.Change
	o.Shown.Passing = filter.Of(w, filter.Existing(w, view.Filter), view.Change)
	o.Shown.Dim, o.Shown.Collapsed = view.Dim, slices.Clone(view.Collapsed)
	x, okX := view.X.Get()
	y, okY := view.Y.Get()
	zoom, okZoom := view.Zoom.Get()
	if okX && okY && okZoom {
		o.Camera = &drawing.Camera{X: x, Y: y, Zoom: zoom, Width: viewWidth, Height: viewHeight}
	}
	return nil
}
