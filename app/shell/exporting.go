package shell

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/export"
	"inroad/app/exporter"
	"inroad/app/look"
	"inroad/app/session"
)

// What the user chose when a map was exported last.
const (
	keyExportFormat  = "export.format"
	keyExportPart    = "export.shown"
	keyExportPalette = "export.palette"
	keyExportPaper   = "export.paper"
	keyExportScale   = "export.scale"
	keyExportNames   = "export.names"
	keyExportHeading = "export.heading"
	keyExportLegend  = "export.legend"
	keyExportFolder  = "export.folder"
)

// exportWidth is how wide the dialog is.
const exportWidth = 820

// exportMap asks how the map is to be exported.
func (s *Shell) exportMap() {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	w, options, camera := s.chart.Seen()
	d := &dialog{title: "Export the map", width: exportWidth}
	content := exporter.New(exporter.Shown{Workspace: w, Name: s.session.Name(), Options: options, Camera: camera, Today: s.session.Today()},
		s.settings.exported(), s.session.Scheduler(), &exportHost{s, d})
	d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
	s.present(d)
	s.window.Canvas().Focus(content.First())
}

// exportHost is the window around the dialog.
type exportHost struct {
	*Shell

	dialog *dialog
}

var _ exporter.Host = (*exportHost)(nil)

// AskFile asks for a file to write.
func (h *exportHost) AskFile(suffix string, chosen func(path string)) {
	name := strings.TrimSuffix(fileName(h.session.Name()), session.FileSuffix) + suffix
	if path := h.session.File().Path; path != "" {
		name = session.Stem(path) + suffix
	}
	h.presentChooser(chooser.Options{Title: "Export the map to", Confirm: "Export", Folder: h.settings.exportFolder(), Name: name,
		Suffix: suffix, Saving: true}, func(path string) {
		h.settings.preferences.SetString(keyExportFolder, filepath.Dir(path))
		chosen(path)
	})
}

// Remember keeps choices for the next time.
func (h *exportHost) Remember(c exporter.Choices) { h.settings.setExported(c) }

// Exported says where the file is.
func (h *exportHost) Exported(path string) {
	h.Close()
	h.status.say(fmt.Sprintf("The map is exported to %s", path))
}

// Close takes the dialog away.
func (h *exportHost) Close() { h.dismiss(h.dialog) }

// askReplaceExport asks before an exported file is written over.
func (s *Shell) askReplaceExport(path string, replace func()) {
	s.ask("Replace the file?", fmt.Sprintf("There is a file “%s” already. It is replaced once the new one is whole.", filepath.Base(path)),
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "Replace", kind: look.Danger, run: replace})
}

// exported returns the choices of the last time.
func (s settings) exported() exporter.Choices {
	first := exporter.First()
	p := s.preferences
	return exporter.Choices{
		Format: export.Format(p.StringWithFallback(keyExportFormat, string(first.Format))), Whole: !p.Bool(keyExportPart),
		Palette: p.StringWithFallback(keyExportPalette, first.Palette), Paper: p.StringWithFallback(keyExportPaper, first.Paper),
		Scale: p.IntWithFallback(keyExportScale, first.Scale), Names: export.Names(p.Int(keyExportNames)),
		Heading: p.BoolWithFallback(keyExportHeading, first.Heading), Legend: p.BoolWithFallback(keyExportLegend, first.Legend),
	}
}

func (s settings) setExported(c exporter.Choices) {
	p := s.preferences
	p.SetString(keyExportFormat, string(c.Format))
	p.SetBool(keyExportPart, !c.Whole)
	p.SetString(keyExportPalette, c.Palette)
	p.SetString(keyExportPaper, c.Paper)
	p.SetInt(keyExportScale, c.Scale)
	p.SetInt(keyExportNames, int(c.Names))
	p.SetBool(keyExportHeading, c.Heading)
	p.SetBool(keyExportLegend, c.Legend)
}

// exportFolder returns where a map was exported to last, or else where files
// are.
func (s settings) exportFolder() string {
	return s.preferences.StringWithFallback(keyExportFolder, s.folder())
}
