package graphmodel

// Touchpoint is a conversation that took place.
type Touchpoint struct {
	ID      ID     `json:"id"`
	Date    Date   `json:"date"`
	People  []ID   `json:"people"`
	Change  ID     `json:"change"`
	Channel string `json:"channel"`
	Summary string `json:"summary"`
	Outcome string `json:"outcome"`
	// Win marks a small win worth telling.
	Win      bool   `json:"win"`
	NextStep string `json:"nextStep"`
	// NextStepBy is who owes the next step; nobody given means "me". Done tells
	// that it was taken.
	NextStepBy ID   `json:"nextStepBy"`
	Due        Date `json:"due"`
	Done       bool `json:"done"`
	Extra      Extra
}

// Key returns the id.
func (t *Touchpoint) Key() ID { return t.ID }

// Kind returns [KindTouchpoint].
func (t *Touchpoint) Kind() Kind { return KindTouchpoint }
