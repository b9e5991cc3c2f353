package layout_test

import (
	"context"
	"fmt"
	"testing"

	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

func BenchmarkOrganic(b *testing.B) {
	for _, people := range []int{25, 200, 1000, 10_000} {
		w := modeltest.Large(people, 4*people)
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			for b.Loop() {
				if _, err := layout.Place(context.Background(), w, layout.Everyone); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkAlone(b *testing.B) {
	for _, people := range []int{500, 2000, 10_000} {
		w := alone(people, 3*people)
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			for b.Loop() {
				if _, err := layout.Place(context.Background(), w, layout.Everyone); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
