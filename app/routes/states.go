package routes

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// noChange asks for a change, or to choose among those there are.
func (r *Routes) noChange() []fyne.CanvasObject {
	describe := look.NewButton(look.Primary, "Describe the change", func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
			NewChangeDialog(r.session, c).Show()
		}
	})
	parts := []fyne.CanvasObject{look.VBox(4,
		look.NewParagraph(look.Title, "What do you want to change?"),
		look.NewParagraph(look.Quiet, "Say what it is and who decides. The ways to a yes appear here and on the map."))}
	if changes := r.session.Workspace().Changes.All(); len(changes) > 0 {
		list := look.VBox(0)
		for _, c := range changes {
			list.Add(look.NewRow(nil, r.session.Workspace().NameOf(graphmodel.RefOf(c)), c.Status, func() { r.session.ChooseChange(c.ID) }))
		}
		parts = append(parts, list)
	}
	return append(parts, container.NewHBox(describe))
}

// missing says what keeps the question from being answered, and lets it be
// given right there.
func (r *Routes) missing(err error) []fyne.CanvasObject {
	body := []fyne.CanvasObject{look.NewParagraph(look.Body, look.Sentence(err.Error()))}
	w := r.session.Workspace()
	switch {
	case w.People.Len() == 0:
		body = append(body, look.NewParagraph(look.Quiet, "Add the people first: double-click on the map."))
	case errors.Is(err, influence.ErrNoStart):
		body = append(body, r.ask("Which person is you?", func(id graphmodel.ID) edit.Edit {
			w := r.session.Workspace()
			return edit.Update(w, "Make "+w.PersonName(id)+" you", "", w.Info, func(i *graphmodel.Info) { i.Me = id })
		}))
	case errors.Is(err, influence.ErrNoDecider):
		body = append(body, r.ask("Who decides?", func(id graphmodel.ID) edit.Edit {
			w, c := r.session.Workspace(), r.session.Change()
			return edit.Update(w, "Make "+w.PersonName(id)+" a decider", "", c, func(c *graphmodel.Change) { c.Deciders = append(c.Deciders, id) })
		}))
	}
	return []fyne.CanvasObject{look.Card(body...)}
}

// ask lets a person be chosen and carries out the edit that follows.
func (r *Routes) ask(caption string, answer func(graphmodel.ID) edit.Edit) fyne.CanvasObject {
	people := func() []look.Choice { return pick.Records(r.session.Workspace(), graphmodel.KindPerson) }
	picker := look.NewPicker("Choose a person", people, func(key string) { r.session.Do(answer(graphmodel.ID(key))) })
	return look.NewField(caption, picker)
}

// messengers are who may not, and who must, carry the message: fields of the
// change.
func (r *Routes) messengers(c *graphmodel.Change) fyne.CanvasObject {
	avoid := r.listed(c, c.Avoid, "Add a person", "Change who may not carry ", func(c *graphmodel.Change, ids []graphmodel.ID) { c.Avoid = ids })
	via := r.listed(c, c.Via, "Add a person", "Change whom the way passes of ", func(c *graphmodel.Change, ids []graphmodel.ID) { c.Via = ids })
	body := look.VBox(8,
		look.NewField("May not carry the message", avoid),
		look.NewField("The way must pass, in this order", via))
	fold := look.NewFold("Messengers", r.settings || len(c.Avoid)+len(c.Via) > 0, body)
	fold.OnFolded = func(open bool) { r.settings = open }
	return look.VBox(8, look.Line(), fold)
}

func (r *Routes) listed(c *graphmodel.Change, now []graphmodel.ID, add, phrase string, set func(*graphmodel.Change, []graphmodel.ID)) *look.Tokens {
	people := func() []look.Choice { return pick.Records(r.session.Workspace(), graphmodel.KindPerson) }
	tokens := look.NewTokens(add, people, pick.Name(r.session, graphmodel.KindPerson), func(keys []string) {
		w := r.session.Workspace()
		if c := w.Change(c.ID); c != nil {
			name := phrase + w.NameOf(graphmodel.RefOf(c))
			r.session.Do(edit.Update(w, name, "", c, func(c *graphmodel.Change) { set(c, pick.IDs(keys)) }))
		}
	})
	tokens.OnPressed = func(key string) { r.selectPerson(graphmodel.ID(key)) }
	tokens.SetChosen(pick.Keys(now))
	return tokens
}
