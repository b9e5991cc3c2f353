package rating

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
)

// valueWords says a rating: "Trust 70 · trusting".
func valueWords(subject ratings.Subject, value float64) string {
	switch subject {
	case ratings.Trust:
		return fmt.Sprintf("Trust %g · %s", value, graphmodel.BandOf(value))
	case ratings.Stance:
		return "Stance: " + graphmodel.StanceName(int(value))
	case ratings.Power:
		return fmt.Sprintf("Formal say %g of 5", value)
	default:
		return fmt.Sprintf("Openness %g of 5", value)
	}
}

// nowWords says what the map says of it until now.
func nowWords(item ratings.Item, w *graphmodel.Workspace) string {
	value, sure := item.Now(w)
	v, known := value.Get()
	switch {
	case !known:
		return "not known yet"
	case sure == graphmodel.ConfidenceLow:
		return "now " + valueWords(item.Subject, v) + ", a guess"
	default:
		return "now " + valueWords(item.Subject, v)
	}
}

// sureWords says what the way of knowing makes of it.
func sureWords(c graphmodel.Confidence) string { return "kept with " + string(c) + " confidence" }
