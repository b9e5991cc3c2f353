package drawing_test

import (
	"image/color"
	"math"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// vision is how red, green and blue light are seen: the complete forms of colour
// blindness of Machado, Oliveira and Fernandes, "A physiologically-based model
// for simulation of color vision deficiency" (2009), table 1.
type vision [3][3]float64

var visions = map[string]vision{
	"full colour": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
		{-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
		{-0.011820, 0.042940, 0.968881}},
	"tritanopia": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
		{0.004733, 0.691367, 0.303900}},
}

// lab returns where a colour is in Oklab (Ottosson 2020), as it is seen.
func (v vision) lab(c color.NRGBA) [3]float64 {
	linear := func(b uint8) float64 {
		s := float64(b) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	seen := v.times([3]float64{linear(c.R), linear(c.G), linear(c.B)})
	for i := range seen {
		seen[i] = min(max(seen[i], 0), 1)
	}
	cones := vision{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566},
		{0.0883024619, 0.2817188376, 0.6299787005}}.times(seen)
	for i := range cones {
		cones[i] = math.Cbrt(cones[i])
	}
	return vision{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099},
		{0.0259040371, 0.7827717662, -0.8086757660}}.times(cones)
}

func (v vision) times(x [3]float64) (y [3]float64) {
	for i := range v {
		for k := range x {
			y[i] += v[i][k] * x[k]
		}
	}
	return y
}

// apart returns how different two colours are for who sees least of it, in
// hundredths of Oklab's range of lightness: 2 is just seen side by side.
func apart(a, b color.NRGBA) (least float64, who string) {
	least = math.Inf(1)
	for name, v := range visions {
		p, q := v.lab(a), v.lab(b)
		d := 100 * math.Sqrt((p[0]-q[0])*(p[0]-q[0])+(p[1]-q[1])*(p[1]-q[1])+(p[2]-q[2])*(p[2]-q[2]))
		if d < least {
			least, who = d, name
		}
	}
	return least, who
}

// tone is a colour with what tells it apart but colour.
type tone struct {
	name    string
	colour  color.NRGBA
	pattern string
}

var palettes = map[string]*drawing.Palette{"light": drawing.Light(), "dark": drawing.Dark(), "print": drawing.Print()}

// What colour alone tells apart must be so for everybody.
func TestColoursAreToldApartByEverybody(t *testing.T) {
	for name, p := range palettes {
		var stances, trust []tone
		patterns := []string{"struck", "dashed", "plain", "plain", "double"}
		for stance := graphmodel.MinStance; stance <= graphmodel.MaxStance; stance++ {
			stances = append(stances, tone{graphmodel.StanceName(stance), p.StanceColour(stance), patterns[stance-graphmodel.MinStance]})
		}
		for _, band := range []graphmodel.Band{graphmodel.Wary, graphmodel.Neutral, graphmodel.Trusting, graphmodel.Strong} {
			pattern := "solid"
			if band == graphmodel.Wary {
				pattern = "dashed"
			}
			trust = append(trust, tone{band.String(), p.Trust[band], pattern})
		}
		for _, tones := range [][]tone{stances, trust} {
			for i, a := range tones {
				for _, b := range tones[:i] {
					if d, who := apart(a.colour, b.colour); d < 5 && a.pattern == b.pattern {
						t.Errorf("%s: with %s %s and %s are only %.1f apart", name, who, a.name, b.name, d)
					}
				}
			}
		}
	}
}

// Departments have names as well, and stand together; but of the first few, which
// most maps need, nobody should have to read these.
func TestDepartmentsAreToldApartByEverybody(t *testing.T) {
	for name, p := range palettes {
		for i, a := range p.Departments {
			for k, b := range p.Departments[:i] {
				least := 4.0
				if i < 6 {
					least = 7
				}
				if d, who := apart(a, b); d < least {
					t.Errorf("%s: with %s the departments %d and %d are only %.1f apart", name, who, k, i, d)
				}
			}
		}
	}
}

// The ring of the route's colour must not be taken for a stance or for trust.
func TestRouteIsToldApartByEverybody(t *testing.T) {
	for name, p := range palettes {
		for _, other := range []color.NRGBA{p.Accent, p.Ground, p.Trust[graphmodel.Strong], p.Trust[graphmodel.Trusting], p.Trust[graphmodel.Neutral]} {
			if d, who := apart(p.Route, other); d < 10 {
				t.Errorf("%s: with %s the route and %v are only %.1f apart", name, who, other, d)
			}
		}
	}
}
