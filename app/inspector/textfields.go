package inspector

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/graphmodel"
)

func equal[V comparable](a, b V) bool { return a == b }

// text is a field of one line.
func text[T any](p place[T], path, caption, placeholder string, of func(*T) *string) *field {
	return typed(p, path, caption, look.NewEntry(placeholder), of)
}

// prose is a field of several lines.
func prose[T any](p place[T], path, caption, placeholder string, of func(*T) *string) *field {
	return typed(p, path, caption, look.NewProse(placeholder), of)
}

func typed[T any](p place[T], path, caption string, entry *look.Entry, of func(*T) *string) *field {
	return newField(p, path, caption, of, equal[string], func(b *binding[string]) fyne.CanvasObject {
		b.show = entry.SetText
		entry.OnChanged = func(text string) { b.take(text) }
		entry.Left = b.field.leave
		return entry
	})
}

// texts is a list of short texts.
func texts[T any](p place[T], path, caption, add string, of func(*T) *[]string) *field {
	return newField(p, path, caption, of, slices.Equal[[]string], func(b *binding[[]string]) fyne.CanvasObject {
		list := look.NewTextList(add, func(texts []string) { b.take(texts) })
		list.OnLeft = b.field.leave
		b.show = list.SetTexts
		return list
	})
}

// date is a calendar day.
func date[T any](p place[T], path, caption string, of func(*T) *graphmodel.Date) *field {
	today := func() time.Time { return p.session.Today().Time() }
	return newField(p, path, caption, of, equal[graphmodel.Date], func(b *binding[graphmodel.Date]) fyne.CanvasObject {
		entry := look.NewDateEntry(today)
		entry.Left = b.field.leave
		entry.OnChanged = func(text string) {
			day, err := graphmodel.ParseDate(text)
			if err != nil {
				b.refuse("Write a day as YYYY-MM-DD, such as " + string(p.session.Today()))
				return
			}
			b.take(day)
		}
		b.show = func(day graphmodel.Date) { entry.SetText(string(day)) }
		return entry
	})
}

// word is one of a few words, or another where free; the empty word is none.
func word[T any](p place[T], path, caption, placeholder string, offered []string, free bool, of func(*T) *string) *field {
	return newField(p, path, caption, of, equal[string], func(b *binding[string]) fyne.CanvasObject {
		choices := make([]look.Choice, len(offered))
		for i, word := range offered {
			choices[i] = look.Choice{Key: word, Text: sentence(word)}
		}
		picker := look.NewPicker(placeholder, func() []look.Choice { return choices }, b.choose)
		picker.Free = free
		b.show = picker.SetChosen
		return picker
	})
}

// words is any number of a few words.
func words[T any](p place[T], path, caption string, offered []string, of func(*T) *[]string) *field {
	return newField(p, path, caption, of, slices.Equal[[]string], func(b *binding[[]string]) fyne.CanvasObject {
		toggles := look.NewToggles(offered, b.choose)
		b.show = toggles.SetOn
		return toggles
	})
}
