package scenario

import (
	"fmt"
	"math"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// AsItIs is what the map without suppositions is called.
const AsItIs = "As it is"

// Supposition says what is supposed, such as "Dana trusts Fay with 85".
func Supposition(w *graphmodel.Workspace, s graphmodel.Supposition) string {
	words := support.NewWords(w)
	stance, known := s.Stance.Get()
	trust, given := s.Trust.Get()
	switch {
	case s.Person != "" && s.Gone:
		return words.Name(s.Person) + verb(w, s.Person, " are", " is") + " gone"
	case s.Person != "" && known:
		return words.Name(s.Person) + verb(w, s.Person, " are ", " is ") + standing(stance)
	case s.From != "" && s.To != "" && given:
		return fmt.Sprintf("%s%s %s with %.4g", words.Name(s.From), verb(w, s.From, " trust", " trusts"), words.Name(s.To), trust)
	default:
		return "nothing yet"
	}
}

func standing(stance int) string {
	if stance == graphmodel.MaxStance {
		return "a champion"
	}
	return graphmodel.StanceName(stance)
}

func verb(w *graphmodel.Workspace, id graphmodel.ID, you, other string) string {
	if id == w.Info.Me {
		return you
	}
	return other
}

// Table returns the comparison as rows of a table: the title, and then what each
// of [Measures] says.
func (c *Comparison) Table() [][]string {
	var rows [][]string
	for i := range c.Rows {
		cells := []string{c.Rows[i].Title()}
		for _, m := range Measures() {
			cells = append(cells, m.Text(&c.Rows[i]))
		}
		rows = append(rows, cells)
	}
	return rows
}

// Title is what to call the row.
func (r *Row) Title() string {
	if r.Scenario.ID == "" && r.Scenario.Title == "" && len(r.Scenario.Suppositions) == 0 {
		return AsItIs
	}
	return strings.Trim(Title(r.Scenario), "“”")
}

func (r *Row) route(best *influence.Route) string {
	var names []string
	for _, id := range best.People {
		names = append(names, support.NewWords(r.Workspace).Name(id))
	}
	return strings.TrimSuffix(support.Sentence(strings.Join(names, " → ")), ".")
}

// Sentences say what a scenario would change, beside the map as it is: how the
// best route fares, what becomes of the support, and what it takes to win.
func (c *Comparison) Sentences(row int) []string {
	base, r := &c.Rows[0], &c.Rows[row]
	said := []string{routeSentence(base, r), supportSentence(base, r), costSentence(base, r)}
	if r.Problem != "" {
		said = append(said, r.Problem)
	}
	return said
}

func routeSentence(base, r *Row) string {
	was, is := base.Best(), r.Best()
	switch {
	case was == nil && is == nil:
		return "No route leads to anybody who decides, as now."
	case was == nil:
		return fmt.Sprintf("A route opens: %s, which lands %s.", r.route(is), influence.Chance(is.Probability))
	case is == nil:
		return "No route is left to anybody who decides."
	}
	before, after := influence.Chance(was.Probability), influence.Chance(is.Probability)
	if before == after {
		return fmt.Sprintf("The best route is %s; it lands %s, as now.", r.route(is), after)
	}
	return fmt.Sprintf("The best route is %s; it lands %s instead of %s.", r.route(is), after, before)
}

func supportSentence(base, r *Row) string {
	was, _ := base.Support()
	is, known := r.Support()
	if !known {
		return "Nobody decides on it then."
	}
	carried := "the change is not carried by that"
	if r.Forecast.CarriedNow {
		carried = "the change is carried by that"
	}
	if math.Abs(was-is) < 0.05/10 {
		return fmt.Sprintf("The support of the least convinced decider stays at %s in 10; %s.", support.InTen(is), carried)
	}
	return fmt.Sprintf("The support of the least convinced decider goes from %s to %s in 10; %s.", support.InTen(was), support.InTen(is), carried)
}

func costSentence(base, r *Row) string {
	was, could := base.Cost()
	is, can := r.Cost()
	switch {
	case !can && !could:
		return "Winning everybody who can be won is not enough, as now."
	case !can:
		return "Winning everybody who can be won is no longer enough."
	case !could:
		return fmt.Sprintf("Then it can be carried, with about %.1f asks.", is)
	case math.Abs(was-is) < 0.05:
		return fmt.Sprintf("It takes about %.1f asks to carry it, as now.", is)
	case is < 0.05:
		return fmt.Sprintf("Then nobody is left to win; as it is, that takes about %.1f asks.", was)
	default:
		return fmt.Sprintf("It takes about %.1f asks to carry it instead of %.1f.", is, was)
	}
}
