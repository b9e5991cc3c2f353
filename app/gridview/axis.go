package gridview

import (
	"strconv"

	"inroad/graphmodel"
	"inroad/graphmodel/stake"
)

// axis is what the grid goes by from left to right; upwards it is power.
type axis struct {
	name string
	// columns are named from left to right; those from split on are high.
	columns []string
	split   int
	// apart says that the last column is none of the scale.
	apart bool
	// quadrants are named: high power first, and in each the low column first.
	quadrants [4]string
	// says what the axis counts, where the names of the columns do not.
	says string
}

// interestAxis has Mendelow's quadrants (1991), as they are named in practice.
var interestAxis = axis{
	name: "Interest", columns: numbered(stake.MinInterest, stake.MaxInterest), split: 2,
	quadrants: [4]string{"Keep satisfied", "Manage closely", "Monitor", "Keep informed"},
	says: "Interest counts what the map says, from 1 to 5: one, and one more each for a department affected, a goal concerned, " +
		"reasons against it, and a part in it.",
}

// stanceAxis asks what to do about where people stand.
var stanceAxis = axis{
	name: "Stance", columns: stanceNames(), split: 3, apart: true,
	quadrants: [4]string{"Understand and answer", "Ask to lead", "Keep listening", "Ask to speak"},
}

func numbered(from, to int) []string {
	var list []string
	for i := from; i <= to; i++ {
		list = append(list, strconv.Itoa(i))
	}
	return list
}

func stanceNames() []string {
	var list []string
	for stance := graphmodel.MinStance; stance <= graphmodel.MaxStance; stance++ {
		list = append(list, graphmodel.StanceName(stance))
	}
	return append(list, "not known")
}

// unknownStance is the column of who is not known.
const unknownStance = graphmodel.MaxStance - graphmodel.MinStance + 1

func columnOf(stance graphmodel.Opt[int]) int {
	if level, known := stance.Get(); known {
		return min(max(level, graphmodel.MinStance), graphmodel.MaxStance) - graphmodel.MinStance
	}
	return unknownStance
}

func stanceAt(column int) graphmodel.Opt[int] {
	if column == unknownStance {
		return graphmodel.Opt[int]{}
	}
	return graphmodel.Some(column + graphmodel.MinStance)
}

// powers is how many rows there are, and highPower from which power on it is
// high.
const (
	powers    = 5
	highPower = 4
)
