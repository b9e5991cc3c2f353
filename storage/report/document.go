// Package report tells others how a change stands: a brief on one page, a success
// story, the agenda of a meeting, a quarterly review. A report is a [Document]
// first, made of a workspace and of what was worked out elsewhere; it is then
// written as Markdown or HTML here, and as PDF by package app/pages.
//
// What was noted in private, notes and the summaries of conversations, is in a
// report only when that is asked for.
package report

import "inroad/graphmodel"

// Document is a report: what it says, not what it looks like.
type Document struct {
	// Kicker is a line above the title that says what sort of report it is.
	Kicker   string
	Title    string
	Subtitle string
	// Language is that of the texts as a BCP 47 tag; "en" when empty.
	Language string
	Date     graphmodel.Date
	// Facts stand beside or below the title.
	Facts []Fact
	// Picture is that of the map; nil for none.
	Picture  *Picture
	Sections []Section
	// OnePage asks that it be set on one page, if it can be.
	OnePage bool
	// Footer stands at the end, or below each page.
	Footer string
}

// Fact is a short value with what it is.
type Fact struct{ Label, Value string }

// Picture is a picture of the map. At least one of its forms is given.
type Picture struct {
	// SVG is a whole SVG document, PNG a PNG file.
	SVG, PNG []byte
	// Alt says what is to be seen, for those who don't see it; Caption stands
	// below it.
	Alt, Caption string
}

// Section is a part of a report under a heading.
type Section struct {
	Heading string
	Blocks  []Block
}

// Block is a part of a section: a [Paragraph], [List], [Checks], [Table],
// [Meters], [Cards] or [Quote].
type Block interface{ Kind() string }

// Paragraph is running text.
type Paragraph string

// List is a list of points.
type List []Item

// Item is one point, and what is said of it in small print.
type Item struct{ Text, Detail string }

// Checks are things to do, or that are done.
type Checks []Check

// Check is one of them.
type Check struct {
	Done bool
	Item
}

// Table has a head and rows as long as it.
type Table struct {
	Head []string
	Rows [][]string
}

// Meters show supports from 0 to 1.
type Meters []Meter

// Meter is how far one person supports the change: now, and then if it is
// known. Mark is where a yes begins; 0 for none.
type Meter struct {
	Label, Detail string
	Now           float64
	Then          graphmodel.Opt[float64]
	Mark          float64
}

// Cards are asks.
type Cards []Card

// Card is what to ask of one person: what is said, and around it what helps to
// say it.
type Card struct {
	// Person is whom it is for, Role what they do, Via who asks in our place.
	Person, Role, Via string
	// Ask is the concrete ask in one sentence, Message what is said.
	Ask, Message string
	// Parts are the further parts of the message card under their names, such as
	// "Shared goal".
	Parts []Fact
	Due   graphmodel.Date
	// Status is where the step stands, in a word.
	Status string
}

// Quote is what somebody is given to say.
type Quote struct{ Text, By string }

// Options say what a report may tell.
type Options struct {
	Today graphmodel.Date
	// Private adds what was noted in private: notes, and summaries of
	// conversations.
	Private bool
}
