// Package chooser asks for a file to open or to save to. Fyne's own dialog
// empties the chosen file before it hands it over; this one only names it.
package chooser

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/session"
)

// Options say what to ask for.
type Options struct {
	// Title and Confirm are what the dialog and its main button say.
	Title, Confirm string
	// Folder is where to begin; where it does not exist, the user's own is.
	Folder string
	// Name is what the name field holds at first.
	Name string
	// Saving takes names of files that do not exist.
	Saving bool
	// Suffix is how the names of the files end that are listed; empty is that of
	// a workspace file.
	Suffix string
	// Protected says that the workspace file to be saved is a protected one.
	Protected bool
}

// suffixes returns how the names of the listed files end. The first is that of
// a new file.
func (o *Options) suffixes() []string {
	switch {
	case o.Suffix != "":
		return []string{o.Suffix}
	case o.Protected:
		return []string{session.SealedSuffix, session.FileSuffix}
	default:
		return []string{session.FileSuffix, session.SealedSuffix}
	}
}

// Chooser lists folders and workspace files. The name field takes a name in
// the folder in view, or a whole path; arrows and Enter work from it.
type Chooser struct {
	widget.BaseWidget

	options   Options
	scheduler session.Scheduler
	chosen    func(path string)
	cancelled func()

	folder  string
	entries []entry
	at      int
	cancel  context.CancelFunc

	path    *look.Text
	message *look.Paragraph
	name    *look.Entry
	list    *widget.List
	confirm *look.Button
}

var _ fyne.Widget = (*Chooser)(nil)

// New returns a chooser. Chosen is told the path, cancelled that the user does
// not want any.
func New(options Options, scheduler session.Scheduler, chosen func(path string), cancelled func()) *Chooser {
	c := &Chooser{options: options, scheduler: scheduler, chosen: chosen, cancelled: cancelled, at: -1, cancel: func() {}}
	c.path = look.NewShrinkingText(look.Quiet, "")
	c.message = look.NewParagraph(look.Quiet, "")
	c.name = look.NewEntry("Name of a file, or a path")
	c.propose()
	c.name.OnSubmitted = func(string) { c.take() }
	c.name.Keys = c.key
	c.list = widget.NewList(func() int { return len(c.entries) }, func() fyne.CanvasObject { return newEntryRow(c) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*entryRow).show(i) })
	c.list.HideSeparators = true
	c.confirm = look.NewButton(look.Primary, options.Confirm, c.take)
	c.ExtendBaseWidget(c)
	c.enter(firstFolder(options.Folder))
	return c
}

// propose puts the first name into its field, such that typing replaces it.
func (c *Chooser) propose() {
	c.name.SetText(c.options.Name)
	c.name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func firstFolder(wanted string) string {
	if isFolder(wanted) {
		return filepath.Clean(wanted)
	}
	if home, err := os.UserHomeDir(); err == nil && isFolder(home) {
		return home
	}
	return string(filepath.Separator)
}

// First returns what should have the focus at first.
func (c *Chooser) First() fyne.Focusable { return c.name }

// enter shows another folder.
func (c *Chooser) enter(folder string) {
	c.cancel()
	ctx, cancel := context.WithCancel(context.Background())
	c.cancel = cancel
	c.folder = folder
	c.path.SetText(folder)
	c.show(nil, "Looking…")
	c.scheduler.Go(ctx, func(context.Context) func() {
		entries, err := list(folder, c.options.suffixes())
		return func() {
			switch {
			case err != nil:
				c.show(nil, look.Sentence(err.Error()))
			case len(entries) == 0:
				c.show(nil, c.nothing())
			default:
				c.show(entries, "")
			}
		}
	})
}

// nothing says that the folder has no such files.
func (c *Chooser) nothing() string {
	if c.options.Suffix == "" {
		return "There are no maps here."
	}
	return "There are no " + strings.ToUpper(strings.TrimPrefix(c.options.Suffix, ".")) + " files here."
}

// show shows what is in the folder, or says why it shows nothing.
func (c *Chooser) show(entries []entry, message string) {
	c.entries, c.at = entries, -1
	c.message.SetText(message)
	if !c.list.Size().IsZero() { // before, it has nothing to scroll
		c.list.ScrollToTop()
	}
	c.list.Refresh()
}

// up goes to the folder that the folder is in.
func (c *Chooser) up() { c.enter(filepath.Dir(c.folder)) }

// press does what a click on an entry does: it goes into a folder, and names a
// file.
func (c *Chooser) press(i int) {
	if i < 0 || i >= len(c.entries) {
		return
	}
	e := c.entries[i]
	if e.folder {
		c.enter(filepath.Join(c.folder, e.name))
		return
	}
	c.at = i
	c.name.SetText(e.name)
	c.list.Refresh()
}

// key goes along the entries while a name can be typed.
func (c *Chooser) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		c.move(1)
	case fyne.KeyUp:
		c.move(-1)
	case fyne.KeyEscape:
		c.cancelled()
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.at >= 0 && c.at < len(c.entries) && c.entries[c.at].folder {
			c.press(c.at)
			return true
		}
		return false
	default:
		return false
	}
	return true
}

func (c *Chooser) move(by int) {
	if len(c.entries) == 0 {
		return
	}
	c.at = min(max(c.at+by, 0), len(c.entries)-1)
	if e := c.entries[c.at]; !e.folder {
		c.name.SetText(e.name)
	}
	c.list.ScrollTo(c.at)
	c.list.Refresh()
}

// take takes what the name field says: a folder is gone into, anything else is
// chosen.
func (c *Chooser) take() {
	if c.name.Text == "" {
		c.message.SetText("Choose a file above, or type its name below.")
		return
	}
	path := resolve(c.folder, c.name.Text)
	if isFolder(path) {
		c.propose()
		c.enter(path)
		return
	}
	if c.options.Saving {
		path = suffixed(path, c.options.suffixes())
	}
	c.cancel()
	c.chosen(path)
}

// CreateRenderer is called by Fyne.
func (c *Chooser) CreateRenderer() fyne.WidgetRenderer {
	side := look.VBox(2)
	for _, p := range places() {
		side.Add(look.NewRow(look.Coloured(theme.FolderIcon(), look.ColourMuted), p.name, "", func() { c.enter(p.path) }))
	}
	up := look.NewIconButton(theme.MoveUpIcon(), c.up)
	files := container.NewStack(look.NewCardSurface(), look.Inset(6, 6, c.list), look.Inset(14, 12, c.message))
	buttons := look.HBox(8, look.NewButton(look.Plain, "Cancel", c.cancelled), c.confirm)
	return widget.NewSimpleRenderer(container.NewBorder(
		look.Inset(0, 4, look.Beside(8, up, c.path, nil)),
		look.Inset(0, 8, look.Beside(12, nil, c.name, buttons)),
		container.New(sideWidth(140), side), nil,
		look.Inset(8, 0, container.New(listHeight(340), files))))
}

// sideWidth gives its only object a width of its own.
type sideWidth float32

// MinSize is called by Fyne.
func (w sideWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

// Layout is called by Fyne.
func (w sideWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, objects[0].MinSize().Height))
}

// listHeight gives its only object at least a height.
type listHeight float32

// MinSize is called by Fyne.
func (h listHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

// Layout is called by Fyne.
func (h listHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
