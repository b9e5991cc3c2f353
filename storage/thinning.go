package storage

import (
	"fmt"
	"time"
)

// What is worth keeping of a map's versions: the newest ones, then one a day,
// then one a week, as long as there is room.
const (
	newestVersions = 20
	dailyFor       = 30 * 24 * time.Hour
	weeklyFor      = 366 * 24 * time.Hour
	// versionsSize is how many bytes the versions of one map may take.
	versionsSize = 200 << 20
	// fewestVersions stay whatever their size.
	fewestVersions = 3
	// mostOutlived is how many versions a save lets go because of their age: a
	// clock that is wrong for a while, and makes all of them seem old, can't do
	// much harm.
	mostOutlived = 2
)

// outlived returns the versions to let go of; all has the newest first.
func outlived(all []KeptVersion, now time.Time) []KeptVersion {
	var gone, aged []KeptVersion
	var size int64
	taken := make(map[string]bool) // the days and weeks that have one
	for i, v := range all {
		if i >= fewestVersions && size+v.Size > versionsSize {
			gone = append(gone, v)
			continue
		}
		size += v.Size
		if i < newestVersions {
			continue
		}
		if period, kept := period(v.Saved, now); !kept || taken[period] {
			aged = append(aged, v)
		} else {
			taken[period] = true
		}
	}
	return append(gone, aged[max(0, len(aged)-mostOutlived):]...)
}

// period names the day or the week of a version that is one of many, and tells
// whether it is young enough to be kept at all.
func period(saved, now time.Time) (name string, kept bool) {
	local, age := saved.In(now.Location()), now.Sub(saved)
	switch {
	case age < dailyFor: // also what the clock says to be still to come
		return local.Format(time.DateOnly), true
	case age < weeklyFor:
		year, week := local.ISOWeek()
		return fmt.Sprintf("%d week %d", year, week), true
	default:
		return "", false
	}
}
