package gesture

// Tool says what the pointer does on the map.
type Tool int

// The tools, in the order in which they are offered. In all of them a person
// who is pressed is selected and dragged, and the middle button pans.
const (
	// SelectTool selects, moves, pans on the ground, and ties from the rim.
	SelectTool Tool = iota
	// AreaTool selects the people in a rectangle.
	AreaTool
	// LassoTool selects the people within a line drawn by hand.
	LassoTool
	// PersonTool puts a person where one clicks, and then gives way to
	// SelectTool.
	PersonTool
	// TieTool ties from anywhere on a person, not only from the rim.
	TieTool
)
