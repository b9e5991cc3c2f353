package storage

import (
	"bytes"
	"math"
	"strconv"

	"github.com/goccy/go-json"
)

// This file is the only one that knows the JSON library. What is asked of it is
// values: texts, numbers, and the raw JSON of keys that this version does not
// know. The structure of a file is walked by [scanner] and [reader] instead,
// since a library's struct decoder stops at the first wrong value, forgets
// unknown keys and matches keys in any case, and go-json besides takes some
// texts for JSON that are none.

// unquote returns the text that a JSON string stands for. The string is valid;
// half a surrogate pair becomes U+FFFD, as with encoding/json.
func unquote(quoted string) string {
	var text string
	if err := json.Unmarshal([]byte(quoted), &text); err != nil {
		return quoted[1 : len(quoted)-1] // the scanner has seen that it is valid
	}
	return text
}

// appendQuoted appends text as a JSON string, without escapes for HTML.
func appendQuoted(out []byte, text string) []byte {
	if isPlain(text) {
		out = append(out, '"')
		out = append(out, text...)
		return append(out, '"')
	}
	quoted, err := json.MarshalWithOption(text, json.DisableHTMLEscape())
	if err != nil {
		return append(out, `""`...) // a text can always be written
	}
	return append(out, quoted...)
}

// isPlain tells whether text is ASCII that a JSON string holds as it is: by far
// the most, and not worth a call of the library.
func isPlain(text string) bool {
	for i := range len(text) {
		if escaped[text[i]] {
			return false
		}
	}
	return true
}

// escaped are the bytes that stand otherwise, or not alone, in a JSON string.
var escaped = func() (escaped [256]bool) {
	for c := range escaped {
		escaped[c] = c < ' ' || c == '"' || c == '\\' || c >= 0x7f
	}
	return escaped
}()

// appendNumber appends the shortest text that reads back as f, which is finite.
func appendNumber(out []byte, f float64) []byte {
	if abs := math.Abs(f); f == 0 || 1e-6 <= abs && abs < 1e21 {
		return strconv.AppendFloat(out, f+0, 'f', -1, 64) // + 0: −0 is written 0
	}
	number, err := json.Marshal(f)
	if err != nil {
		return append(out, '0') // only for what is not finite
	}
	return append(out, number...)
}

// compact returns valid JSON without space between its parts. Numbers and texts
// stay as they are written.
func compact(raw string) string {
	if raw[0] != '{' && raw[0] != '[' {
		return raw
	}
	var out bytes.Buffer
	if err := json.Compact(&out, []byte(raw)); err != nil {
		return raw
	}
	return out.String()
}

// appendIndented appends valid JSON one value a line, all lines but the first
// after prefix.
func appendIndented(out []byte, raw, prefix string) []byte {
	var lines bytes.Buffer
	if err := json.Indent(&lines, []byte(raw), prefix, indentStep); err != nil {
		return append(out, raw...)
	}
	return append(out, lines.Bytes()...)
}

// marshal returns a plain struct of texts, numbers and times on one line.
func marshal(value any) []byte {
	line, err := json.Marshal(value)
	if err != nil {
		return nil // there is nothing in it that has no JSON
	}
	return line
}

// unmarshal reads what marshal has written and tells whether it could.
func unmarshal(line []byte, value any) bool { return json.Unmarshal(line, value) == nil }
