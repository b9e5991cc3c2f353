package look

import "fyne.io/fyne/v2"

// handUp gives a key that an object has no use for to its window, where Escape
// may close a dialog and Enter answer it.
func handUp(o fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}
