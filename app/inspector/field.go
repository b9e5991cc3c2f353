package inspector

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
)

// field is one value that can be edited: a caption, a control and, while the
// control holds what can't be taken, a message.
type field struct {
	*look.Field

	// path is the value's key in the file format.
	path string
	// control is what the user works with.
	control fyne.CanvasObject

	caption string
	// phrase is the name of an edit, with %s for what is edited.
	phrase string
	// sync shows the value as it is in the workspace now.
	sync func()
	// remark, if set, says a few words about the value as it is now.
	remark func() string
	// showing is true while the control is set by the program.
	showing bool
	// called is what the thing was called when the user began to work on the
	// field, so that the step of undo has one name however long they type.
	called string
	seal   func()
}

// leave ends the step of undo that the user's work on the field is.
func (f *field) leave() {
	f.called = ""
	f.seal()
}

// saying gives the field's edits another name than "Change the … of …"; %s
// stands for what is edited.
func (f *field) saying(phrase string) *field {
	f.phrase = phrase
	return f
}

// remarking has a few words at the end of the caption's line.
func (f *field) remarking(remark func() string) *field {
	f.remark = remark
	return f
}

func (f *field) object() fyne.CanvasObject { return f.Field }

func (f *field) update() {
	f.sync()
	if f.remark != nil {
		f.SetRemark(f.remark())
	}
}

func (f *field) fields(yield func(path string, f *field) bool) bool { return yield(f.path, f) }

// binding ties a field's control to its value.
type binding[V any] struct {
	field *field
	show  func(V)
	same  func(a, b V) bool
	// keep carries out an edit.
	keep func(V) error

	shown V
	known bool
}

// newField makes a field: the control comes from its maker, which is handed
// what the control has to call with a new value.
func newField[T, V any](p place[T], path, caption string, of func(*T) *V, same func(a, b V) bool,
	make func(b *binding[V]) fyne.CanvasObject) *field {
	f := &field{path: path, caption: caption, phrase: "Change the " + strings.ToLower(caption) + " of %s",
		seal: func() { p.session.History().Seal() }}
	b := &binding[V]{field: f, same: same}
	f.control = make(b)
	f.Field = look.NewField(caption, f.control)
	f.sync = func() {
		if whole := p.read(); whole != nil {
			b.update(*of(whole))
		}
	}
	b.keep = func(v V) error {
		if f.called == "" {
			f.called = p.called()
		}
		return p.change(fmt.Sprintf(f.phrase, f.called), "field "+p.key+" "+path, func(whole *T) { *of(whole) = v })
	}
	return f
}

// update shows the value of the workspace, unless it is shown already: what the
// user is typing stays as they type it.
func (b *binding[V]) update(v V) {
	if b.known && b.same(v, b.shown) {
		return
	}
	b.shown, b.known, b.field.called = v, true, ""
	b.display(v)
	b.field.SetMessage("")
}

func (b *binding[V]) display(v V) {
	b.field.showing = true
	defer func() { b.field.showing = false }()
	b.show(v)
}

// take carries the user's value into the workspace. A value that is refused
// leaves the old one there, and the reason at the field.
func (b *binding[V]) take(v V) bool {
	if b.field.showing {
		return true
	}
	was := b.shown
	b.shown = v
	if err := b.keep(v); err != nil {
		b.shown = was
		b.field.SetMessage(sentence(err.Error()))
		return false
	}
	b.field.SetMessage("")
	return true
}

// choose is take for controls that always show the workspace's value: each
// choice is a step of its own.
func (b *binding[V]) choose(v V) {
	if b.field.showing {
		return
	}
	if !b.take(v) {
		b.display(b.shown)
	}
	b.field.leave()
}

// refuse says why a text is no value. The workspace keeps the old one.
func (b *binding[V]) refuse(message string) {
	if !b.field.showing {
		b.field.SetMessage(message)
	}
}

// sentence begins a message with a capital.
func sentence(message string) string {
	if message == "" {
		return ""
	}
	return strings.ToUpper(message[:1]) + message[1:]
}
