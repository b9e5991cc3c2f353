package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

func departmentPage(s *session.Session, folds folds, id graphmodel.ID) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: id}
	p := recordAt[graphmodel.Department](s, ref)
	say := func() (string, string) {
		return p.called(), count(len(s.Workspace().Members(id)), "person", "people")
	}
	return newPage("department", folds, newHeader("Department", say, removal(s, ref)),
		&section{title: "Basics", open: true, items: func() []item { return departmentBasics(p) }},
		&section{title: "What drives it", open: true, items: func() []item { return departmentDrives(p) }},
		&section{title: "People", open: true, items: func() []item { return []item{members(s, id)} }},
		&section{title: "More", items: func() []item {
			return []item{colour(p), notes(p, func(d *graphmodel.Department) *string { return &d.Notes })}
		}},
	)
}

func departmentBasics(p place[graphmodel.Department]) []item {
	return []item{
		text(p, "name", "Name", "Name", func(d *graphmodel.Department) *string { return &d.Name }).saying("Rename %s"),
		ref(p, "head", "Head", "Not known", graphmodel.KindPerson, func(d *graphmodel.Department) *graphmodel.ID { return &d.Head }),
		ref(p, "parent", "Part of", "Nothing", graphmodel.KindDepartment, func(d *graphmodel.Department) *graphmodel.ID { return &d.Parent }).saying("Change what %s is a part of"),
		prose(p, "mission", "Mission", "What it is there for", func(d *graphmodel.Department) *string { return &d.Mission }),
	}
}

func departmentDrives(p place[graphmodel.Department]) []item {
	return []item{
		texts(p, "pressures", "Pressures", "Add what worries it", func(d *graphmodel.Department) *[]string { return &d.Pressures }),
		texts(p, "measures", "Measures", "Add a figure it is judged by", func(d *graphmodel.Department) *[]string { return &d.Measures }),
	}
}

func members(s *session.Session, id graphmodel.ID) *related {
	return newRelated(s, "In this department", "Nobody yet. Select a person and choose this department.", func() []relation {
		var list []relation
		for _, p := range s.Workspace().Members(id) {
			list = append(list, relation{graphmodel.RefOf(p), s.Workspace().NameOf(graphmodel.RefOf(p)), p.Title})
		}
		return list
	})
}

// colour is that of the department's hull: one of the palette's, another one as
// #RRGGBB, or whatever comes by itself.
func colour(p place[graphmodel.Department]) *field {
	of := func(d *graphmodel.Department) *string { return &d.Colour }
	f := newField(p, "colour", "Colour", of, equal[string], func(b *binding[string]) fyne.CanvasObject {
		swatches := look.NewSwatches(drawing.Light().Departments, "#RRGGBB, or empty for one by itself", func(text string) {
			if _, ok := drawing.ParseColour(text); !ok && text != "" {
				b.refuse("Write a colour as #RRGGBB, such as #0072b2")
				return
			}
			b.take(text)
		})
		swatches.Entry.Left = b.field.leave
		b.show = swatches.SetText
		return swatches
	})
	return f
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
