package inspector

import (
	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/graphmodel"
)

// either is a field for a department or a person, of which exactly one is
// given: it stands for two keys of the file format.
func either[T any](p place[T], caption string, of func(*T) (department, person *graphmodel.ID)) *eitherField {
	w := p.session.Workspace
	list := func() []look.Choice { return pick.Records(w(), holderKinds...) }
	f := &eitherField{}
	f.picker = look.NewPicker("Choose", list, func(key string) {
		h := holderOf(key)
		_ = p.change("Change who has "+p.called(), "", func(whole *T) {
			department, person := of(whole)
			*department, *person = h.department, h.person
		})
		f.update()
	})
	f.picker.Required = true
	f.picker.Name = func(key string) string { return w().NameOf(holderOf(key).ref()) }
	f.read = func() string {
		whole := p.read()
		if whole == nil {
			return ""
		}
		department, person := of(whole)
		return holder{*department, *person}.key()
	}
	f.view = look.NewField(caption, f.picker)
	f.named = &field{control: f.picker}
	return f
}

// eitherField is what [either] makes.
type eitherField struct {
	view   *look.Field
	picker *look.Picker
	read   func() string
	named  *field
}

func (f *eitherField) object() fyne.CanvasObject { return f.view }

func (f *eitherField) update() { f.picker.SetChosen(f.read()) }

func (f *eitherField) fields(yield func(path string, f *field) bool) bool {

	return yield("department", f.named) && yield("person", f.named)

}
