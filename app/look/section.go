package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SectionTitle is a caption in small capitals with room for small buttons at
// its end.
func SectionTitle(title string, actions ...fyne.CanvasObject) *fyne.Container {
	var end fyne.CanvasObject
	if len(actions) > 0 {
		end = HBox(0, actions...)
	}
	return Beside(4, nil, NewShrinkingText(Section, strings.ToUpper(title)), end)
}

// Fold is a section whose content folds away when its title is pressed.
type Fold struct {
	widget.BaseWidget

	// OnFolded is told when the user folds or opens it.
	OnFolded func(open bool)

	title   *foldTitle
	content fyne.CanvasObject
	actions []fyne.CanvasObject
}

var _ fyne.Widget = (*Fold)(nil)

// NewFold returns a section, open or folded.
func NewFold(title string, open bool, content fyne.CanvasObject, actions ...fyne.CanvasObject) *Fold {
	f := &Fold{content: content, actions: actions}
	f.title = newFoldTitle(title, open, func() {
		f.SetOpen(!f.title.open)
		if f.OnFolded != nil {
			f.OnFolded(f.title.open)
		}
	})
	f.ExtendBaseWidget(f)
	f.SetOpen(open)
	return f
}

// Open tells whether the content is in view.
func (f *Fold) Open() bool { return f.title.open }

// SetOpen opens or folds the section.
func (f *Fold) SetOpen(open bool) {
	f.title.set(&f.title.open, open)
	if open {
		f.content.Show()
	} else {
		f.content.Hide()
	}
	f.Refresh()
}

// CreateRenderer is called by Fyne.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	var end fyne.CanvasObject
	if len(f.actions) > 0 {
		end = HBox(0, f.actions...)
	}
	return widget.NewSimpleRenderer(VBox(4, Beside(4, nil, f.title, end), f.content))
}

// foldTitle is the title of a [Fold]: a chevron and a caption.
type foldTitle struct {
	pressable

	text string
	open bool
}

func newFoldTitle(text string, open bool, pressed func()) *foldTitle {
	t := &foldTitle{text: strings.ToUpper(text), open: open}
	t.become(t, pressed)
	return t
}

// CreateRenderer is called by Fyne.
func (t *foldTitle) CreateRenderer() fyne.WidgetRenderer {
	r := &foldTitleRenderer{owner: t, ground: NewSurface(""), chevron: widget.NewIcon(nil), text: NewShrinkingText(Section, t.text)}
	r.ground.Corner, r.ground.StrokeWidth = 6, 1
	row := Beside(4, container.NewGridWrap(fyne.NewSquareSize(14), r.chevron), r.text, nil)
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.ground, Inset(0, 5, row)))
	r.update()
	return r
}

type foldTitleRenderer struct {
	fyne.WidgetRenderer

	owner   *foldTitle
	ground  *Surface
	chevron *widget.Icon
	text    *Text
}

func (r *foldTitleRenderer) Refresh() {
	r.update()
	r.WidgetRenderer.Refresh()
}

func (r *foldTitleRenderer) update() {
	icon := theme.MenuExpandIcon()
	if r.owner.open {
		icon = theme.MenuDropDownIcon()
	}
	r.chevron.SetResource(theme.NewColoredResource(icon, ColourMuted))
	r.ground.Fill, r.ground.Stroke = r.owner.ground(), r.owner.edge("")
	r.ground.Refresh()
	r.text.Refresh()
}
