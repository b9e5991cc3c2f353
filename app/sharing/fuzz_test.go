package sharing_test

import (
	"testing"

	"inroad/app/sharing"
	"inroad/assets/samples"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// FuzzShare makes copies of whatever is a map, of whatever is picked: each is a
// map again, and the same whenever it is made.
func FuzzShare(f *testing.F) {
	for _, s := range samples.List() {
		text, err := samples.Open(s.Name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text, uint64(0))
		f.Add(text, ^uint64(0))
	}
	f.Add([]byte(`{"format":"inroad-workspace","version":1,"title":"T","people":[{"id":"\u0000","name":"\u202e A","notes":"A"}],"new":1}`), uint64(5))
	f.Fuzz(func(t *testing.T, data []byte, bits uint64) {
		document, err := storage.Decode(data)
		if err != nil {
			return
		}
		var parts redact.Part
		for i, entry := range redact.Entries() {
			if bits>>(i%64)&1 == 1 {
				parts |= entry.Part
			}
		}
		content := sharing.Make(document.Workspace, parts, secret).Content
		if _, err := storage.Decode(content); err != nil {
			t.Fatalf("%v\n%s", err, content)
		}
		if again := sharing.Make(document.Workspace, parts, secret).Content; string(again) != string(content) {
			t.Fatalf("another copy:\n%s\n%s", content, again)
		}
	})
}
