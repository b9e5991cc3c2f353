package look_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
)

func TestTextThatWrapsTakesTheHeightOfItsWidth(t *testing.T) {
	test.NewTempApp(t)
	text := look.NewParagraph(look.Body, "It has several words and is wrapped when it is narrow.")
	below := look.NewText(look.Body, "below")
	inner := look.VBox(0, text)
	outer := look.VBox(10, inner, below)
	outer.Resize(fyne.NewSize(20, 100))
	if narrow := below.Position().Y; narrow < 100 {
		t.Errorf("in a narrow column what follows begins at %v", narrow)
	}
	outer.Resize(fyne.NewSize(600, 100))
	line := look.Body.Measure("It").Height
	if y := below.Position().Y; y < line || y > 2*line+10 {
		t.Errorf("in a wide column what follows begins at %v, a line being %v high", y, line)
	}
	text.Hide()
	outer.Refresh()
	if y := below.Position().Y; y != 10 {
		t.Errorf("below what is hidden it begins at %v", y)
	}
}
