package look

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PickList is a searchable list in a small window, from which one thing is
// picked. Typing narrows it down, arrows go up and down, Enter picks, Escape
// closes.
type PickList struct {
	// Free lets the user take what they typed where no choice says the same.
	Free bool
	// Create, if set, is told what they typed where no choice says the same,
	// instead; Novelty is what that makes: "New department".
	Create  func(typed string)
	Novelty string

	search  *Entry
	list    *widget.List
	choices []Choice
	shown   []Choice
	novel   string // what was typed, where it is offered as the last row
	at      int
	picked  func(key string)
	popup   *widget.PopUp
}

const (
	pickRow = 26
	// pickRows is how many rows are seen at once.
	pickRows = 9
)

// NewPickList returns a list; picked is told the key of the choice, or the text
// typed.
func NewPickList(choices []Choice, picked func(key string)) *PickList {
	p := &PickList{choices: choices, shown: choices, picked: picked}
	p.search = NewEntry("Search")
	p.search.OnChanged = p.narrow
	p.search.Keys = p.key
	p.list = widget.NewList(func() int { return len(p.shown) }, func() fyne.CanvasObject { return newPickRow(p) },
		func(i widget.ListItemID, row fyne.CanvasObject) { row.(*pickRowWidget).show(i) })
	p.list.HideSeparators = true
	return p
}

// At marks the choice that Enter picks at first.
func (p *PickList) At(key string) {
	p.at = max(slices.IndexFunc(p.shown, func(c Choice) bool { return c.Key == key }), 0)
}

// Under opens the list under (or above) the anchor, narrowed to typed.
func (p *PickList) Under(anchor fyne.CanvasObject, typed string) {
	if p.Free || p.Create != nil {
		p.search.SetPlaceHolder("Search, or type a new one")
	}
	rows := float32(min(max(len(p.choices), 1), pickRows))
	list := container.New(fixedHeight(rows*pickRow+(rows-1)*theme.Padding()), p.list)
	var content fyne.CanvasObject = VBox(6, p.search, list)
	p.popup = PopUnder(anchor, content, max(anchor.Size().Width, 220))
	if p.popup == nil {
		return
	}
	p.popup.Canvas.Focus(p.search)
	p.search.SetText(typed)
	p.list.ScrollTo(p.at)
	p.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// Shown returns the choices that the search has left.
func (p *PickList) Shown() []Choice { return p.shown }

// Pick takes a choice and closes the list.
func (p *PickList) Pick(key string) {
	p.Close()
	p.picked(key)
}

// Close closes the list.
func (p *PickList) Close() {
	if p.popup != nil {
		p.popup.Hide()
	}
}

// take picks the row at an index of those shown.
func (p *PickList) take(index int) {
	switch {
	case index >= len(p.shown):
	case p.novel != "" && p.Create != nil && index == len(p.shown)-1:
		p.Close()
		p.Create(p.novel)
	default:
		p.Pick(p.shown[index].Key)
	}
}

func (p *PickList) narrow(search string) {
	// The space that opened the list by the keyboard arrives here, too.
	search = strings.TrimSpace(search)
	p.shown = matching(p.choices, search)
	p.novel = ""
	if (p.Free || p.Create != nil) && search != "" && !said(p.shown, search) {
		p.novel = search
		p.shown = append(p.shown[:len(p.shown):len(p.shown)], Choice{Key: search, Text: fmt.Sprintf("%s “%s”", cmp.Or(p.Novelty, "Use"), search)})
	}
	if search != "" {
		p.at = 0
		p.list.ScrollToTop()
	}
	p.list.Refresh()
}

// said tells whether a choice is just what was typed.
func said(choices []Choice, text string) bool {
	for _, c := range choices {
		if Folded(c.Text) == Folded(text) {
			return true
		}
	}
	return false
}

func (p *PickList) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take(p.at)
	case fyne.KeyEscape:
		p.Close()
	default:
		return false
	}
	return true
}

func (p *PickList) move(by int) {
	if len(p.shown) == 0 {
		return
	}
	p.at = min(max(p.at+by, 0), len(p.shown)-1)
	p.list.ScrollTo(p.at)
	p.list.Refresh()
}

// fixedHeight gives its only object a height of its own.
type fixedHeight float32

func (h fixedHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

func (h fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
