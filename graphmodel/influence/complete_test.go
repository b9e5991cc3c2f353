package influence

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
)

func BenchmarkComplete(b *testing.B) {
	for _, size := range sizes[:3] {
		for name, levels := range map[string][]float64{"graded": nil, "survey": {60, 80}} {
			w := organisation(7, size.people, size.ties, levels...)
			b.Run(fmt.Sprintf("%s/%d/%d", name, size.people, size.ties), func(b *testing.B) {
				for b.Loop() {
					s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
					a, err := s.Suggest(b.Context(), Query{To: []graphmodel.ID{w.People.All()[size.people/2].ID}})
					if err != nil {
						b.Fatal(err)
					}
					if len(a.Destinations[0].Routes) == 0 {
						b.Fatal("none")
					}
					if _, err = s.Complete(b.Context(), a, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
