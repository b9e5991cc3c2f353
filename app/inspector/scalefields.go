package inspector

import (
	"fmt"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// scale is a value of a few steps, or none. Values gives each step its value.
func scale[T any, N comparable](p place[T], path, caption string, steps []look.Step, values []N,
	of func(*T) *graphmodel.Opt[N]) *field {
	return newField(p, path, caption, of, equal[graphmodel.Opt[N]], func(b *binding[graphmodel.Opt[N]]) fyne.CanvasObject {
		control := look.NewScale(steps...)
		control.OnChanged = func(step int) {
			var value graphmodel.Opt[N]
			if step >= 0 {
				value = graphmodel.Some(values[step])
			}
			b.choose(value)
		}
		b.show = func(value graphmodel.Opt[N]) {
			v, known := value.Get()
			if !known {
				control.SetChosen(-1)
				return
			}
			control.SetChosen(slices.Index(values, v))
		}
		return control
	})
}

// rating is a value from 1 to 5, or none. Ends says what 1 and 5 mean, and
// otherwise what holds for none.
func rating[T any](p place[T], path, caption string, otherwise int, of func(*T) *graphmodel.Opt[int]) *field {
	values := []int{1, 2, 3, 4, 5}
	f := scale(p, path, caption, numbered(values), values, of)
	return f.remarking(func() string {
		if whole := p.read(); whole == nil || of(whole).Known() {
			return ""
		}
		return fmt.Sprintf("counts as %d", otherwise)
	})
}

func numbered(values []int) []look.Step {
	steps := make([]look.Step, len(values))
	for i, v := range values {
		steps[i] = look.Step{Text: fmt.Sprint(v)}
	}
	return steps
}

// stance is −2 to +2, or none.
func stance[T any](p place[T], path, caption string, of func(*T) *graphmodel.Opt[int]) *field {
	var values []int
	var steps []look.Step
	signs := []string{"− −", "−", "0", "+", "+ +"}
	for value := graphmodel.MinStance; value <= graphmodel.MaxStance; value++ {
		values = append(values, value)
		steps = append(steps, look.Step{
			Text: signs[value-graphmodel.MinStance],
			Word: graphmodel.StanceName(value),
			Tone: func(p *drawing.Palette) color.NRGBA { return p.StanceColour(value) },
		})
	}
	f := scale(p, path, caption, steps, values, of)
	return f.remarking(func() string {
		if word := f.control.(*look.Scale).Word(); word != "" {
			return word
		}
		return "not known"
	})
}

// oneOf is one of a few words that are all in view, or none.
func oneOf[T any, W ~string](p place[T], path, caption string, offered []W, otherwise W, of func(*T) *W) *field {
	f := newField(p, path, caption, of, equal[W], func(b *binding[W]) fyne.CanvasObject {
		steps := make([]look.Step, len(offered))
		for i, word := range offered {
			steps[i] = look.Step{Text: sentence(string(word)), Word: string(word)}
		}
		control := look.NewScale(steps...)
		control.OnChanged = func(step int) {
			var word W
			if step >= 0 {
				word = offered[step]
			}
			b.choose(word)
		}
		b.show = func(word W) { control.SetChosen(slices.Index(offered, word)) }
		return control
	})
	return f.remarking(func() string {
		whole := p.read()
		switch {
		case whole == nil:
			return ""
		case *of(whole) == "" && otherwise != "":
			return "counts as " + string(otherwise)
		case *of(whole) != "" && !slices.Contains(offered, *of(whole)):
			return string(*of(whole))
		default:
			return ""
		}
	})
}

var confidences = []graphmodel.Confidence{graphmodel.ConfidenceLow, graphmodel.ConfidenceMedium, graphmodel.ConfidenceHigh}

// confidence is how well something is known.
func confidence[T any](p place[T], of func(*T) *graphmodel.Confidence) *field {
	return oneOf(p, "confidence", "Confidence", confidences, graphmodel.Confidence("").OrDefault(), of)
}

// flag is yes or no.
func flag[T any](p place[T], path, caption, phrase string, of func(*T) *bool) *field {
	f := newField(p, path, "", of, equal[bool], func(b *binding[bool]) fyne.CanvasObject {
		check := look.NewCheck(caption, b.choose)
		b.show = check.SetChecked
		return check
	})
	return f.saying(phrase)
}
