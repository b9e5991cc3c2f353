package briefer

import (
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/briefs"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/pick"
	"inroad/graphmodel"
)

// controls are where the user chooses.
type controls struct {
	content                             *fyne.Container
	kind, format, paper, naming         *look.Segmented
	change, person                      *look.Picker
	from                                *look.DateEntry
	changeField, personField, fromField *look.Field
	paperField, noPaper                 *look.Field
	picture, private                    *look.Check
	parts                               *fyne.Container
	shown                               []string // the parts that are offered
	about, privacy                      *look.Paragraph
}

const controlsWidth = 348

// kindNames are what the sorts of report are called, and what each is for.
var kindNames = map[briefs.Kind][2]string{
	briefs.Brief:   {"Brief", "One page for a change: why, who decides, the way, the asks, support, risks, next steps."},
	briefs.Story:   {"Story", "What has come of a change, told from its business owner’s side."},
	briefs.Agenda:  {"Agenda", "What to talk about when you meet one person: what is open, what you owe each other, the next ask."},
	briefs.Quarter: {"Review", "How all changes stand: checkpoints, support over time, wins, and what is stuck."},
}

var formatNames = map[briefs.Format]string{briefs.PDF: "PDF", briefs.HTML: "HTML", briefs.Markdown: "Markdown"}

func (c *controls) build(b *Briefer) {
	choices := &b.choices
	c.buildAbout(b)
	var formats, papers []string
	for _, f := range briefs.Formats() {
		formats = append(formats, formatNames[f])
	}
	for _, p := range drawing.Papers {
		papers = append(papers, p.Name)
	}
	c.format = segmented(b, formats, func(i int) { choices.Format = briefs.Formats()[i] })
	c.paper = segmented(b, papers, func(i int) { choices.Paper = drawing.Papers[i].Name })
	c.naming = segmented(b, []string{"As they are", "Pseudonyms"}, func(i int) { choices.Pseudonyms = i == 1 })
	c.picture = check(b, "The map with the route", func(on bool) { choices.Picture = on })
	c.private = check(b, "Private: notes, and what was talked about", func(on bool) { choices.Private = on })
	c.parts, c.privacy = look.Flow(4), look.NewParagraph(look.Caption, "")
	c.paperField = look.NewField("Paper", c.paper)
	c.noPaper = look.NewField("Paper", look.NewText(look.Quiet, "One file that needs no other"))
	c.content = container.NewStack(room(controlsWidth, 0), look.VBox(11,
		look.VBox(6, c.kind, container.NewStack(room(0, 2*lineHeight()), c.about)),
		container.NewStack(c.changeField, c.personField, c.fromField),
		look.NewField("Parts", container.NewStack(room(0, partsHeight), c.parts)),
		look.VBox(2, c.picture, c.private),
		look.NewField("Names", c.naming),
		look.NewField("File", c.format),
		container.NewStack(c.paperField, c.noPaper),
		container.NewStack(room(0, 2*lineHeight()), c.privacy)))
}

// partsHeight keeps room for three lines of parts: what is below must not move.
const partsHeight = 80

func lineHeight() float32 { return look.NewText(look.Caption, "X").MinSize().Height }

