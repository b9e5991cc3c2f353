package inspector

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/graphmodel"
)

// whole is a whole number from low on, or none.
func whole[T any](p place[T], path, caption, placeholder string, low int, of func(*T) *graphmodel.Opt[int]) *field {
	return number(p, path, caption, placeholder, of, func(text string) (int, string) {
		n, err := strconv.Atoi(text)
		if err != nil || n < low {
			return 0, fmt.Sprintf("Write a whole number, %d or more", low)
		}
		return n, ""
	})
}

// decimal is a number from low to high, or none.
func decimal[T any](p place[T], path, caption, placeholder string, low, high float64, of func(*T) *graphmodel.Opt[float64]) *field {
	return number(p, path, caption, placeholder, of, func(text string) (float64, string) { return parse(text, low, high) })
}

// parse reads a number, written with a point or a comma, within bounds, or says
// what to write.
func parse(text string, low, high float64) (float64, string) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
	if err != nil || !(n >= low && n <= high) {
		return 0, fmt.Sprintf("Write a number from %g to %g", low, high)
	}
	return n, ""
}

func number[T any, N int | float64](p place[T], path, caption, placeholder string, of func(*T) *graphmodel.Opt[N],
	read func(text string) (N, string)) *field {
	return newField(p, path, caption, of, equal[graphmodel.Opt[N]], func(b *binding[graphmodel.Opt[N]]) fyne.CanvasObject {
		entry := look.NewEntry(placeholder)
		entry.Left = b.field.leave
		entry.OnChanged = func(text string) {
			text = strings.TrimSpace(text)
			if text == "" {
				b.take(graphmodel.Opt[N]{})
				return
			}
			n, message := read(text)
			if message != "" {
				b.refuse(message)
				return
			}
			b.take(graphmodel.Some(n))
		}
		b.show = func(value graphmodel.Opt[N]) { entry.SetText(written(value)) }
		return entry
	})
}

// written returns a number as it is typed, or nothing when it is not known.
func written[N int | float64](value graphmodel.Opt[N]) string {
	n, known := value.Get()
	if !known {
		return ""
	}
	return fmt.Sprint(n)
}
