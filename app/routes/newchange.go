package routes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// ChangeDialog asks for a new change: what it is, who decides, which goals it
// serves. People and goals that are not on the map yet can be typed in.
type ChangeDialog struct {
	session *session.Session
	title   *look.Entry
	decide  *look.Tokens
	serve   *look.Tokens
	create  *look.Button
	popup   *widget.PopUp
}

// NewChangeDialog returns the dialog; [ChangeDialog.Show] opens it on the
// canvas.
func NewChangeDialog(s *session.Session, c fyne.Canvas) *ChangeDialog {
	d := &ChangeDialog{session: s, title: look.NewEntry("Self-service reports for every department")}
	d.decide = d.tokens("Add a decider", graphmodel.KindPerson)
	d.serve = d.tokens("Add a goal", graphmodel.KindGoal)
	d.create = look.NewButton(look.Primary, "Find the way", d.Create)
	d.create.Disable()
	d.title.OnChanged = func(text string) {
		if strings.TrimSpace(text) == "" {
			d.create.Disable()
		} else {
			d.create.Enable()
		}
	}
	d.title.Keys = d.key
	cancel := look.NewButton(look.Plain, "Cancel", d.Close)
	content := look.VBox(16,
		look.VBox(4, look.NewText(look.Title, "Describe the change"),
			look.NewText(look.Quiet, "Three fields are enough; the rest can follow.")),
		look.NewField("What is to change?", d.title),
		look.NewField("Who decides?", d.decide),
		look.NewField("Which shared goals does it serve?", d.serve),
		container.NewHBox(layout.NewSpacer(), look.HBox(8, cancel, d.create)))
	d.popup = widget.NewModalPopUp(container.New(wide(dialogWidth), look.Inset(24, 20, content)), c)
	return d
}

const dialogWidth = 440

func (d *ChangeDialog) tokens(add string, kind graphmodel.Kind) *look.Tokens {
	list := func() []look.Choice { return pick.Records(d.session.Workspace(), kind) }
	tokens := look.NewTokens(add, list, pick.Name(d.session, kind), nil)
	tokens.Free = true
	return tokens
}

// Show opens the dialog, ready to type.
func (d *ChangeDialog) Show() {
	d.popup.Show()
	d.popup.Canvas.Focus(d.title)
}

// Close closes the dialog.
func (d *ChangeDialog) Close() { d.popup.Hide() }

func (d *ChangeDialog) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyEscape:
		d.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !d.create.Disabled() {
			d.Create()
		}
	default:
		return false
	}
	return true
}

// Create adds the change, with whoever and whatever was typed in, in one step
// of undo, and puts it in question.
func (d *ChangeDialog) Create() {
	w := d.session.Workspace()
	c := &graphmodel.Change{ID: graphmodel.NewID(), Title: strings.TrimSpace(d.title.Text), Status: graphmodel.ChangeStatuses[0]}
	records := []graphmodel.Record{c}
	for _, key := range d.decide.Chosen() {
		id := graphmodel.ID(key)
		if !w.People.Has(id) {
			id = graphmodel.NewID()
			records = append(records, &graphmodel.Person{ID: id, Name: key})
		}
		c.Deciders = append(c.Deciders, id)
	}
	for _, key := range d.serve.Chosen() {
		id := graphmodel.ID(key)
		if !w.Goals.Has(id) {
			id = graphmodel.NewID()
			records = append(records, &graphmodel.Goal{ID: id, Title: key})
		}
		c.Serves = append(c.Serves, graphmodel.Service{Goal: id, Effect: graphmodel.Some(graphmodel.DefaultEffect)})
	}
	d.Close()
	if d.session.Do(edit.Put(w, "Add "+c.Title, "", records...)) {
		d.session.ChooseChange(c.ID)
	}
}

// wide gives its only object a width of its own.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
