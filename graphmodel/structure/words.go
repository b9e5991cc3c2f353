package structure

import (
	"cmp"
	"fmt"
	"math"

	"inroad/graphmodel"
)

// Words makes sentences about a workspace: plain words first, then the term and
// the number behind them. The person whose map it is, is "you" in them.
type Words struct {
	workspace *graphmodel.Workspace
}

// NewWords returns what makes sentences about w.
func NewWords(w *graphmodel.Workspace) Words { return Words{w} }

// Connector says what a connector does: "Bo connects Finance and Operations: 31
// shortest ways pass through them (betweenness 31.2)."
func (v Words) Connector(c Connector) string {
	head := v.name(c.ID) + v.verb(c.ID, " connect people", " connects people")
	if c.Between[0] != "" {
		head = v.name(c.ID) + v.verb(c.ID, " connect ", " connects ") + v.department(c.Between[0]) + " and " + v.department(c.Between[1])
	}
	return fmt.Sprintf("%s: %s through %s (betweenness %.1f).", head, passing(c.Betweenness), v.verb(c.ID, "you", "them"), c.Betweenness)
}

// passing counts shortest ways; shares of them add up to no whole number.
func passing(betweenness float64) string {
	whole := math.Round(betweenness)
	about := ""
	if math.Abs(whole-betweenness) > 1e-9 {
		about = "about "
	}
	switch {
	case betweenness < .5:
		return "now and then a shortest way passes"
	case whole == 1:
		return about + "1 shortest way passes"
	default:
		return fmt.Sprintf("%s%.0f shortest ways pass", about, whole)
	}
}

// Broker says whom a broker links: "Fay links 12 pairs of people, one of whom does
// not trust the other, mostly between two other departments (brokerage 12,
// liaison 8)."
func (v Words) Broker(p Person) string {
	b := p.Brokerage
	pairs := "1 pair of people"
	if b.Total() != 1 {
		pairs = fmt.Sprintf("%d pairs of people", b.Total())
	}
	own := "their own department"
	if person := v.workspace.Person(p.ID); person != nil && person.Department != "" {
		own = v.department(person.Department)
	}
	roles := []struct {
		count       int
		plain, term string
	}{
		{b.Coordinator, "within " + own, "coordinator"},
		{b.Consultant, "between people of one other department", "consultant"},
		{b.Gatekeeper, "as the one in " + own + " whom outsiders trust", "gatekeeper"},
		{b.Representative, "as the one in " + own + " who trusts outsiders", "representative"},
		{b.Liaison, "between two other departments", "liaison"},
	}
	main := roles[0]
	for _, r := range roles[1:] {
		if r.count > main.count {
			main = r
		}
	}
	mostly := "mostly "
	if main.count == b.Total() {
		mostly = ""
	}
	return fmt.Sprintf("%s%s%s, one of whom does not trust the other, %s%s (brokerage %d, %s %d).", v.name(p.ID),
		v.verb(p.ID, " link ", " links "), pairs, mostly, main.plain, b.Total(), main.term, main.count)
}

// Bridge says what gaps somebody spans: "Gil reaches 9 people, 78 in 100 pairs
// of whom have no tie of their own (constraint 0.21)."
func (v Words) Bridge(b Bridge) string {
	return fmt.Sprintf("%s%s %d people, %.0f in 100 pairs of whom have no tie of their own (constraint %.2f).", v.name(b.ID),
		v.verb(b.ID, " reach", " reaches"), b.Contacts, 100*b.Apart, b.Constraint.Or(0))
}

// Silo says how much a department keeps to itself: "Finance keeps to itself: 34
// of its 40 ties stay inside (E–I index −0.70)."
func (v Words) Silo(d Department) string {
	return fmt.Sprintf("%s keeps to itself: %d of its %d ties stay inside (E–I index %s).", v.department(d.ID), d.Internal,
		d.Internal+d.External, Signed(d.EI.Or(0)))
}

// Signed writes a figure with two digits and a minus sign proper.
func Signed(x float64) string {
	if x < 0 {
		return fmt.Sprintf("−%.2f", -x)
	}
	return fmt.Sprintf("%.2f", x)
}

func (v Words) isYou(id graphmodel.ID) bool { return id != "" && id == v.workspace.Info.Me }

// name returns what to call a person at the head of a sentence.
func (v Words) name(id graphmodel.ID) string {
	if v.isYou(id) {
		return "You"
	}
	return v.workspace.PersonName(id)
}

// verb returns the form that goes with a person: with "you" the plain one.
func (v Words) verb(id graphmodel.ID, plain, third string) string {
	if v.isYou(id) {
		return plain
	}
	return third
}

func (v Words) department(id graphmodel.ID) string {
	return cmp.Or(v.workspace.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: id}), string(id))
}
