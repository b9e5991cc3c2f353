package advice

// Sentence is something said, and the fields that it is made from.
type Sentence struct {
	Text string
	// Sources are never empty.
	Sources []Source
	// General marks advice that fits the kind of thing, not this map: it comes
	// from a table, and Sources are what it was chosen by.
	General bool
}

func said(text string, sources ...Source) Sentence { return Sentence{Text: text, Sources: sources} }
