package shell

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/clock"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// statusLine is the foot of the window: how large the map is, what has just
// happened or could, when it was saved, and the zoom.
type statusLine struct {
	widget.BaseWidget

	clock                          clock.Clock
	counts, middle, saved, zoom    *look.Text
	advice                         *look.Text
	toAdvice                       *look.Press // with advice in it
	message, hint                  string
	cancelMessage                  func()
	onAdvice                       func()
	root                           *fyne.Container
	shownMessageRole, ordinaryRole look.Role
}

const (
	statusHeight = 30
	messageStays = 6 * time.Second
)

func newStatusLine(c clock.Clock) *statusLine {
	l := &statusLine{clock: c, cancelMessage: func() {}, onAdvice: func() {}, ordinaryRole: look.Caption, shownMessageRole: look.Caption.In(look.ColourInk)}
	l.counts = look.NewText(look.Caption, "")
	l.advice = look.NewText(look.Caption.In(look.ColourAccent), "")
	l.toAdvice = look.NewPress(l.advice, func() { l.onAdvice() })
	l.middle = look.NewShrinkingText(look.Caption, "")
	l.saved = look.NewText(look.Caption, "")
	l.zoom = look.NewText(look.Caption, "")
	end := look.HBox(16, container.NewCenter(l.saved), container.NewCenter(l.zoom))
	l.root = container.NewBorder(look.Line(), nil, nil, nil, look.Inset(14, 0, look.Beside(20, look.HBox(16, l.counts, container.NewCenter(l.toAdvice)), l.middle, end)))
	l.ExtendBaseWidget(l)
	return l
}

// say shows a message for some seconds.
func (l *statusLine) say(message string) {
	l.cancelMessage()
	l.message = message
	l.cancelMessage = l.clock.After(messageStays, func() {
		l.message = ""
		l.showMiddle()
	})
	l.showMiddle()
}

// showHint shows what the pointer is on, while there is no message.
func (l *statusLine) showHint(hint string) {
	l.hint = hint
	l.showMiddle()
}

func (l *statusLine) showMiddle() {
	role := l.ordinaryRole
	if l.message != "" {
		role = l.shownMessageRole
	}
	l.middle.SetRole(role)
	l.middle.SetText(cmp.Or(l.message, l.hint))
}

// showCounts shows how large the map is.
func (l *statusLine) showCounts(w *graphmodel.Workspace) {
	l.counts.SetText(strings.Join([]string{
		counted(w.People.Len(), "person", "people"), counted(w.Ties.Len(), "tie", "ties"), counted(w.Departments.Len(), "department", "departments"),
	}, " · "))
	l.root.Refresh()
}

// showAdvice says how much there is to look at; nothing where there is nothing.
func (l *statusLine) showAdvice(headline string) {
	if l.advice.Text() == headline {
		return
	}
	l.advice.SetText(headline)
	look.SetVisible(l.toAdvice, headline != "")
	l.root.Refresh()
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands writes a number with its thousands set off, as on the map.
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

// showSaved says whether what is on the screen is on the disk.
func (l *statusLine) showSaved(s *session.Session) {
	l.saved.SetText(savedWords(s, l.clock.Now()))
	l.root.Refresh()
}

func savedWords(s *session.Session, now time.Time) string {
	file := s.File()
	when := "saved " + moment(file.Saved, now)
	switch {
	case file.ReadOnly != "":
		return "read only"
	case file.Path == "" && !s.Dirty():
		return "not saved yet"
	case file.Path == "":
		return "unsaved"
	case s.Dirty():
		return "unsaved · last " + when
	default:
		return when
	}
}

// moment says when something was: the time for today, else the day.
func moment(t, now time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case graphmodel.DateOf(t) == graphmodel.DateOf(now):
		return t.Format("15:04")
	case t.Year() == now.Year():
		return t.Format("2 January")
	default:
		return t.Format("2 January 2006")
	}
}

func (l *statusLine) showZoom(zoom float64) {
	l.zoom.SetText(fmt.Sprintf("%d %%", int(math.Round(zoom*100))))
	l.root.Refresh()
}

// CreateRenderer is called by Fyne.
func (l *statusLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.root) }

// MinSize is that of one line.
func (l *statusLine) MinSize() fyne.Size { return fyne.NewSize(400, statusHeight) }
