package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Accented draws in the accent what Fyne draws in ink: the knob of a slider.
func Accented(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, accented{})
}

// accented is the current theme but for the foreground.
type accented struct{}

func (accented) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameForeground {
		name = ColourAccent
	}
	return own().Color(name, variant)
}

func (accented) Font(style fyne.TextStyle) fyne.Resource { return own().Font(style) }

func (accented) Icon(name fyne.ThemeIconName) fyne.Resource { return own().Icon(name) }

func (accented) Size(name fyne.ThemeSizeName) float32 { return own().Size(name) }

// own is the program's theme. Fyne's theme.Current is the override itself while
// that is drawn.
func own() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }
