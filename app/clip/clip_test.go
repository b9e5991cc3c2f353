package clip

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/storage"
)

// TestTextCarriesPeople copies everybody of any workspace through the text.
func TestTextCarriesPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		var ids []graphmodel.ID
		for _, p := range w.People.All() {
			ids = append(ids, p.ID)
		}
		part, err := People(Text(w, ids...))
		if len(ids) == 0 {
			if !errors.Is(err, ErrNoPeople) {
				t.Fatalf("nobody was carried: %v", err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if want := edit.Copied(w, ids...); !slices.Equal(storage.Encode(part), storage.Encode(want)) {
			t.Fatalf("carried is\n%s\nand not\n%s", storage.Encode(part), storage.Encode(want))
		}
	})
}

func TestTextThatIsNotOurs(t *testing.T) {
	for _, text := range []string{"", "Ana Ruiz\nBo Lind", "{}", `{"format":"inroad"}`, `{"format":"other","version":1}`, "[1,2]"} {
		if _, err := People(text); !errors.Is(err, ErrNoPeople) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestOfAWholeFileThePeople(t *testing.T) {
	w := graphmodel.New("w", "All")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Change"}})
	part, err := People(string(storage.Encode(w)))
	if err != nil || part.People.Len() != 1 || part.Changes.Len() != 0 {
		t.Errorf("%v, %+v", err, part)
	}
}
