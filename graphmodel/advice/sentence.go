package advice

import "slices"

// Sentence is something said, and the fields that it is made from.
type Sentence struct {
	Text string
	// Sources are never empty.
	Sources []Source
	// General marks advice that fits the kind of thing, not this map: it comes
	// from a table, and Sources are what it was chosen by.
	General bool
}

// said returns a sentence with its sources, each once.
func said(text string, sources ...Source) Sentence {
	s := Sentence{Text: text}
	for _, source := range sources {
		if !slices.Contains(s.Sources, source) {
			s.Sources = append(s.Sources, source)
		}
	}
	return s
}
