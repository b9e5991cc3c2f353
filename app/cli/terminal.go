package cli

import (
	"io"
	"os"

	"golang.org/x/term"
)

// forTerminal returns a writer to out. What goes to a terminal holds no control
// characters: those in a file that somebody else has made could change what is
// seen, or what is typed next.
func forTerminal(out io.Writer) io.Writer {
	if f, is := out.(*os.File); is && term.IsTerminal(int(f.Fd())) {
		return shownOnly{f}
	}
	return out
}

// shownOnly writes text in which a question mark stands for each control
// character but line breaks and tabs.
type shownOnly struct{ io.Writer }

// Write writes UTF-8 text.
func (s shownOnly) Write(text []byte) (int, error) {
	shown := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == 0xc2 && i+1 < len(text) && text[i+1] < 0xa0: // U+0080 to U+009F, as ESC [ is U+009B
			shown = append(shown, '?')
			i++
		case c < ' ' && c != '\n' && c != '\t' || c == 0x7f:
			shown = append(shown, '?')
		default:
			shown = append(shown, c)
		}
	}
	if _, err := s.Writer.Write(shown); err != nil {
		return 0, err
	}
	return len(text), nil
}
