package structureview

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/structure"
)

// notKnown stands where a figure is not defined.
const notKnown = "–"

// peopleColumns are the columns of the table of all people: a plain word, and
// what social network analysis calls it.
func (v *View) peopleColumns() []look.Column {
	at := func(row int) *structure.Person { return &v.measured.People[row] }
	count := func(title, term string, width float32, of func(*structure.Person) int) look.Column {
		return look.Column{Title: title, Term: term, Width: width, Number: true,
			Text:    func(row int) string { return strconv.Itoa(of(at(row))) },
			Compare: func(a, b int) int { return cmp.Compare(of(at(a)), of(at(b))) }}
	}
	figure := func(title, term, format string, width float32, of func(*structure.Person) float64) look.Column {
		return look.Column{Title: title, Term: term, Width: width, Number: true,
			Text:    func(row int) string { return fmt.Sprintf(format, of(at(row))) },
			Compare: func(a, b int) int { return cmp.Compare(of(at(a)), of(at(b))) }}
	}
	return []look.Column{
		v.nameColumn("Name", func(row int) graphmodel.Ref { return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: at(row).ID} }),
		count("Trusted by", "in-degree", 92, func(p *structure.Person) int { return p.InDegree }),
		count("Trusts", "out-degree", 74, func(p *structure.Person) int { return p.OutDegree }),
		figure("Go-between", "betweenness", "%.1f", 96, func(p *structure.Person) float64 { return p.Betweenness }),
		optional("Hemmed in", "constraint", 74, func(row int) graphmodel.Opt[float64] { return at(row).Constraint }),
		count("Brokers", "brokerage", 70, func(p *structure.Person) int { return p.Brokerage.Total() }),
		figure("Reach", "closeness", "%.2f", 66, func(p *structure.Person) float64 { return p.Closeness }),
		figure("Standing", "PageRank", "%.4f", 78, func(p *structure.Person) float64 { return p.PageRank }),
		count("Group", "community", 78, func(p *structure.Person) int { return p.Community }),
	}
}

// departmentColumns are those of the table of all departments.
func (v *View) departmentColumns() []look.Column {
	at := func(row int) *structure.Department { return &v.measured.Departments[row] }
	count := func(title, term string, of func(*structure.Department) int) look.Column {
		return look.Column{Title: title, Term: term, Width: 100, Number: true,
			Text:    func(row int) string { return strconv.Itoa(of(at(row))) },
			Compare: func(a, b int) int { return cmp.Compare(of(at(a)), of(at(b))) }}
	}
	return []look.Column{
		v.nameColumn("Department", func(row int) graphmodel.Ref {
			return graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: at(row).ID}
		}),
		count("Within", "internal ties", func(d *structure.Department) int { return d.Internal }),
		count("To others", "external ties", func(d *structure.Department) int { return d.External }),
		optional("Outward", "E–I index", 100, func(row int) graphmodel.Opt[float64] { return at(row).EI }),
	}
}

// nameColumn is the column of what the rows are called.
func (v *View) nameColumn(title string, ref func(row int) graphmodel.Ref) look.Column {
	name := func(row int) string { return v.of.NameOf(ref(row)) }
	return look.Column{Title: title, Width: 126, Text: name,
		Compare: func(a, b int) int { return cmp.Compare(strings.ToLower(name(a)), strings.ToLower(name(b))) }}
}

// optional is a column of figures that are not defined everywhere; those come
// first, going up.
func optional(title, term string, width float32, of func(row int) graphmodel.Opt[float64]) look.Column {
	return look.Column{Title: title, Term: term, Width: width, Number: true,
		Text: func(row int) string {
			if figure, known := of(row).Get(); known {
				return strings.Replace(fmt.Sprintf("%.2f", figure), "-", "−", 1)
			}
			return notKnown
		},
		Compare: func(a, b int) int {
			x, y := of(a), of(b)
			if !x.Known() || !y.Known() {
				return cmp.Compare(known(x), known(y))
			}
			return cmp.Compare(x.Or(0), y.Or(0))
		}}
}

func known(o graphmodel.Opt[float64]) int {
	if o.Known() {
		return 1
	}
	return 0
}
