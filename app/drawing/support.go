package drawing

import (
	"fmt"
	"image/color"
	"math"

	"inroad/graphmodel"
)

// SupportStep returns which fifth a support 0 to 1 is in, as a stance −2 to +2:
// at 0.6, where a decider says yes unless a change says otherwise, it becomes
// supportive.
func SupportStep(support float64) int {
	const fifths = graphmodel.MaxStance - graphmodel.MinStance + 1
	step := int(math.Floor(support*fifths + 1e-9))
	return min(max(graphmodel.MinStance+step, graphmodel.MinStance), graphmodel.MaxStance)
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
