package storage

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// saveAt puts a version in front of those that are kept, and thins them.
func saveAt(kept []KeptVersion, number int, now time.Time, size int64) []KeptVersion {
	kept = slices.Insert(kept, 0, KeptVersion{Number: number, Saved: now, Size: size})
	gone := outlived(kept, now)
	return slices.DeleteFunc(kept, func(v KeptVersion) bool { return slices.Contains(gone, v) })
}

// TestAYearOfSaves saves every two hours for more than a year.
func TestAYearOfSaves(t *testing.T) {
	var kept []KeptVersion
	now := noon
	for number := range 12 * 500 {
		now = now.Add(2 * time.Hour)
		kept = saveAt(kept, number, now, 1000)
	}
	days, weeks := make(map[string]bool), 0
	for i, v := range kept {
		age := now.Sub(v.Saved)
		if i < newestVersions && age != time.Duration(i)*2*time.Hour {
			t.Errorf("version %d is %v old", i, age)
		}
		if age < dailyFor {
			days[v.Saved.Format(time.DateOnly)] = true
		} else {
			weeks++
		}
	}
	if len(days) < 30 || weeks < 46 || weeks > 50 || len(kept) > newestVersions+30+50 {
		t.Errorf("%d days, %d weeks, %d versions in all", len(days), weeks, len(kept))
	}
}

// TestThinning saves at any times, also before those of earlier saves, and in
// any sizes.
func TestThinning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var kept []KeptVersion
		for number := range rapid.IntRange(1, 120).Draw(t, "saves") {
			now := noon.Add(time.Duration(rapid.Int64Range(-500, 500).Draw(t, "days")) * 24 * time.Hour)
			size := rapid.Int64Range(1, versionsSize/30).Draw(t, "size")
			before := slices.Clone(kept)
			kept = saveAt(kept, number, now, size)
			var total int64
			for i, v := range kept {
				total += v.Size
				if i < fewestVersions && v.Number != number-i {
					t.Fatalf("version %d of the newest is %d, want %d", i, v.Number, number-i)
				}
			}
			if total > versionsSize {
				t.Fatalf("%d bytes are kept", total)
			}
			if total < versionsSize-versionsSize/30 && len(kept) < len(before)+1-mostOutlived {
				t.Fatalf("%d versions became %d for their age", len(before), len(kept))
			}
			if total < versionsSize-versionsSize/30 && len(kept) < min(number+1, newestVersions) {
				t.Fatalf("only %d versions are kept of %d", len(kept), number+1)
			}
		}
	})
}
