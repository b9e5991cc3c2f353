package changeview

import (
	"slices"

	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/app/pick"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// owner says whose project the change is, and lets it be handed over.
type owner struct {
	view *View
	form *inspector.Form
	said *look.Paragraph
	hand *look.Button
}

func newOwner(v *View, change graphmodel.ID) *owner {
	o := &owner{view: v, form: inspector.ChangeForm(v.session, change, inspector.Owners), said: look.NewParagraph(look.Quiet, "")}
	v.forms = append(v.forms, o.form)
	o.hand = look.NewButton(look.Plain, "Hand it over…", o.ask)
	return o
}

func (o *owner) card(v *View) *card {
	content := look.VBox(12, o.form.Content, o.said, look.Flow(8, o.hand))
	c := v.plain("Whose project it is", content, 0, 0)
	c.form = o.form
	return c
}

func (o *owner) update() {
	if c := o.view.session.Change(); c != nil {
		o.said.SetText(ownership(o.view.session.Workspace(), c))
	}
}

// ownership says what the owner means for how the change is seen.
func ownership(w *graphmodel.Workspace, c *graphmodel.Change) string {
	owner, me := w.Person(c.Owner), w.Person(w.Info.Me)
	switch {
	case owner == nil:
		return "The department that gains most owns a project best: hand it over, and they carry it as their own."
	case owner == me:
		return "It is yours. Handed over to a department that it affects, it becomes theirs to carry."
	case me != nil && owner.Department != "" && owner.Department == me.Department:
		return "It belongs to your own department. Handed over to one that it affects, it becomes theirs to carry."
	case slices.Contains(c.Affects, owner.Department):
		return owner.Name + " owns it, from a department that it affects: let them tell its story."
	default:
		return owner.Name + " owns it: let them tell its story."
	}
}

// ask lets the new owner be chosen. Those who head or belong to a department that
// is affected come first.
func (o *owner) ask() {
	s := o.view.session
	c := s.Change()
	if c == nil {
		return
	}
	look.NewPickList(heirs(s.Workspace(), c), func(key string) {
		if now := s.Change(); now != nil {
			s.Do(edit.HandOver(s.Workspace(), now, graphmodel.ID(key)))
		}
	}).Under(o.hand, "")
}

// heirs lists to whom a change can be handed over: the heads of the departments
// affected, their people, then everybody else.
func heirs(w *graphmodel.Workspace, c *graphmodel.Change) []look.Choice {
	heads := make(map[graphmodel.ID]bool)
	for _, id := range c.Affects {
		if d := w.Department(id); d != nil {
			heads[d.Head] = true
		}
	}
	rank := func(choice look.Choice) int {
		p := w.Person(graphmodel.ID(choice.Key))
		switch {
		case p == nil:
			return 2
		case heads[p.ID]:
			return 0
		case slices.Contains(c.Affects, p.Department):
			return 1
		default:
			return 2
		}
	}
	list := slices.DeleteFunc(pick.Records(w, graphmodel.KindPerson), func(choice look.Choice) bool { return choice.Key == string(c.Owner) })
	slices.SortStableFunc(list, func(a, b look.Choice) int { return rank(a) - rank(b) })
	return list
}
