package pasting

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// textArea is where the list is pasted or typed. It is as high as its place, and
// scrolls.
type textArea struct {
	widget.Entry

	// keys is asked first; what it says it has dealt with goes no further.
	keys func(key fyne.KeyName) bool
	// long takes a pasted text that is too long to be edited here.
	long func(text string)
}

func newTextArea(placeholder string) *textArea {
	a := &textArea{}
	a.MultiLine, a.Wrapping, a.PlaceHolder = true, fyne.TextWrapOff, placeholder
	a.ExtendBaseWidget(a)
	return a
}

// TypedKey is called by Fyne.
func (a *textArea) TypedKey(key *fyne.KeyEvent) {
	if a.keys == nil || !a.keys(key.Name) {
		a.Entry.TypedKey(key)
	}
}

// AcceptsTab lets Tab go to the next control.
func (a *textArea) AcceptsTab() bool { return false }

// TypedShortcut pastes, where the clipboard holds much, in place of what there
// is.
func (a *textArea) TypedShortcut(shortcut fyne.Shortcut) {
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok && a.long != nil {
		if text := paste.Clipboard.Content(); len(text) > longest {
			a.long(text)
			return
		}
	}
	a.Entry.TypedShortcut(shortcut)
}

// longText stands for a text that is too long to be edited.
type longText struct {
	widget.BaseWidget

	words *look.Paragraph
	clear *look.Button
}

func newLongText(clear func()) *longText {
	l := &longText{words: look.NewParagraph(look.Body, ""), clear: look.NewButton(look.Plain, "Paste something else", clear)}
	l.ExtendBaseWidget(l)
	return l
}

func (l *longText) show(text string) {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if runes := []rune(first); len(runes) > 80 {
		first = string(runes[:80]) + "…"
	}
	l.words.SetText(fmt.Sprintf("%d lines, the first of them: %s", strings.Count(strings.TrimRight(text, "\r\n"), "\n")+1, strings.ReplaceAll(first, "\t", " · ")))
}

// CreateRenderer is called by Fyne.
func (l *longText) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(look.NewCardSurface(), look.Inset(14, 12, look.VBox(10, l.words, container.NewHBox(l.clear)))))
}
