package look

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextList is a list of short texts, each in an entry of its own, with an empty
// one at the end for the next. Enter goes to the next; an emptied one goes away
// when it is left.
type TextList struct {
	widget.BaseWidget

	// OnChanged is told the texts at every key stroke; texts of nothing are
	// left out. OnLeft is called when an entry is left.
	OnChanged func(texts []string)
	OnLeft    func()

	texts []string
	add   string
	rows  *fyne.Container
}

var _ fyne.Widget = (*TextList)(nil)

// NewTextList returns an empty list; add stands in the entry for the next.
func NewTextList(add string, changed func(texts []string)) *TextList {
	l := &TextList{OnChanged: changed, add: add, rows: VBox(4)}
	l.ExtendBaseWidget(l)
	l.fit()
	return l
}

// Texts returns the texts. Read them only.
func (l *TextList) Texts() []string { return l.texts }

// SetTexts shows other texts without telling anybody. Entries that show the
// right text already are left alone.
func (l *TextList) SetTexts(texts []string) {
	l.texts = slices.Clone(texts)
	l.fit()
}

// Entries returns the entries, that for the next text last.
func (l *TextList) Entries() []*Entry {
	entries := make([]*Entry, len(l.rows.Objects))
	for i, row := range l.rows.Objects {
		entries[i] = row.(*textRow).entry
	}
	return entries
}

// Focus is what takes the keys: the entry for the next text.
func (l *TextList) Focus() fyne.Focusable {
	entries := l.Entries()
	return entries[len(entries)-1]
}

// fit makes the rows say what the texts say.
func (l *TextList) fit() {
	for len(l.rows.Objects) < len(l.texts)+1 {
		l.rows.Add(newTextRow(l))
	}
	l.rows.Objects = l.rows.Objects[:len(l.texts)+1]
	for i, row := range l.rows.Objects {
		text := ""
		if i < len(l.texts) {
			text = l.texts[i]
		}
		row.(*textRow).show(i, text, i < len(l.texts))
	}
	l.rows.Refresh()
}

// typed takes what the user typed in row i. A row that is emptied keeps its
// place until it is left, so that the cursor stays where it is.
func (l *TextList) typed(i int, text string) {
	if i == len(l.texts) {
		l.texts = append(l.texts, "")
	}
	l.texts[i] = text
	if i == len(l.texts)-1 && text != "" && len(l.rows.Objects) == len(l.texts) {
		l.fit()
	}
	l.tell()
}

// remove takes row i away.
func (l *TextList) remove(i int) {
	if i < len(l.texts) {
		l.texts = slices.Delete(l.texts, i, i+1)
		l.fit()
		l.tell()
	}
}

func (l *TextList) left() {
	if slices.ContainsFunc(l.texts, blank) {
		l.texts = slices.DeleteFunc(l.texts, blank)
		l.fit()
	}
	if l.OnLeft != nil {
		l.OnLeft()
	}
}

func (l *TextList) tell() {
	if l.OnChanged != nil {
		l.OnChanged(slices.DeleteFunc(slices.Clone(l.texts), blank))
	}
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// CreateRenderer is called by Fyne.
func (l *TextList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.rows) }

// textRow is one text of a [TextList].
type textRow struct {
	widget.BaseWidget

	owner   *TextList
	index   int
	showing bool
	entry   *Entry
	remove  *Button
}

func newTextRow(owner *TextList) *textRow {
	r := &textRow{owner: owner, entry: NewProse("")}
	r.entry.SetMinRowsVisible(1)
	r.remove = NewIconButton(theme.CancelIcon(), func() { owner.remove(r.index) })
	r.entry.OnChanged = func(text string) {
		if !r.showing {
			r.remove.Show()
			owner.typed(r.index, text)
		}
	}
	r.entry.Keys = r.key
	r.entry.Left = owner.left
	r.ExtendBaseWidget(r)
	return r
}

// key has Enter go to the next text: there are no line breaks in one.
func (r *textRow) key(key fyne.KeyName) bool {
	if key != fyne.KeyReturn && key != fyne.KeyEnter {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		entries := r.owner.Entries()
		c.Focus(entries[min(r.index+1, len(entries)-1)])
	}
	return true
}

func (r *textRow) show(index int, text string, removable bool) {
	r.index = index
	r.showing = true
	defer func() { r.showing = false }()
	if r.entry.Text != text {
		r.entry.SetText(text)
	}
	placeholder := ""
	if !removable {
		placeholder = r.owner.add
	}
	if r.entry.PlaceHolder != placeholder {
		r.entry.SetPlaceHolder(placeholder)
	}
	if removable {
		r.remove.Show()
	} else {
		r.remove.Hide()
	}
}

// CreateRenderer is called by Fyne.
func (r *textRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Beside(2, nil, r.entry, r.remove))
}
