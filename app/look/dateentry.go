package look

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DateEntry is an entry for a calendar day, YYYY-MM-DD, with a calendar to pick
// it from. It takes any text: to judge it is for the owner.
type DateEntry struct {
	Entry

	// Today is where an empty entry's calendar opens.
	Today func() time.Time

	popup *widget.PopUp
}

const dayLayout = "2006-01-02"

// NewDateEntry returns an empty date entry.
func NewDateEntry(today func() time.Time) *DateEntry {
	d := &DateEntry{Today: today}
	d.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	d.PlaceHolder = "YYYY-MM-DD"
	icon := theme.NewColoredResource(theme.CalendarIcon(), ColourMuted)
	button := NewIconButton(icon, d.open)
	d.ActionItem = container.NewGridWrap(fyne.NewSquareSize(iconButton), button)
	d.ExtendBaseWidget(d)
	return d
}

func (d *DateEntry) open() {
	at, err := time.Parse(dayLayout, d.Text)
	if err != nil {
		at = d.Today()
	}
	d.popup = PopUnder(d, widget.NewCalendar(at, d.pick), 0)
}

func (d *DateEntry) pick(day time.Time) {
	if d.popup != nil {
		d.popup.Hide()
	}
	d.SetText(day.Format(dayLayout))
	if d.Left != nil {
		d.Left()
	}
}
