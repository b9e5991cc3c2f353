package standingview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// first is how many departments are shown before one asks for all.
const first = 40

// showAll shows every department, those that need us most first.
func (v *View) showAll() {
	v.page.Objects = nil
	if v.ask() {
		return
	}
	about := fmt.Sprintf("How %s see “%s”. Those that need us most come first.",
		names.Counted(len(v.list), "department", "departments"), v.us())
	if v.ours() == "" {
		about = fmt.Sprintf("How %s see you. Those that need you most come first.", names.Counted(len(v.list), "department", "departments"))
	}
	v.head(title, about, "")
	shown := len(v.list)
	if !v.all {
		shown = min(shown, first)
	}
	for i := range v.list[:shown] {
		v.page.Add(v.card(&v.list[i]))
	}
	if shown < len(v.list) {
		v.page.Add(container.NewHBox(look.NewButton(look.Plain, fmt.Sprintf("Show all %d departments", len(v.list)), func() {
			v.all = true
			v.show()
		})))
	}
}

const title = "As they see us"

// ask says what is missing where there is nothing to show, and tells whether that
// is so.
func (v *View) ask() bool {
	w := v.session.Workspace()
	switch {
	case w.Me() == nil:
		v.head(title, "Say first which person on the map you are: select yourself and press “This is me”.", "")
		if only, ok := v.session.Selection().Only(); ok && only.Kind == graphmodel.KindPerson {
			v.page.Add(container.NewHBox(look.NewButton(look.Primary, w.NameOf(only)+" is me", func() { v.me(only.ID) })))
		}
	case len(v.list) == 0 && v.study.Findings().Working:
		v.head(title, "Working it out …", "")
	case len(v.list) == 0:
		v.head(title, "There is no other department yet. Add one and say who trusts whom: then it says here how they see you, and what you owe each other.", "")
		v.page.Add(container.NewHBox(look.NewButton(look.Primary, "Add a department", v.Add)))
	default:
		return false
	}
	return true
}

// card sums one department up; a press looks closely at it.
func (v *View) card(s *advice.DepartmentStanding) fyne.CanvasObject {
	d := graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: s.Department}
	need := s.NeedWords()
	if need == "" {
		need = "They trust us, and we owe them nothing."
	}
	column := look.VBox(6, look.Beside(8, look.NewText(look.Strong, v.of.NameOf(d)), nil, look.NewText(look.Caption, balance(s))),
		look.NewParagraph(look.Body, need), bars(s))
	if len(s.Coincide) > 0 {
		column.Add(look.NewParagraph(look.Quiet, s.Coincide[0].Text))
	}
	return look.NewPress(look.Card(column), func() { v.Open(s.Department) })
}

// balance says what either owes the other.
func balance(s *advice.DepartmentStanding) string {
	return fmt.Sprintf("we owe %d · owed to us %d", len(s.Owe), len(s.Owed))
}

// bars show the trust both ways.
func bars(s *advice.DepartmentStanding) fyne.CanvasObject {
	return look.VBox(2, trustBar("They trust us", s.InUs), trustBar("We trust them", s.InThem))
}

// trustBar shows an average of trust as a length, and says it.
func trustBar(caption string, t advice.TrustSummary) fyne.CanvasObject {
	said, share := "not noted", 0.0
	if t.Ties > 0 {
		said, share = fmt.Sprintf("%.0f · %s", t.Average, graphmodel.BandOf(t.Average)), t.Average/100
	}
	bar := look.NewBar(share)
	bar.SetColour(look.ColourAccent)
	if t.Ties == 0 {
		bar.SetColour(look.ColourLine)
	}
	return look.Beside(8, wide(96, look.NewText(look.Caption, caption)), container.NewVBox(bar), wide(96, look.NewText(look.Caption, said)))
}

// wide gives an object a width.
func wide(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(width, o.MinSize().Height), o)
}

// me says who "me" is.
func (v *View) me(id graphmodel.ID) {
	w := v.session.Workspace()
	v.session.Do(edit.Update(w, "Make "+w.PersonName(id)+" you", "", w.Info, func(i *graphmodel.Info) { i.Me = id }))
}
