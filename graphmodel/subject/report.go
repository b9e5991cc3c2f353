package subject

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Markdown returns the data as a text for people.
func (d Data) Markdown() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# What is held about %s\n", line(d.Name))
	for _, s := range d.Sections {
		fmt.Fprintf(&out, "\n## %s\n", s.Title)
		for _, i := range s.Items {
			fmt.Fprintf(&out, "- **%s**: %s\n", line(i.About), line(i.Text))
		}
	}
	return out.Bytes()
}

// line puts a text on one line, with nothing in it that Markdown takes for a
// sign.
func line(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`, "#", `\#`).Replace(text)
}

// JSON returns the data as a text for programs.
func (d Data) JSON() []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if d.Sections == nil {
		d.Sections = []Section{}
	}
	_ = encoder.Encode(d) // texts and lists can always be written
	return out.Bytes()
}
