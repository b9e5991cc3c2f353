package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/drawing"
)

// The names of the program's own colours. They work wherever Fyne takes a
// colour name.
const (
	ColourWindow     fyne.ThemeColorName = "inroad-window"
	ColourPanel      fyne.ThemeColorName = "inroad-panel"
	ColourGround     fyne.ThemeColorName = "inroad-ground"
	ColourLine       fyne.ThemeColorName = "inroad-line"
	ColourInk        fyne.ThemeColorName = "inroad-ink"
	ColourMuted      fyne.ThemeColorName = "inroad-muted"
	ColourFaint      fyne.ThemeColorName = "inroad-faint"
	ColourAccent     fyne.ThemeColorName = "inroad-accent"
	ColourAccentSoft fyne.ThemeColorName = "inroad-accent-soft"
	ColourOnAccent   fyne.ThemeColorName = "inroad-on-accent"
	ColourRoute      fyne.ThemeColorName = "inroad-route"
	ColourOnRoute    fyne.ThemeColorName = "inroad-on-route"
	// ColourRouteSoft tints what is under it.
	ColourRouteSoft fyne.ThemeColorName = "inroad-route-soft"
	ColourHover     fyne.ThemeColorName = "inroad-hover"
)

// colours says where in the palette a named colour is found.
var colours = map[fyne.ThemeColorName]func(p *drawing.Palette) color.NRGBA{
	ColourWindow:     func(p *drawing.Palette) color.NRGBA { return p.Window },
	ColourPanel:      func(p *drawing.Palette) color.NRGBA { return p.Panel },
	ColourGround:     func(p *drawing.Palette) color.NRGBA { return p.Ground },
	ColourLine:       func(p *drawing.Palette) color.NRGBA { return p.Line },
	ColourInk:        func(p *drawing.Palette) color.NRGBA { return p.Ink },
	ColourMuted:      func(p *drawing.Palette) color.NRGBA { return p.Muted },
	ColourFaint:      func(p *drawing.Palette) color.NRGBA { return p.Faint },
	ColourAccent:     func(p *drawing.Palette) color.NRGBA { return p.Accent },
	ColourAccentSoft: func(p *drawing.Palette) color.NRGBA { return p.AccentSoft },
	ColourOnAccent:   func(p *drawing.Palette) color.NRGBA { return p.OnAccent },
	ColourRoute:      func(p *drawing.Palette) color.NRGBA { return p.Route },
	ColourOnRoute:    func(p *drawing.Palette) color.NRGBA { return p.OnRoute },
	ColourRouteSoft:  func(p *drawing.Palette) color.NRGBA { return faded(p.Route, 0x24) },
	ColourHover:      hover,

	theme.ColorNameBackground:          func(p *drawing.Palette) color.NRGBA { return p.Panel },
	theme.ColorNameMenuBackground:      func(p *drawing.Palette) color.NRGBA { return p.Panel },
	theme.ColorNameOverlayBackground:   func(p *drawing.Palette) color.NRGBA { return p.Panel },
	theme.ColorNameHeaderBackground:    func(p *drawing.Palette) color.NRGBA { return p.Window },
	theme.ColorNameInputBackground:     input,
	theme.ColorNameInputBorder:         inputBorder,
	theme.ColorNameSeparator:           func(p *drawing.Palette) color.NRGBA { return p.Line },
	theme.ColorNameButton:              input,
	theme.ColorNameDisabledButton:      func(p *drawing.Palette) color.NRGBA { return p.Window },
	theme.ColorNameDisabled:            func(p *drawing.Palette) color.NRGBA { return p.Faint },
	theme.ColorNameForeground:          func(p *drawing.Palette) color.NRGBA { return p.Ink },
	theme.ColorNamePlaceHolder:         func(p *drawing.Palette) color.NRGBA { return p.Faint },
	theme.ColorNamePrimary:             func(p *drawing.Palette) color.NRGBA { return p.Accent },
	theme.ColorNameHyperlink:           func(p *drawing.Palette) color.NRGBA { return p.Accent },
	theme.ColorNameForegroundOnPrimary: func(p *drawing.Palette) color.NRGBA { return p.OnAccent },
	theme.ColorNameFocus:               func(p *drawing.Palette) color.NRGBA { return faded(p.Accent, 0x40) },
	theme.ColorNameSelection:           func(p *drawing.Palette) color.NRGBA { return faded(p.Accent, 0x33) },
	theme.ColorNameHover:               hover,
	theme.ColorNamePressed:             func(p *drawing.Palette) color.NRGBA { return faded(p.Ink, 0x1C) },
	theme.ColorNameScrollBar:           func(p *drawing.Palette) color.NRGBA { return faded(p.Muted, 0x58) },
	theme.ColorNameScrollBarBackground: func(*drawing.Palette) color.NRGBA { return color.NRGBA{} },
	theme.ColorNameShadow:              shadow,
	theme.ColorNameError:               func(p *drawing.Palette) color.NRGBA { return p.StanceColour(-2) },
	theme.ColorNameWarning:             func(p *drawing.Palette) color.NRGBA { return p.Route },
	theme.ColorNameSuccess:             func(p *drawing.Palette) color.NRGBA { return p.StanceColour(1) },
	theme.ColorNameForegroundOnError:   func(p *drawing.Palette) color.NRGBA { return p.Panel },
	theme.ColorNameForegroundOnWarning: func(p *drawing.Palette) color.NRGBA { return p.OnRoute },
	theme.ColorNameForegroundOnSuccess: func(p *drawing.Palette) color.NRGBA { return p.Panel },
}

// Colour returns a named colour as it is now, for canvas objects. Ask again
// when the owner is refreshed.
func Colour(name fyne.ThemeColorName) color.Color {
	if of, ok := colours[name]; ok {
		return of(Palette())
	}
	return theme.Color(name)
}

func faded(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

func hover(p *drawing.Palette) color.NRGBA { return faded(p.Ink, 0x0E) }

func input(p *drawing.Palette) color.NRGBA { return p.Window }

// inputBorder is a line that still shows a box with nothing in it.
func inputBorder(p *drawing.Palette) color.NRGBA {
	return faded(p.Faint, 0x80)
}

func shadow(p *drawing.Palette) color.NRGBA {
	if p.Dark {
		return color.NRGBA{A: 0x80}
	}
	return color.NRGBA{R: 0x1A, G: 0x23, B: 0x33, A: 0x2B}
}
