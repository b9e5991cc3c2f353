// Package pasting is the dialog in which a pasted list becomes people: a text,
// what each of its columns is, and what would be added. Everything is used from
// the window's goroutine.
package pasting

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/roster"
)

// Host is what the dialog is in.
type Host interface {
	// Added takes the dialog away: these people are on the map now.
	Added(people []graphmodel.ID)
	// Close takes the dialog away.
	Close()
}

// Pasting is what the dialog holds.
type Pasting struct {
	widget.BaseWidget

	session *session.Session
	host    Host
	text    string
	// assigned are the columns that the user has said something about, and header
	// whether the first row names the columns, if the user has said so.
	assigned map[int]roster.Field
	header   *bool
	table    *roster.Table
	plan     *roster.Plan
	of       *graphmodel.Workspace // what the plan was made for
	stop     context.CancelFunc

	area    *textArea
	long    *longText
	first   *look.Check
	summary *look.Text
	preview *preview
	issues  *issues
	add     *look.Button
}

var _ fyne.Widget = (*Pasting)(nil)

// Width is that of the dialog's content.
const Width = 820

const (
	textHeight   = 104
	tableHeight  = 216
	issuesHeight = 62
)

// New returns the dialog's content, with a text in it that may be empty.
func New(s *session.Session, text string, host Host) *Pasting {
	p := &Pasting{session: s, host: host, stop: func() {}, assigned: make(map[int]roster.Field)}
	p.area = newTextArea("Ana Ruiz\nBo Lind\n\nor rows copied from a spreadsheet: name, title, department, reports to, e-mail …")
	p.area.OnChanged = p.read
	p.area.keys, p.area.long = p.key, p.take
	p.long = newLongText(func() { p.take("") })
	p.first = look.NewCheck("The first row names the columns", p.setHeader)
	p.summary = look.NewText(look.Strong, "")
	p.preview, p.issues = newPreview(p.assign), newIssues()
	p.add = look.NewButton(look.Primary, "Add people", p.Add)
	p.ExtendBaseWidget(p)
	p.take(text)
	return p
}

// First returns what should have the focus at first.
func (p *Pasting) First() fyne.Focusable {
	if p.long.Visible() {
		return p.long.clear
	}
	return p.area
}

// Escape closes the dialog.
func (p *Pasting) Escape() {
	p.stop()
	p.host.Close()
}

func (p *Pasting) key(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		p.Escape()
		return true
	}
	return false
}

// longest is how much text can be edited in the dialog without it becoming slow;
// a longer one is held whole and named by its first lines.
const longest = 20_000

// take puts a whole text in the place of what there was.
func (p *Pasting) take(text string) {
	isLong := len(text) > longest
	look.SetVisible(p.area, !isLong)
	look.SetVisible(p.long, isLong)
	if isLong {
		p.long.show(text)
		p.read(text)
		return
	}
	p.area.SetText(text)
	p.area.CursorRow, p.area.CursorColumn = 0, 0
	p.area.Refresh()
	p.read(text)
}

// read works out what the text says.
func (p *Pasting) read(text string) {
	p.text = text
	p.work(func() (*roster.Table, error) { return roster.Read(text) })
}

// replan works out what comes of the table as it is taken now.
func (p *Pasting) replan() {
	if p.table == nil {
		return
	}
	t := *p.table
	t.Columns = slices.Clone(t.Columns)
	p.work(func() (*roster.Table, error) { return &t, nil })
}

// work makes the table and its plan in the background.
func (p *Pasting) work(read func() (*roster.Table, error)) {
	p.stop()
	p.add.Disable()
	ctx, cancel := context.WithCancel(context.Background())
	p.stop = cancel
	w, assigned, header := p.session.Workspace(), cloned(p.assigned), p.header
	blank := strings.TrimSpace(p.text) == ""
	p.session.Scheduler().Go(ctx, func(context.Context) func() {
		t, err := read()
		if err != nil {
			return func() { p.refused(err, blank) }
		}
		settle(t, assigned, header)
		plan := t.Plan(w)
		return func() { p.planned(t, plan, w) }
	})
}

func cloned(m map[int]roster.Field) map[int]roster.Field {
	next := make(map[int]roster.Field, len(m))
	for k, v := range m {
		next[k] = v
	}
	return next
}

// settle has the table taken as the user has said.
func settle(t *roster.Table, assigned map[int]roster.Field, header *bool) {
	if header != nil && *header != t.Header {
		t.SetHeader(*header)
	}
	for column, field := range assigned {
		if column < len(t.Columns) {
			t.Columns[column].Field = field
		}
	}
}

// refused says why there is no table.
func (p *Pasting) refused(err error, blank bool) {
	p.table, p.plan = nil, nil
	p.assigned, p.header = make(map[int]roster.Field), nil
	p.preview.show(nil)
	p.issues.show(nil)
	p.first.SetChecked(false)
	p.first.Disable()
	p.summary.SetText("")
	if !blank {
		p.summary.SetText(look.Sentence(err.Error()))
	}
	p.add.SetText("Add people")
}

// planned shows what comes of the table.
func (p *Pasting) planned(t *roster.Table, plan *roster.Plan, w *graphmodel.Workspace) {
	p.table, p.plan, p.of = t, plan, w
	p.first.Enable()
	p.first.SetChecked(t.Header)
	p.preview.show(t)
	p.issues.show(plan.Issues)
	p.summary.SetText(summary(plan))
	p.add.SetText(doing(plan))
	look.SetEnabled(p.add, len(plan.Edit.Deltas) > 0)
}

// assign says what a column holds. What only one column can hold is taken from
// the one that held it.
func (p *Pasting) assign(column int, field roster.Field) {
	if field != roster.Ignore {
		for i, c := range p.table.Columns {
			if i != column && c.Field == field {
				p.put(i, roster.Ignore)
			}
		}
	}
	p.put(column, field)
	p.replan()
}

func (p *Pasting) put(column int, field roster.Field) {
	p.assigned[column] = field
	p.table.Columns[column].Field = field
}

// setHeader says whether the first row names the columns.
func (p *Pasting) setHeader(header bool) {
	p.header = &header
	p.assigned = make(map[int]roster.Field)
	p.read(p.text)
}

// Add adds the people, in one step of undo.
func (p *Pasting) Add() {
	switch {
	case p.plan == nil || p.add.Disabled():
	case p.of != p.session.Workspace(): // it has changed meanwhile
		p.replan()
	case p.session.Do(p.plan.Edit):
		p.host.Added(append(slices.Clone(p.plan.Added), p.plan.Updated...))
	}
}

// CreateRenderer is called by Fyne.
func (p *Pasting) CreateRenderer() fyne.WidgetRenderer {
	text := container.New(high(textHeight), p.area, p.long)
	table := container.NewStack(look.NewCardSurface(), look.Inset(8, 8, p.preview.content))
	return widget.NewSimpleRenderer(look.VBox(10,
		text,
		look.Beside(16, nil, p.first, p.summary),
		container.New(high(tableHeight), table),
		container.New(high(issuesHeight), p.issues.content),
		look.Beside(8, nil, look.NewShrinkingText(look.Quiet, "Nobody on the map is changed but where nothing is known. Undo takes it all back."),
			look.HBox(8, look.NewButton(look.Plain, "Cancel", p.Escape), p.add))))
}

// high gives objects that lie on one another a height.
type high float32

// MinSize is called by Fyne.
func (h high) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout is called by Fyne.
func (h high) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
