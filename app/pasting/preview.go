package pasting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel/roster"
)

// preview shows the rows of the table, with what is taken from each column above
// it. Only the rows in view are drawn.
type preview struct {
	assign  func(column int, field roster.Field)
	table   *roster.Table
	content *fyne.Container
	pickers []*look.Picker
	list    *look.List
}

const (
	columnWidth = 150
	columnGap   = 10
)

func newPreview(assign func(column int, field roster.Field)) *preview {
	p := &preview{assign: assign, content: container.NewStack()}
	p.show(nil)
	return p
}

// show shows a table; nil is none.
func (p *preview) show(t *roster.Table) {
	before := p.table
	p.table = t
	switch {
	case t == nil:
		p.pickers, p.list = nil, nil
		p.content.Objects = []fyne.CanvasObject{container.NewCenter(look.NewText(look.Quiet, "Here you see what becomes of the list."))}
		p.content.Refresh()
	case before == nil || len(before.Columns) != len(t.Columns):
		p.build()
		p.fill()
	default:
		p.fill()
	}
}

// build makes the columns.
func (p *preview) build() {
	n := len(p.table.Columns)
	head := container.New(columns{})
	p.pickers = make([]*look.Picker, n)
	for i := range n {
		picker := look.NewPicker("Leave out", fieldChoices, func(key string) { p.assign(i, fieldOf(key)) })
		picker.Name, picker.Required = func(key string) string { return fieldOf(key).String() }, true
		p.pickers[i] = picker
		head.Add(picker)
	}
	p.list = look.NewList(func() int { return len(p.table.Rows()) }, func() fyne.CanvasObject {
		line := container.New(columns{})
		for range n {
			line.Add(look.NewShrinkingText(look.Body, ""))
		}
		return look.Inset(0, 2, line)
	}, p.write, func(int) {})
	body := container.NewBorder(look.VBox(6, head, look.Line()), nil, nil, nil, p.list)
	wide := container.New(atLeast(float32(n)*(columnWidth+columnGap)-columnGap), body)
	p.content.Objects = []fyne.CanvasObject{container.NewHScroll(wide)}
	p.content.Refresh()
}

// fill shows what the table says now.
func (p *preview) fill() {
	for i, c := range p.table.Columns {
		p.pickers[i].SetChosen(strconv.Itoa(int(c.Field)))
	}
	p.list.UnselectAll()
	p.list.Refresh()
}

// write fills a line with a row.
func (p *preview) write(line int, o fyne.CanvasObject) {
	rows := p.table.Rows()
	if line >= len(rows) {
		return
	}
	cells := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	for i, cell := range rows[line] {
		text := cells[i].(*look.Text)
		role := look.Body
		if p.table.Columns[i].Field == roster.Ignore {
			role = look.Body.In(look.ColourFaint)
		}
		text.SetRole(role)
		text.SetText(cell)
	}
}

func fieldChoices() []look.Choice {
	var choices []look.Choice
	for _, f := range roster.Fields() {
		choices = append(choices, look.Choice{Key: strconv.Itoa(int(f)), Text: f.String()})
	}
	return choices
}

func fieldOf(key string) roster.Field {
	n, err := strconv.Atoi(key)
	if err != nil || n < 0 || n >= len(roster.Fields()) {
		return roster.Ignore
	}
	return roster.Field(n)
}

// columns lays objects out in columns of one width; where there is more room they
// share it.
type columns struct{}

// MinSize is called by Fyne.
func (columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(float32(len(objects))*(columnWidth+columnGap)-columnGap, height)
}

// Layout is called by Fyne.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const widest = 260
	width := min((size.Width+columnGap)/float32(len(objects))-columnGap, widest)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+columnGap), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// atLeast gives its only object at least a width.
type atLeast float32

// MinSize is called by Fyne.
func (w atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

// Layout is called by Fyne.
func (w atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(max(size.Width, float32(w)), size.Height))
}

var _ fyne.Layout = columns{}
var _ fyne.Layout = atLeast(0)

// issues lists what needs a look, a line each.
type issues struct {
	content *fyne.Container
	list    *look.List
	lines   []roster.Issue
}

func newIssues() *issues {
	i := &issues{}
	i.list = look.NewList(func() int { return len(i.lines) }, func() fyne.CanvasObject { return look.NewShrinkingText(look.Caption, "") },
		func(line int, o fyne.CanvasObject) {
			if line >= len(i.lines) {
				return
			}
			text, role := o.(*look.Text), look.Caption
			if i.lines[line].Skipped {
				role = look.Caption.In(look.ColourInk)
			}
			text.SetRole(role)
			text.SetText(i.lines[line].Text)
		}, func(int) {})
	i.content = container.NewStack(i.list)
	return i
}

// show shows other lines; what leaves a row out comes first.
func (i *issues) show(all []roster.Issue) {
	i.lines = i.lines[:0:0]
	for _, skipped := range []bool{true, false} {
		for _, issue := range all {
			if issue.Skipped == skipped {
				i.lines = append(i.lines, issue)
			}
		}
	}
	i.list.UnselectAll()
	i.list.Refresh()
}
