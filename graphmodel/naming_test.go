package graphmodel

import "testing"

func TestNames(t *testing.T) {
	w := New("w", "Map").Apply([]Delta{
		{After: &Person{ID: "ana", Name: "Ana Ruiz"}},
		{After: &Person{ID: "blank", Name: " \t "}},
		{After: &Person{ID: "none"}},
		{After: &Tie{ID: "t", From: "ana", To: "blank"}},
	})
	for ref, want := range map[Ref]string{
		{KindPerson, "ana"}:   "Ana Ruiz",
		{KindPerson, "blank"}: Unnamed,
		{KindPerson, "none"}:  Unnamed,
		{KindPerson, "gone"}:  "gone",
		{KindTie, "t"}:        "Ana Ruiz → " + Unnamed,
	} {
		if got := w.NameOf(ref); got != want {
			t.Errorf("%v is called %q, not %q", ref, got, want)
		}
	}
}
