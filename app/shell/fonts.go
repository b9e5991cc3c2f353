package shell

import (
	"fyne.io/fyne/v2"

	"inroad/app/drawing/typeface"
)

// repaintWithFonts shows everything anew when a font has been found that a name
// on a map was waiting for.
func repaintWithFonts(a fyne.App) {
	typeface.WhenFound(func() {
		fyne.Do(func() {
			for _, w := range a.Driver().AllWindows() {
				if content := w.Content(); content != nil {
					content.Refresh()
				}
			}
		})
	})
}
