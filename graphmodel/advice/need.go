package advice

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Need says how much a department needs us to do something, as a number to sort
// by. It is a convention: a promise of ours that is overdue counts 30, another
// open one 10, and trust in us what it falls short of trusting (60); trust that
// is not known counts 20.
func (s DepartmentStanding) Need() float64 {
	need := 30*float64(overdue(s.Owe)) + 10*float64(len(s.Owe)-overdue(s.Owe))
	if s.InUs.Ties == 0 {
		return need + 20
	}
	return need + math.Max(closeTrust-s.InUs.Average, 0)
}

// NeedWords says in a few words what [DepartmentStanding.Need] counts; nothing
// where all is well.
func (s DepartmentStanding) NeedWords() string {
	var parts []string
	if n := overdue(s.Owe); n > 0 {
		parts = append(parts, counted(n, "promise", "promises")+" of ours overdue")
	}
	if n := len(s.Owe) - overdue(s.Owe); n > 0 {
		parts = append(parts, counted(n, "promise", "promises")+" of ours open")
	}
	switch {
	case s.InUs.Ties == 0:
		parts = append(parts, "whether they trust us is not noted")
	case s.InUs.Average < doubtful:
		parts = append(parts, fmt.Sprintf("they doubt us (%.0f)", s.InUs.Average))
	case s.InUs.Average < closeTrust:
		parts = append(parts, fmt.Sprintf("they are not sure of us yet (%.0f)", s.InUs.Average))
	case s.InUs.Doubting > 0:
		parts = append(parts, counted(s.InUs.Doubting, "tie", "ties")+" of doubt among them")
	}
	return sentence(strings.Join(parts, "; "))
}

func overdue(items []Item) int {
	n := 0
	for _, i := range items {
		if i.Overdue {
			n++
		}
	}
	return n
}

// ByNeed sorts standings, those that need most first, then by department.
func ByNeed(list []DepartmentStanding) {
	slices.SortFunc(list, func(a, b DepartmentStanding) int {
		return cmp.Or(cmp.Compare(b.Need(), a.Need()), cmp.Compare(a.Department, b.Department))
	})
}
