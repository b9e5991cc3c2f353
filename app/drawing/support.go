package drawing

import (
	"fmt"
	"image/color"
	"math"

	"inroad/graphmodel"
)

// SupportStep returns the stance −2 to +2 that a support 0 to 1 comes nearest
// to: a stance counts as (stance + 2) / 4.
func SupportStep(support float64) int {
	steps := float64(graphmodel.MaxStance - graphmodel.MinStance)
	return graphmodel.MinStance + int(math.Round(min(max(support, 0), 1)*steps))
}

// SupportColour returns the ground of a disc whose support is in that step:
// the stance's colour, calmed so that a number can be read on it.
func (p *Palette) SupportColour(step int) color.NRGBA {
	share := 0.42
	if p.Dark {
		share = 0.36
	}
	return Mix(p.Panel, p.StanceColour(step), share)
}

// supportText is the number on a disc: the support in ten.
func supportText(support float64) string { return fmt.Sprintf("%.1f", support*10) }
