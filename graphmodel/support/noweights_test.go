package support

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// Without weights a forecast is the same but for those.
func TestForecastWithoutWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.Changes.Len() > 0 }).Draw(t, "workspace")
		c := rapid.SampledFrom(w.Changes.All()).Draw(t, "change")
		whole, err := Predict(t.Context(), w, c.ID, Query{})
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Predict(t.Context(), w, c.ID, Query{NoWeights: true})
		if err != nil {
			t.Fatal(err)
		}
		for i := range whole.Deciders {
			whole.Deciders[i].Weights = nil
		}
		if !reflect.DeepEqual(plain, whole) {
			t.Fatalf("got %+v, and with weights %+v", plain, whole)
		}
	})
}
