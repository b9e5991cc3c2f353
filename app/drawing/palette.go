package drawing

import (
	"image/color"
	"strconv"

	"inroad/graphmodel"
)

// Palette is every colour of the program, for the map and for the widgets
// around it. There is one for light and one for dark surroundings, and one for
// paper.
type Palette struct {
	Dark bool

	// Window lies behind everything, Panel under side panels and cards,
	// Ground under the map.
	Window, Panel, Ground color.NRGBA
	// Line parts one area from another. Ink, Muted and Faint are text from
	// the most to the least important; Faint only for what may be missed.
	Line, Ink, Muted, Faint color.NRGBA
	// Accent is for what is selected or may be pressed, AccentSoft the ground
	// under it, OnAccent the text on Accent.
	Accent, AccentSoft, OnAccent color.NRGBA
	// Route is the one warm colour: the way to a yes. OnRoute is text on it.
	Route, OnRoute color.NRGBA

	// Trust has a colour a band, by [graphmodel.Band].
	Trust [graphmodel.BandCount]color.NRGBA
	// Stance has a colour a stance; see [Palette.StanceColour].
	Stance [graphmodel.MaxStance - graphmodel.MinStance + 1]color.NRGBA
	// Departments are told apart by colour-blind people, too.
	Departments []color.NRGBA
	// Tint is how much of a department's colour is in the ground of its hull,
	// 0 to 1.
	Tint float64
}

// Light returns the palette for light surroundings.
func Light() *Palette {
	return &Palette{
		Window: hex("#F6F7F9"), Panel: hex("#FFFFFF"), Ground: hex("#FBFBFC"),
		Line: hex("#E4E7EC"), Ink: hex("#1A2333"), Muted: hex("#667085"), Faint: hex("#98A2B3"),
		Accent: hex("#3B5BDB"), AccentSoft: hex("#EDF1FE"), OnAccent: hex("#FFFFFF"),
		Route: hex("#E8590C"), OnRoute: hex("#FFFFFF"),
		Trust: [...]color.NRGBA{
			graphmodel.Distrust: hex("#C2410C"), graphmodel.Wary: hex("#C2410C"), graphmodel.Neutral: hex("#8794A8"),
			graphmodel.Trusting: hex("#3F8F88"), graphmodel.Strong: hex("#0F766E"),
		},
		Stance: [...]color.NRGBA{hex("#D92D20"), hex("#F79009"), hex("#98A2B3"), hex("#12B76A"), hex("#067647")},
		Departments: hexes("#0072B2", "#009E73", "#CC79A7", "#D55E00", "#6A4C13", "#56606F",
			"#0E95FF", "#84623E", "#5F593D", "#2D4770", "#19765B", "#984B86", "#613836", "#3D3F15"),
		Tint: 0.07,
	}
}

// Dark returns the palette for dark surroundings.
func Dark() *Palette {
	return &Palette{
		Dark:   true,
		Window: hex("#12161D"), Panel: hex("#1A1F28"), Ground: hex("#151A21"),
		Line: hex("#2B323D"), Ink: hex("#E7EBF2"), Muted: hex("#98A2B3"), Faint: hex("#667085"),
		Accent: hex("#7C96FF"), AccentSoft: hex("#232C46"), OnAccent: hex("#10162B"),
		Route: hex("#FF922B"), OnRoute: hex("#1F1303"),
		Trust: [...]color.NRGBA{
			graphmodel.Distrust: hex("#F0743E"), graphmodel.Wary: hex("#F0743E"), graphmodel.Neutral: hex("#738094"),
			graphmodel.Trusting: hex("#4FA79F"), graphmodel.Strong: hex("#2CC4B4"),
		},
		Stance: [...]color.NRGBA{hex("#F25F54"), hex("#FDB022"), hex("#98A2B3"), hex("#27BE7B"), hex("#6CE9A6")},
		Departments: hexes("#3D9BD6", "#1FD2A7", "#FCB1E4", "#E0925C", "#A87F29", "#7E8893",
			"#52B5E9", "#C6B638", "#C7CB4D", "#7190B8", "#3F9A6D", "#A06CE7", "#A9978C", "#C79F7E"),
		Tint: 0.13,
	}
}

// Print returns the palette for paper: a white ground, and inks dark enough to be
// read, and apart in lightness where their meanings are, when they are printed
// in grey.
func Print() *Palette {
	return &Palette{
		Window: hex("#FFFFFF"), Panel: hex("#FFFFFF"), Ground: hex("#FFFFFF"),
		Line: hex("#C9CFD8"), Ink: hex("#0B1220"), Muted: hex("#475467"), Faint: hex("#667085"),
		Accent: hex("#2A3FA8"), AccentSoft: hex("#E6EAFB"), OnAccent: hex("#FFFFFF"),
		Route: hex("#C2410C"), OnRoute: hex("#FFFFFF"),
		Trust: [...]color.NRGBA{
			graphmodel.Distrust: hex("#9A3412"), graphmodel.Wary: hex("#9A3412"), graphmodel.Neutral: hex("#778296"),
			graphmodel.Trusting: hex("#2C7A73"), graphmodel.Strong: hex("#064E49"),
		},
		Stance: [...]color.NRGBA{hex("#9F1B12"), hex("#B54708"), hex("#778296"), hex("#16804F"), hex("#054F31")},
		Departments: hexes("#1768C8", "#305C42", "#9F447E", "#BE5715", "#443404", "#223949",
			"#1E50BC", "#6F4A19", "#795A26", "#1F475F", "#082F2E", "#6A428A", "#884458", "#282B0F"),
		Tint: 0.06,
	}
}

// StanceColour returns the colour of a stance −2 to +2.
func (p *Palette) StanceColour(stance int) color.NRGBA {
	return p.Stance[min(max(stance, graphmodel.MinStance), graphmodel.MaxStance)-graphmodel.MinStance]
}

// ParseColour reads #RRGGBB.
func ParseColour(s string) (color.NRGBA, bool) {
	if len(s) != 7 || s[0] != '#' {
		return color.NRGBA{}, false
	}
	v, err := strconv.ParseUint(s[1:], 16, 24)
	if err != nil {
		return color.NRGBA{}, false
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}, true
}

// hex returns a colour of the tables above.
func hex(s string) color.NRGBA {
	c, _ := ParseColour(s)
	return c
}

func hexes(list ...string) []color.NRGBA {
	colours := make([]color.NRGBA, len(list))
	for i, s := range list {
		colours[i] = hex(s)
	}
	return colours
}
