package graphmodel

// Department is a group of people with a task of its own.
type Department struct {
	ID      ID     `json:"id"`
	Name    string `json:"name"`
	Parent  ID     `json:"parent"`
	Head    ID     `json:"head"`
	Mission string `json:"mission"`
	// Pressures are what worries it; Measures the figures it is judged by.
	Pressures []string `json:"pressures"`
	Measures  []string `json:"measures"`
	// Colour is #RRGGBB; anything else means one from the palette.
	Colour string `json:"colour"`
	Notes  string `json:"notes"`
	Extra  Extra
}

// Key returns the id.
func (d *Department) Key() ID { return d.ID }

// Kind returns [KindDepartment].
func (d *Department) Kind() Kind { return KindDepartment }
