package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func workspacePage(s *session.Session, folds folds) *page {
	p := recordAt[graphmodel.Info](s, graphmodel.Ref{Kind: graphmodel.KindInfo})
	say := func() (string, string) {
		w := s.Workspace()
		return p.called(), count(w.People.Len(), "person", "people") + " · " + count(w.Ties.Len(), "tie", "ties") +
			" · " + count(w.Departments.Len(), "department", "departments")
	}
	reset := &action{Button: look.NewButton(look.Plain, "Back to the defaults", func() { resetParameters(s) })}
	return newPage("workspace", folds, newHeader("Map", say, nil),
		&section{title: "Basics", open: true, items: func() []item { return workspaceBasics(p) }},
		&section{title: "What the numbers assume", items: func() []item {
			return append(parameterRows(p), button{reset, func() bool { return changed(s.Workspace().Info.Parameters) }})
		}},
	)
}

func workspaceBasics(p place[graphmodel.Info]) []item {
	return []item{
		text(p, "title", "Title", "What this map is about", func(i *graphmodel.Info) *string { return &i.Title }).saying("Rename %s"),
		prose(p, "description", "Description", "For whoever opens it", func(i *graphmodel.Info) *string { return &i.Description }),
		ref(p, "me", "You", "Choose yourself: routes start there", graphmodel.KindPerson, func(i *graphmodel.Info) *graphmodel.ID { return &i.Me }).saying("Change who is you on %s"),
	}
}

// parameterWords says what a parameter of the model means.
var parameterWords = map[string]string{
	"handoff":      "Kept at each retelling",
	"stance":       "A step of stance",
	"sharedGoal":   "A goal served",
	"commonGround": "A goal in common",
	"benefit":      "A benefit named",
	"friction":     "Friction takes",
	"objection":    "An open reason takes",
	"stale":        "Long silence takes",
	"bond":         "Trust that counts as a bond",
}

func parameterRows(p place[graphmodel.Info]) []item {
	var items []item
	var pair row
	for _, parameter := range graphmodel.ParameterList() {
		pair = append(pair, parameterField(p, parameter))
		if len(pair) == 2 {
			items, pair = append(items, pair), nil
		}
	}
	if len(pair) > 0 {
		items = append(items, pair)
	}
	return items
}

func parameterField(p place[graphmodel.Info], parameter graphmodel.Parameter) *field {
	defaults := graphmodel.DefaultParameters()
	usual := *parameter.Of(&defaults)
	of := func(i *graphmodel.Info) *float64 { return parameter.Of(&i.Parameters) }
	f := newField(p, "parameters."+parameter.Name, parameterWords[parameter.Name], of, equal[float64], func(b *binding[float64]) fyne.CanvasObject {
		entry := look.NewEntry(fmt.Sprint(usual))
		entry.Left = b.field.leave
		entry.OnChanged = func(text string) {
			if text == "" {
				b.take(usual)
				return
			}
			value, message := parse(text, parameter.Min, parameter.Max)
			if message != "" {
				b.refuse(message)
				return
			}
			b.take(value)
		}
		b.show = func(value float64) { entry.SetText(fmt.Sprint(value)) }
		return entry
	})
	return f.remarking(func() string {
		if i := p.read(); i != nil && *of(i) != usual {
			return fmt.Sprintf("usually %g", usual)
		}
		return ""
	})
}

func changed(p graphmodel.Parameters) bool {
	defaults := graphmodel.DefaultParameters()
	for _, parameter := range graphmodel.ParameterList() {
		if *parameter.Of(&p) != *parameter.Of(&defaults) {
			return true
		}
	}
	return false
}

func resetParameters(s *session.Session) {
	s.Do(edit.Update(s.Workspace(), "Take the usual parameters", "", s.Workspace().Info, func(i *graphmodel.Info) {
		extra := i.Parameters.Extra
		i.Parameters = graphmodel.DefaultParameters()
		i.Parameters.Extra = extra
	}))
}

// button is a button among fields, there while it makes sense.
type button struct {
	*action
	sensible func() bool
}

func (b button) object() fyne.CanvasObject { return b.Button }

func (b button) update() { look.SetVisible(b.Button, b.sensible()) }

func (b button) fields(func(string, *field) bool) bool { return true }
