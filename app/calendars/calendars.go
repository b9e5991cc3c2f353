// Package calendars asks what of a map is to go into a calendar file, shows what
// that holds, and writes it.
package calendars

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
	"inroad/storage/calendar"
)

// Host is what the dialog is in.
type Host interface {
	// AskFile asks for a file to write whose name ends in suffix, and whether one
	// that is there may be replaced.
	AskFile(suffix string, chosen func(path string))
	// Exported says where the file is, and takes the dialog away.
	Exported(path string)
	// Close takes the dialog away.
	Close()
}

// Calendars is what the dialog holds.
type Calendars struct {
	widget.BaseWidget

	session *session.Session
	host    Host

	which   *look.Segmented
	remind  *look.Segmented
	private *look.Check
	sum     *look.Paragraph
	list    *fyne.Container
	message *look.Paragraph
	export  *look.Button
	content *fyne.Container
}

var _ fyne.Widget = (*Calendars)(nil)

// reminders are when a reminder may come, and how many days before that is.
var reminders = []struct {
	text string
	days int
}{{"None", -1}, {"That morning", 0}, {"A day before", 1}, {"A week before", 7}}

// New returns the dialog's content.
func New(s *session.Session, host Host) *Calendars {
	c := &Calendars{session: s, host: host, sum: look.NewParagraph(look.Strong, ""), list: look.VBox(6), message: look.NewParagraph(look.Quiet, "")}
	which := []string{"Everything"}
	if change := s.Change(); change != nil {
		which = append(which, "Only “"+shortened(s.Workspace().NameOf(graphmodel.RefOf(change)))+"”")
	}
	c.which = look.NewSegmented(which, 0, func(int) { c.show() })
	var texts []string
	for _, r := range reminders {
		texts = append(texts, r.text)
	}
	c.remind = look.NewSegmented(texts, 2, func(int) { c.show() })
	c.private = look.NewCheck("Also what was written about steps and talks (private)", func(bool) { c.show() })
	c.export = look.NewButton(look.Primary, "Export…", c.ask)
	room := look.NewSurface(look.ColourWindow)
	room.Corner, room.Stroke, room.StrokeWidth = 10, look.ColourLine, 1
	c.content = look.VBox(14, look.NewField("What", c.which), look.NewField("Reminder, at nine in the morning", c.remind), c.private,
		c.sum, container.New(height(listHeight), room, look.NewScroll(look.Inset(14, 12, c.list))),
		look.Beside(12, nil, c.message, look.HBox(8, look.NewButton(look.Plain, "Cancel", host.Close), c.export)))
	c.ExtendBaseWidget(c)
	c.show()
	return c
}

func shortened(name string) string {
	if runes := []rune(name); len(runes) > 32 {
		return string(runes[:31]) + "…"
	}
	return name
}

// First returns what should have the focus at first.
func (c *Calendars) First() fyne.Focusable { return c.export }

// options returns what is chosen.
func (c *Calendars) options() calendar.Options {
	o := calendar.Options{Today: c.session.Today(), Private: c.private.Checked(), Remind: reminders[c.remind.Chosen()].days}
	if change := c.session.Change(); change != nil && c.which.Chosen() == 1 {
		o.Changes = []graphmodel.ID{change.ID}
	}
	return o
}

// mostShown is how many events the list shows; the file holds all.
const mostShown = 60

// show shows what the calendar would hold.
func (c *Calendars) show() {
	events := calendar.Events(c.session.Workspace(), c.options())
	c.sum.SetText(summary(events))
	c.list.Objects = nil
	for _, e := range events[:min(len(events), mostShown)] {
		line := look.VBox(0, look.NewParagraph(look.Body, e.Summary),
			look.NewText(look.Caption, e.Date.Time().Format("Mon 2 January 2006")))
		for _, d := range e.Details {
			line.Add(look.NewParagraph(look.Caption, d))
		}
		c.list.Objects = append(c.list.Objects, line)
	}
	if more := len(events) - mostShown; more > 0 {
		c.list.Objects = append(c.list.Objects, look.NewText(look.Quiet, fmt.Sprintf("%d more, which the file holds", more)))
	}
	c.list.Refresh()
	look.SetEnabled(c.export, len(events) > 0)
}

// summary counts events by what they are.
func summary(events []calendar.Event) string {
	if len(events) == 0 {
		return "Nothing has a day yet: give steps and next steps a day, and people a cadence."
	}
	counts := make(map[string]int)
	for _, e := range events {
		counts[e.Category]++
	}
	var parts []string
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, names.Counted(counts[kind], strings.ToLower(kind), strings.ToLower(kind)+"s"))
	}
	return names.Counted(len(events), "day", "days") + " in the calendar: " + strings.Join(parts, ", ")
}

// ask asks where the file is to be, and writes it.
func (c *Calendars) ask() {
	c.host.AskFile(".ics", func(path string) {
		w, o := c.session.Workspace(), c.options()
		c.message.SetText("Writing the file…")
		c.export.Disable()
		c.session.Scheduler().Go(context.Background(), func(context.Context) func() {
			data, err := calendar.Encode(w, o)
			if err == nil {
				err = storage.Put(path, data, true)
			}
			return func() { c.written(path, err) }
		})
	})
}

func (c *Calendars) written(path string, err error) {
	c.export.Enable()
	if err != nil {
		c.message.SetText(look.Sentence(err.Error()))
		return
	}
	c.message.SetText("")
	c.host.Exported(path)
}

// CreateRenderer is called by Fyne.
func (c *Calendars) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

const listHeight = 240

// height gives its objects a height of its own.
type height float32

// MinSize is called by Fyne.
func (h height) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[len(objects)-1].MinSize().Width, float32(h))
}

// Layout is called by Fyne.
func (h height) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
