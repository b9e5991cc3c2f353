// Package look is how the window looks: the Fyne theme (typeface, colours,
// sizes) and the small widgets that every panel is made of. Nothing here knows
// what is on the map.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/drawing"
	"inroad/assets/fonts"
)

// Mode says which surroundings the user wants.
type Mode string

// The modes. The zero value follows the system.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Modes lists the modes in the order in which they are offered.
func Modes() []Mode { return []Mode{System, Light, Dark} }

// Theme is the program's Fyne theme.
type Theme struct {
	mode Mode
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme returns the theme for a mode.
func NewTheme(mode Mode) *Theme { return &Theme{mode: mode} }

var (
	lightPalette = drawing.Light()
	darkPalette  = drawing.Dark()

	regular  = fyne.NewStaticResource("Inter-Regular.otf", fonts.Regular)
	semiBold = fyne.NewStaticResource("Inter-SemiBold.otf", fonts.SemiBold)
)

// palette returns the colours in surroundings that are variant unless the mode
// says otherwise.
func (t *Theme) palette(variant fyne.ThemeVariant) *drawing.Palette {
	dark := variant == theme.VariantDark
	if t.mode == Light || t.mode == Dark {
		dark = t.mode == Dark
	}
	if dark {
		return darkPalette
	}
	return lightPalette
}

// Palette returns the colours that are in use now. Ask again when the settings
// change.
func Palette() *drawing.Palette {
	settings := fyne.CurrentApp().Settings()
	if t, ok := settings.Theme().(*Theme); ok {
		return t.palette(settings.ThemeVariant())
	}
	return NewTheme(System).palette(settings.ThemeVariant())
}

// Font returns Inter. It has no italics; emphasis is by weight and colour.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol || style.Monospace:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return semiBold
	default:
		return regular
	}
}

// Icon returns Fyne's icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Color returns the colour of a Fyne widget's part, or one of this package's
// own names.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.palette(variant)
	if of, ok := colours[name]; ok {
		return of(p)
	}
	return theme.DefaultTheme().Color(name, variant)
}

// sizes are in Fyne's units, which are pixels at a scale of 1.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            13,
	theme.SizeNameCaptionText:     11,
	theme.SizeNameSubHeadingText:  16,
	theme.SizeNameHeadingText:     22,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    7,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInlineIcon:      16,
	theme.SizeNameInputBorder:     1,
	theme.SizeNameInputRadius:     8,
	theme.SizeNameButtonRadius:    8,
	theme.SizeNamePopupRadius:     8,
	theme.SizeNameMenuRadius:      8,
	theme.SizeNameSelectionRadius: 6,
	theme.SizeNameCardRadius:      12,
	theme.SizeNameDialogRadius:    12,
	theme.SizeNameScrollBar:       10,
	// What lies behind a dialog is darkened only: without a graphics card a frame
	// that blurs all of the window takes half a second.
	theme.SizeNameModalBlurRadius: 0,
}

// Size returns the size of a Fyne widget's part.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizes[name]; ok {
		return size
	}
	return theme.DefaultTheme().Size(name)
}
