package inspector

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// item is a part of a page: a field, a list, a row of fields.
type item interface {
	object() fyne.CanvasObject
	// update shows what the workspace says now.
	update()
	// fields goes through the fields within, until yield returns false.
	fields(yield func(path string, f *field) bool) bool
}

// section is a part of a page that folds.
type section struct {
	title string
	// open says whether it is open until the user says otherwise.
	open  bool
	items func() []item

	built []item
	body  *fyne.Container
	fold  *look.Fold
}

// build makes the items of a section that has none yet.
func (s *section) build() {
	if s.built != nil {
		return
	}
	s.built = s.items()
	for _, i := range s.built {
		s.body.Add(i.object())
		i.update()
	}
}

// page is the form of one thing.
type page struct {
	head     item
	sections []*section
	content  fyne.CanvasObject
}

// newPage lays a page out. The items of a section are made when it is first
// opened.
func newPage(kind string, folds folds, head item, sections ...*section) *page {
	p := &page{head: head, sections: sections}
	column := look.VBox(8, head.object())
	for _, s := range sections {
		s.body = look.VBox(12)
		open := folds.open(kind, s.title, s.open)
		if open {
			s.build()
		}
		s.fold = look.NewFold(s.title, open, look.Inset(0, 4, s.body))
		s.fold.OnFolded = func(open bool) {
			folds.remember(kind, s.title, open)
			if open {
				s.build()
				p.update()
			}
		}
		column.Add(look.Line())
		column.Add(s.fold)
	}
	p.content = column
	p.update()
	return p
}

func (p *page) update() {
	p.head.update()
	for _, s := range p.sections {
		for _, i := range s.built {
			i.update()
		}
	}
}

// allFields goes through the fields of the sections that were opened.
func (p *page) allFields(yield func(path string, f *field) bool) {
	for _, s := range p.sections {
		for _, i := range s.built {
			if !i.fields(yield) {
				return
			}
		}
	}
}
