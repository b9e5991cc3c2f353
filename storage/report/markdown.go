package report

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"

	"inroad/graphmodel/support"
)

// Markdown writes a report as Markdown with the tables and checklists of GitHub.
// What the user has written stays text: what would be markup in it is escaped. A
// picture is put in as data, an SVG where there is one.
func Markdown(d *Document) []byte {
	var m markdown
	if d.Kicker != "" {
		m.line("*%s*", plainText(d.Kicker))
	}
	m.line("# %s", plainText(d.Title))
	if d.Subtitle != "" {
		m.line("%s", plainText(d.Subtitle))
	}
	for _, f := range d.Facts {
		m.tight("- **%s:** %s", plainText(f.Label), plainText(f.Value))
	}
	m.end()
	m.picture(d.Picture)
	for _, s := range d.Sections {
		m.line("## %s", plainText(s.Heading))
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	if d.Footer != "" {
		m.line("---")
		m.line("%s", plainText(d.Footer))
	}
	return append(bytes.TrimRight(m.Bytes(), "\n"), '\n')
}

// markdown gathers lines.
type markdown struct{ bytes.Buffer }

// line writes a line with an empty one behind it, tight one without.
func (m *markdown) line(format string, values ...any) { fmt.Fprintf(m, format+"\n\n", values...) }

func (m *markdown) tight(format string, values ...any) { fmt.Fprintf(m, format+"\n", values...) }

// end puts an empty line behind tight ones.
func (m *markdown) end() {
	if !bytes.HasSuffix(m.Bytes(), []byte("\n\n")) {
		m.WriteByte('\n')
	}
}

func (m *markdown) picture(p *Picture) {
	if p == nil {
		return
	}
	kind, data := "svg+xml", p.SVG
	if len(data) == 0 {
		kind, data = "png", p.PNG
	}
	m.line("![%s](data:image/%s;base64,%s)", plainText(p.Alt), kind, base64.StdEncoding.EncodeToString(data))
	if p.Caption != "" {
		m.line("*%s*", plainText(p.Caption))
	}
}

func (m *markdown) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		m.line("%s", plainText(string(b)))
	case List:
		for _, item := range b {
			m.item("- ", item)
		}
		m.end()
	case Checks:
		for _, c := range b {
			m.item(map[bool]string{true: "- [x] ", false: "- [ ] "}[c.Done], c.Item)
		}
		m.end()
	case Table:
		m.table(b)
	case Meters:
		m.table(metersTable(b))
	case Cards:
		for i, c := range b {
			m.card(i+1, c)
		}
	case Quote:
		m.line("> %s", plainText(b.Text))
		if b.By != "" {
			m.line("> — %s", plainText(b.By))
		}
	}
}

func (m *markdown) item(mark string, item Item) {
	text := plainText(item.Text)
	if item.Detail != "" {
		text += " — " + plainText(item.Detail)
	}
	m.tight("%s%s", mark, text)
}

func (m *markdown) table(t Table) {
	if len(t.Rows) == 0 {
		return
	}
	m.row(t.Head)
	m.tight("|%s", strings.Repeat("---|", len(t.Head)))
	for _, row := range t.Rows {
		m.row(row)
	}
	m.end()
}

func (m *markdown) row(cells []string) {
	m.WriteByte('|')
	for _, cell := range cells {
		fmt.Fprintf(m, " %s |", plainText(cell))
	}
	m.WriteByte('\n')
}

func (m *markdown) card(number int, c Card) {
	m.line("### %d. %s", number, plainText(c.Person))
	m.line("%s", plainText(c.Line()))
	if c.Ask != "" {
		m.line("**%s**", plainText(c.Ask))
	}
	if c.Message != "" {
		m.line("> %s", plainText(c.Message))
	}
	for _, p := range c.Parts {
		m.tight("- **%s:** %s", plainText(p.Label), plainText(p.Value))
	}
	m.end()
}

// Line says beside the name who a card is for and by when.
func (c Card) Line() string {
	via, due := "", ""
	if c.Via != "" {
		via = "through " + c.Via
	}
	if c.Due.Known() {
		due = "by " + Day(c.Due)
	}
	return said(c.Role, via, due, c.Status)
}

// metersTable says what meters show.
func metersTable(meters Meters) Table {
	t := Table{Head: []string{"Support, out of 10", "now"}}
	then := false
	for _, m := range meters {
		then = then || m.Then.Known()
	}
	if then {
		t.Head = append(t.Head, "with the plan")
	}
	for _, m := range meters {
		row := []string{said(m.Label, m.Detail), support.InTen(m.Now)}
		if then {
			row = append(row, support.InTen(m.Then.Or(m.Now)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// markup is what has a meaning in Markdown; a digit with a point has one at the
// beginning of a line, which no text of ours stands at without a mark.
var markup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;",
	"#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`, "&", "&amp;", "$", `\$`, "@", "&#64;", "://", ":&#47;&#47;")

// plainText returns a text of the user in one line of Markdown, where it means
// nothing else; not even addresses become links.
func plainText(text string) string {
	text = markup.Replace(strings.Join(strings.Fields(text), " "))
	for _, start := range []string{"- ", "+ ", "=", "---"} {
		if strings.HasPrefix(text, start) {
			return `\` + text
		}
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' }); i > 0 && (strings.HasPrefix(text[i:]+" ", ". ") || strings.HasPrefix(text[i:]+" ", ") ")) {
		return text[:i] + `\` + text[i:]
	}
	return text
}
