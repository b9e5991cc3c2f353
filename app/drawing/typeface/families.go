package typeface

import (
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// families name, by script, the fonts of Linux, Windows and macOS that go well
// with Inter, the best first. What is not here is left to the system's own idea
// of a sans-serif. The scripts of East Asia share their fonts, which have each
// language's own forms: one of them is many megabytes.
var families = map[language.Script][]string{
	language.Arabic:     {"Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "SF Arabic", "Geeza Pro"},
	language.Hebrew:     {"Noto Sans Hebrew", "Segoe UI", "SF Hebrew", "Arial Hebrew"},
	language.Devanagari: {"Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari"},
	language.Bengali:    {"Noto Sans Bengali", "Nirmala UI", "Kohinoor Bangla"},
	language.Tamil:      {"Noto Sans Tamil", "Nirmala UI", "Tamil Sangam MN"},
	language.Thai:       {"Noto Sans Thai", "Leelawadee UI", "Thonburi"},
	language.Georgian:   {"Noto Sans Georgian", "Segoe UI"},
	language.Armenian:   {"Noto Sans Armenian", "Segoe UI"},
	language.Han:        eastAsian,
	language.Hiragana:   eastAsian,
	language.Katakana:   eastAsian,
	language.Hangul:     eastAsian,
	language.Bopomofo:   eastAsian,
}

var eastAsian = []string{"Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"}

var pictures = []string{"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Twemoji", fontscan.Emoji}

// familiesFor returns the families to try for a cluster, in turn.
func familiesFor(cluster string, script language.Script) []string {
	named := families[script]
	if wantsPicture(cluster) {
		named = pictures
	}
	return append(named[:len(named):len(named)], "Noto Sans", fontscan.SansSerif)
}
