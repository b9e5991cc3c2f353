package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text entry that tells when it is left, and lets its owner have
// the keys first.
type Entry struct {
	widget.Entry

	// Left is called when the focus goes elsewhere.
	Left func()
	// Keys is asked first; what it says it has dealt with goes no further.
	Keys func(key fyne.KeyName) bool
	// Draft says that what is typed is no part of the map until the entry is
	// left, so that undo takes back typing and not edits.
	Draft bool
	// TakesTab has Keys asked about Tab, which else goes to the next control.
	TakesTab bool

	probe *widget.RichText
}

var (
	_ fyne.Focusable = (*Entry)(nil)
	_ fyne.Tabbable  = (*Entry)(nil)
)

// NewEntry returns an entry of one line.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// NewProse returns an entry of several lines that grows with its text.
func NewProse(placeholder string) *Entry {
	e := &Entry{probe: widget.NewRichText(Body.Segment(""))}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.probe.Wrapping = fyne.TextWrapWord
	e.PlaceHolder = placeholder
	e.SetMinRowsVisible(2)
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost is called by Fyne.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.Left != nil {
		e.Left()
	}
}

// TypedKey is called by Fyne.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.Keys == nil || !e.Keys(key.Name) {
		e.Entry.TypedKey(key)
	}
}

// UndoesTyping tells whether undo is for what is typed here.
func (e *Entry) UndoesTyping() bool { return e.Draft }

// AcceptsTab lets Tab go to the next control, also out of several lines.
func (e *Entry) AcceptsTab() bool { return e.TakesTab }

// MinSize is as high as the text.
func (e *Entry) MinSize() fyne.Size {
	size := e.Entry.MinSize()
	if width := e.Size().Width; e.MultiLine && width > 0 {
		segment := e.probe.Segments[0].(*widget.TextSegment)
		if segment.Text != e.Text {
			segment.Text = e.Text
			e.probe.Refresh()
		}
		e.probe.Resize(fyne.NewSize(width, 0))
		size.Height = max(size.Height, e.probe.MinSize().Height+2*theme.InputBorderSize())
	}
	return size
}
