package inspector

import (
	"slices"

	"inroad/app/look"
)

// untaken leaves out the choices whose keys are taken.
func untaken(choices []look.Choice, taken map[string]bool) []look.Choice {
	return slices.DeleteFunc(choices, func(c look.Choice) bool { return taken[c.Key] })
}
