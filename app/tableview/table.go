package tableview

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/app/sheet"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/filter"
)

// table is the sheet of one kind of record.
type table struct {
	session *session.Session
	kind    graphmodel.Kind
	// one and many are what the records are called; title names the table.
	title, one, many string
	fields           []field
	hidden           []bool // by field
	columns          []int  // of the sheet: indices of fields
	sheet            *sheet.Sheet
	known            *facts

	// ids are the records by row, found by rows; a row of a record that is gone is
	// not used again.
	ids  []graphmodel.ID
	rows map[graphmodel.ID]int
	// search is what was typed, folded; passing the filter of the map, or nil.
	search  string
	passing func() *filter.Passing
	// folded are the texts of rows as they are searched, of the workspace
	// foldedOf.
	folded   map[graphmodel.ID]string
	foldedOf *graphmodel.Workspace
	say      func(string)
	add      func()
	// leading is true while the table itself selects.
	leading bool
}

var _ sheet.Owner = (*table)(nil)

func newTable(s *session.Session, kind graphmodel.Kind, title, one, many string, fields func(*table) []field) *table {
	t := &table{session: s, kind: kind, title: title, one: one, many: many, say: func(string) {}, add: func() {},
		passing: func() *filter.Passing { return nil }, rows: make(map[graphmodel.ID]int)}
	t.fields = fields(t)
	for _, f := range t.fields {
		t.hidden = append(t.hidden, f.spare)
	}
	t.sheet = sheet.New(t, nil)
	t.showColumns()
	return t
}

// showColumns has the sheet show the fields that are not hidden.
func (t *table) showColumns() {
	t.columns = nil
	var columns []sheet.Column
	for i := range t.fields {
		if !t.hidden[i] {
			t.columns = append(t.columns, i)
			columns = append(columns, t.column(&t.fields[i]))
		}
	}
	t.foldedOf = nil
	t.sheet.SetColumns(columns)
}

// column returns a field as the sheet shows it.
func (t *table) column(f *field) sheet.Column {
	c := sheet.Column{Title: f.title, Width: f.width, Right: f.right, Fixed: f.set == nil, Free: f.free, Digits: f.digits,
		Text: func(row int) string { return t.read(row, f.text) }}
	if f.mark != nil {
		c.Mark = func(row int) (tone color.Color) {
			if r := t.record(row); r != nil {
				tone = f.mark(r)
			}
			return tone
		}
	}
	if f.figure != nil {
		c.Figure = func(row int) (float64, bool) {
			if r := t.record(row); r != nil {
				return f.figure(r)
			}
			return 0, false
		}
	}
	if f.typed != nil {
		c.Typed = func(row int) string { return t.read(row, f.typed) }
	}
	if f.picks {
		c.Choices = f.offers
		c.Chosen = func(row int) string { return t.read(row, f.chosen) }
	}
	return c
}

func (t *table) read(row int, of func(graphmodel.Record) string) string {
	if r := t.record(row); r != nil && of != nil {
		return of(r)
	}
	return ""
}

// record returns the record of a row, nil when it is gone.
func (t *table) record(row int) graphmodel.Record { return t.session.Workspace().Lookup(t.ref(row)) }

func (t *table) ref(row int) graphmodel.Ref { return graphmodel.Ref{Kind: t.kind, ID: t.ids[row]} }

// all lists the records of the kind.
func (t *table) all() []graphmodel.ID {
	w := t.session.Workspace()
	switch t.kind {
	case graphmodel.KindPerson:
		return ids(w.People)
	case graphmodel.KindTie:
		return ids(w.Ties)
	case graphmodel.KindDepartment:
		return ids(w.Departments)
	default:
		return ids(w.Goals)
	}
}

func ids[R graphmodel.Record](records graphmodel.Table[R]) []graphmodel.ID {
	list := make([]graphmodel.ID, records.Len())
	for i, r := range records.All() {
		list[i] = r.Key()
	}
	return list
}

// shown returns the rows that pass search and filter, in the order of the file;
// whoever is on the map anew gets a row.
func (t *table) shown() []int {
	var list []int
	passing := t.passing()
	for _, id := range t.all() {
		row, there := t.rows[id]
		if !there {
			row = len(t.ids)
			t.ids = append(t.ids, id)
			t.rows[id] = row
		}
		if t.passes(passing, id) && strings.Contains(t.searched(row), t.search) {
			list = append(list, row)
		}
	}
	return list
}

// passes tells whether the filter of the map lets a record through; it says
// nothing of departments and goals.
func (t *table) passes(p *filter.Passing, id graphmodel.ID) bool {
	switch {
	case p == nil:
		return true
	case t.kind == graphmodel.KindPerson:
		return p.Person(id)
	case t.kind == graphmodel.KindTie:
		return p.Tie(id)
	default:
		return true
	}
}

