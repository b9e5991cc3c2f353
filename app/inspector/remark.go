package inspector

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// remark is a line of small text about what stands above it; it is not there
// while there is nothing to say.
type remark struct {
	text *look.Paragraph
	say  func() string
}

func newRemark(say func() string) *remark {
	r := &remark{text: look.NewParagraph(look.Caption, ""), say: say}
	r.update()
	return r
}

func (r *remark) object() fyne.CanvasObject { return r.text }

func (r *remark) update() {
	said := r.say()
	r.text.SetText(said)
	look.SetVisible(r.text, said != "")
}

func (r *remark) fields(func(string, *field) bool) bool { return true }
