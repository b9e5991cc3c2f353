package structureview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
)

// waiting says how far the work has come, and lets it be stopped or begun
// again.
type waiting struct {
	content *fyne.Container
	text    *look.Text
	stop    *look.Button
	again   *look.Button
}

func newWaiting(study *session.Study[*measurement]) *waiting {
	w := &waiting{text: look.NewText(look.Caption, ""), stop: look.NewButton(look.Flat, "Stop", study.Stop),
		again: look.NewButton(look.Flat, "Work it out", study.Renew)}
	w.content = look.HBox(4, w.text, w.stop, w.again)
	w.show(study.Findings())
	return w
}

func (w *waiting) show(f session.Findings[*measurement]) {
	text := ""
	switch {
	case f.Working && f.Progress > 0:
		text = fmt.Sprintf("Working … %2.0f %%", f.Progress*100)
	case f.Working:
		text = "Working …"
	case f.Stopped:
		text = "Stopped"
	case f.Err != nil:
		text = look.Sentence(f.Err.Error())
	}
	w.text.SetText(text)
	look.SetVisible(w.stop, f.Working)
	look.SetVisible(w.again, f.Stopped)
	w.content.Refresh()
}