// searched returns the text of a row that is searched.
func (t *table) searched(row int) string {
	if t.search == "" {
		return ""
	}
	if t.foldedOf != t.session.Workspace() {
		t.folded, t.foldedOf = make(map[graphmodel.ID]string), t.session.Workspace()
	}
	text, known := t.folded[t.ids[row]]
	if !known {
		var b strings.Builder
		for _, i := range t.columns {
			b.WriteString(t.read(row, t.fields[i].text))
			b.WriteByte('\n')
		}
		text = look.Folded(b.String())
		t.folded[t.ids[row]] = text
	}
	return text
}

// fill shows the rows sorted anew.
func (t *table) fill() {
	rows := t.shown()
	if t.kind == graphmodel.KindTie {
		sheet.ByText(rows, func(row int) string { return t.read(row, t.fields[whomField].text) })
		sheet.ByText(rows, func(row int) string { return t.read(row, t.fields[whoField].text) })
	} else {
		sheet.ByText(rows, t.Called)
	}
	t.sheet.SetRows(rows)
	t.follow()
}

// keep shows what an edit has made of the rows, each in its place. What the edit
// has changed stays in view, whatever the search.
func (t *table) keep() {
	shown, there := t.shown(), make(map[int]bool)
	for _, row := range shown {
		there[row] = true
	}
	for _, row := range t.sheet.Order() {
		if !there[row] && t.record(row) != nil {
			shown = append(shown, row)
		}
	}
	t.sheet.Keep(shown)
}

// follow goes to what was selected elsewhere.
func (t *table) follow() {
	if only, ok := t.session.Selection().Only(); ok && only.Kind == t.kind && !t.leading {
		if row, there := t.rows[only.ID]; there {
			t.sheet.Reveal(row)
		}
	}
	t.sheet.Refresh()
}

// Title names the table.
func (t *table) Title() string { return t.title }

// Called returns what a row is called.
func (t *table) Called(row int) string { return t.session.Workspace().NameOf(t.ref(row)) }

// Selected tells whether a row is selected in the window.
func (t *table) Selected(row int) bool { return t.session.Selection().Has(t.ref(row)) }

// Select selects rows in the window.
func (t *table) Select(rows []int) {
	refs := make([]graphmodel.Ref, len(rows))
	for i, row := range rows {
		refs[i] = t.ref(row)
	}
	t.lead(session.SelectionOf(refs...))
}

// Toggle selects a row in addition, or not any more.
func (t *table) Toggle(row int) { t.lead(t.session.Selection().Toggled(t.ref(row))) }

func (t *table) lead(selection session.Selection) {
	t.leading = true
	t.session.Select(selection)
	t.leading = false
}

// selected returns the records of the kind that are selected.
func (t *table) selected() []graphmodel.Record {
	var records []graphmodel.Record
	for _, id := range t.session.Selection().IDs(t.kind) {
		if r := t.session.Workspace().Lookup(graphmodel.Ref{Kind: t.kind, ID: id}); r != nil {
			records = append(records, r)
		}
	}
	return records
}

// Change gives a cell, or that of all selected rows, a value.
func (t *table) Change(row, column int, value string, all bool) string {
	r := t.record(row)
	if r == nil {
		return ""
	}
	records := []graphmodel.Record{r}
	if all && len(t.selected()) > 1 {
		records = t.selected()
	}
	return t.set(&t.fields[t.columns[column]], value, records)
}

// set carries out the edit of a field, and returns why it can't be, or nothing.
func (t *table) set(f *field, value string, records []graphmodel.Record) string {
	if len(records) == 1 && f.offers == nil && value == f.text(records[0]) {
		return ""
	}
	e, err := f.set(value, records)
	if err != nil {
		return look.Sentence(err.Error())
	}
	t.session.Do(e)
	return ""
}

// Add adds a record.
func (t *table) Add() { t.add() }

// Delete deletes what is selected of the kind, or else the row under the cursor.
func (t *table) Delete() {
	var refs []graphmodel.Ref
	for _, r := range t.selected() {
		refs = append(refs, graphmodel.RefOf(r))
	}
	if row, ok := t.sheet.Current(); ok && len(refs) == 0 {
		refs = append(refs, t.ref(row))
	}
	if len(refs) == 0 {
		return
	}
	t.session.Do(edit.Remove(t.session.Workspace(), refs...))
}

// Copy puts the selected rows on a clipboard, as a spreadsheet reads them.
func (t *table) Copy(clipboard fyne.Clipboard) {
	var rows []int
	for _, row := range t.sheet.Order() {
		if t.Selected(row) {
			rows = append(rows, row)
		}
	}
	if row, ok := t.sheet.Current(); ok && len(rows) == 0 {
		rows = []int{row}
	}
	if len(rows) == 0 {
		return
	}
	clipboard.SetContent(t.tsv(rows))
	t.say(fmt.Sprintf("%s copied with their titles; paste them into a spreadsheet.", t.counted(len(rows))))
}

// Say tells the user something.
func (t *table) Say(text string) { t.say(text) }

func (t *table) counted(n int) string {
	if n == 1 {
		return "1 " + t.one
	}
	return fmt.Sprintf("%d %s", n, t.many)
}

// records lists the records of a kind as choices.
func (t *table) records(kind graphmodel.Kind) []look.Choice {
	return slices.Clip(pick.Records(t.session.Workspace(), kind))
}
