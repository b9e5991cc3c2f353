package sharing_test

import (
	"testing"

	"inroad/app/sharing"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/redact"
)

// BenchmarkMake makes copies of a map of 10,000 people and 50,000 ties.
func BenchmarkMake(b *testing.B) {
	w := modeltest.Large(10_000, 50_000)
	for _, preset := range redact.Presets() {
		b.Run(preset.Key, func(b *testing.B) {
			for b.Loop() {
				sharing.Make(w, preset.Parts, secret)
			}
		})
	}
}
