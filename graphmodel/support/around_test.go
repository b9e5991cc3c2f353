package support_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/support"
)

// What one has of another is what the other has on them.
func TestInfluenceIsTheSameFromBothSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		if w.Changes.Len() == 0 || w.People.Len() == 0 {
			return
		}
		change, people := w.Changes.All()[0].ID, w.People.All()
		a := rapid.SampledFrom(people).Draw(t, "a").ID
		b := rapid.SampledFrom(people).Draw(t, "b").ID
		of, err := support.Around(context.Background(), w, change, a)
		if err != nil {
			t.Fatal(err)
		}
		other, err := support.Around(context.Background(), w, change, b)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, one := range of.By {
			sum += one.Weight
		}
		if math.Abs(sum-1) > 1e-6 {
			t.Fatalf("the parts sum to %g", sum)
		}
		if by, on := weightOf(of.By, b), weightOf(other.On, a); math.Abs(by-on) > 1e-6 {
			t.Fatalf("%s has %g in %s, but gives %g", b, by, a, on)
		}
	})
}

func weightOf(list []support.Weight, id graphmodel.ID) float64 {
	for _, one := range list {
		if one.Person == id {
			return one.Weight
		}
	}
	return math.NaN()
}

func TestInfluenceOfNobody(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c"}})
	var query *support.QueryError
	if _, err := support.Around(context.Background(), w, "c", "nobody"); !errors.As(err, &query) {
		t.Errorf("of nobody the error is %v", err)
	}
}