// room keeps a place as large as that.
func room(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func segmented(b *Briefer, options []string, choose func(int)) *look.Segmented {
	return look.NewSegmented(options, -1, func(i int) {
		choose(i)
		b.changed()
	})
}

func check(b *Briefer, text string, choose func(bool)) *look.Check {
	return look.NewCheck(text, func(on bool) {
		choose(on)
		b.changed()
	})
}

// buildAbout makes the choice of the report and of what it is about.
func (c *controls) buildAbout(b *Briefer) {
	var kinds []string
	for _, k := range briefs.Kinds() {
		kinds = append(kinds, kindNames[k][0])
	}
	c.kind = segmented(b, kinds, func(i int) {
		b.choices.Kind, b.choices.without = briefs.Kinds()[i], nil
	})
	c.about = look.NewParagraph(look.Caption, "")
	picker := func(placeholder string, kind graphmodel.Kind, to *graphmodel.ID) *look.Picker {
		p := look.NewPicker(placeholder, func() []look.Choice { return pick.Records(b.session.Workspace(), kind) }, func(key string) {
			*to = graphmodel.ID(key)
			b.changed()
		})
		p.Name = pick.Name(b.session, kind)
		return p
	}
	c.change = picker("Choose a change", graphmodel.KindChange, &b.choices.Change)
	c.person = picker("Choose a person", graphmodel.KindPerson, &b.choices.Person)
	c.from = look.NewDateEntry(func() time.Time { return b.session.Today().Time() })
	c.from.Draft = true
	c.from.Left = func() { c.setFrom(b) }
	c.changeField, c.personField, c.fromField = look.NewField("About", c.change), look.NewField("Meeting with", c.person), look.NewField("Since", c.from)
}

// setFrom takes the first day of a review.
func (c *controls) setFrom(b *Briefer) {
	day, err := graphmodel.ParseDate(c.from.Text)
	switch {
	case err != nil || !day.Known():
		c.fromField.SetMessage("A day is written 2026-09-01.")
	case day != b.choices.From:
		c.fromField.SetMessage("")
		b.choices.From = day
		b.changed()
	default:
		c.fromField.SetMessage("")
	}
}

// show shows the choices.
func (c *controls) show(b *Briefer) {
	o := b.choices
	c.kind.SetChosen(slices.Index(briefs.Kinds(), o.Kind))
	c.about.SetText(kindNames[o.Kind][1])
	c.change.SetChosen(string(o.Change))
	c.person.SetChosen(string(o.Person))
	if c.from.Text != string(o.From) {
		c.from.SetText(string(o.From))
	}
	c.format.SetChosen(slices.Index(briefs.Formats(), o.Format))
	c.paper.SetChosen(o.paper())
	c.naming.SetChosen(0)
	if o.Pseudonyms {
		c.naming.SetChosen(1)
	}
	c.picture.SetChecked(o.Picture)
	c.private.SetChecked(o.Private && o.privateFits())
	look.SetVisible(c.changeField, o.aboutChange())
	look.SetVisible(c.personField, o.Kind == briefs.Agenda)
	look.SetVisible(c.fromField, o.Kind == briefs.Quarter)
	look.SetVisible(c.paperField, o.Format == briefs.PDF)
	look.SetVisible(c.noPaper, o.Format != briefs.PDF)
	look.SetEnabled(c.picture, o.Kind == briefs.Brief)
	look.SetEnabled(c.private, o.privateFits())
	c.privacy.SetText(privacy(o))
	c.content.Refresh()
}

// showParts offers the parts that the report has.
func (c *controls) showParts(b *Briefer) {
	parts := b.made.Parts()
	if slices.Equal(parts, c.shown) && len(c.parts.Objects) == len(parts) {
		for i, part := range parts {
			c.parts.Objects[i].(*look.Chip).SetOn(!slices.Contains(b.choices.without, part))
		}
		return
	}
	c.shown = slices.Clone(parts)
	c.parts.Objects = nil
	for _, part := range parts {
		c.parts.Add(look.NewToggleChip(part, !slices.Contains(b.choices.without, part), func(on bool) {
			without := slices.DeleteFunc(slices.Clone(b.choices.without), func(p string) bool { return p == part })
			if !on {
				without = append(without, part)
			}
			b.choices.without = without
			b.changed()
		}))
	}
	c.content.Refresh()
}

// privacy says who can be told from the file.
func privacy(c Choices) string {
	switch {
	case c.Pseudonyms:
		return "People are called by pseudonyms, and texts that name somebody are left out. Who knows the place may still tell who is who."
	case c.Private:
		return "Your private notes are in it: give it to nobody whom they are not for."
	}
	return "Names and stances are in it: give it only to people who may know them."
}
