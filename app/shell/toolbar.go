package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// toolbar is the line under the menu: the panels at its ends, undo and redo,
// and what the map is called.
type toolbar struct {
	widget.BaseWidget

	shell      *Shell
	title      *look.Text
	undo, redo *look.Button
	views      *look.Segmented
	more       *look.Button
}

const toolbarHeight = 40

func newToolbar(s *Shell) *toolbar {
	t := &toolbar{shell: s, title: look.NewShrinkingText(look.Strong, "").Aligned(fyne.TextAlignCenter)}
	do := func(act action) func() { return func() { s.perform(s.find(act)) } }
	t.undo = look.NewIconButton(look.IconUndo, do(actUndo)).WithHint(hint("Undo", actUndo), s.status.showHint)
	t.redo = look.NewIconButton(look.IconRedo, do(actRedo)).WithHint(hint("Redo", actRedo), s.status.showHint)
	var names []string
	for _, p := range s.pages[:min(tabbed, len(s.pages))] {
		names = append(names, p.name)
	}
	t.views = look.NewSegmented(names, 0, func(i int) { s.show(s.pages[i].act) })
	t.more = look.NewButton(look.Flat, moreName, t.showMore).WithIcon(theme.MenuDropDownIcon()).WithHint("Further views", s.status.showHint)
	look.SetVisible(t.more, len(s.pages) > tabbed)
	t.ExtendBaseWidget(t)
	return t
}

// hint says what a button does and which keys do the same.
func hint(what string, act action) string { return what + " (" + shown(keys[act][0]) + ")" }

const moreName = "More"

// showMore offers the pages that have no tab.
func (t *toolbar) showMore() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.more)
	menu := fyne.NewMenu("", t.shell.items(t.shell.pageItems(tabbed))...)
	widget.ShowPopUpMenuAtPosition(menu, t.shell.window.Canvas(), at.AddXY(0, t.more.Size().Height))
}

// turned shows which page is in the middle of the window.
func (t *toolbar) turned(page int) {
	if page < tabbed {
		t.views.SetChosen(page)
		t.more.SetText(moreName)
	} else {
		t.views.SetChosen(-1)
		t.more.SetText(t.shell.pages[page].name)
	}
}

// update follows the map's name and what can be undone.
func (t *toolbar) update() {
	t.title.SetText(t.shell.session.Name())
	undo, redo := t.shell.undoNames()
	setEnabled(t.undo, undo != "")
	setEnabled(t.redo, redo != "")
}

func setEnabled(o fyne.Disableable, enabled bool) {
	if enabled {
		o.Enable()
	} else {
		o.Disable()
	}
}

// CreateRenderer is called by Fyne.
func (t *toolbar) CreateRenderer() fyne.WidgetRenderer {
	show := t.shell.status.showHint
	left := look.NewIconButton(look.IconPanelLeft, t.shell.toggleLeft).WithHint(hint("Show or fold the outline", actLeft), show)
	right := look.NewIconButton(look.IconPanelRight, t.shell.toggleRight).WithHint(hint("Show or fold routes, plan and details", actRight), show)
	find := look.NewButton(look.Flat, "Find", func() { t.shell.perform(t.shell.find(actFind)) }).WithIcon(theme.SearchIcon()).
		WithHint(hint("Find people, departments and goals on the map", actFind), show)
	row := look.Beside(8, look.HBox(10, look.HBox(2, left, t.undo, t.redo), look.HBox(2, t.views, t.more)), t.title, look.HBox(4, find, right))
	return widget.NewSimpleRenderer(container.NewBorder(look.Line(), look.Line(), nil, nil, look.Inset(10, 0, row)))
}

// MinSize is that of one line of buttons.
func (t *toolbar) MinSize() fyne.Size { return fyne.NewSize(320, toolbarHeight) }
