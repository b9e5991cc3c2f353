package graphmodel

// Person is a peer on the map.
type Person struct {
	ID         ID     `json:"id"`
	Name       string `json:"name"`
	Title      string `json:"title"`
	Department ID     `json:"department"`
	// ReportsTo is the manager on the formal line.
	ReportsTo ID `json:"reportsTo"`
	// WorkedIn lists departments they have worked in before: a natural bridge.
	WorkedIn []ID   `json:"workedIn"`
	Email    string `json:"email"`
	// Power is the formal say, 1 to 5; Openness how readily they change their
	// mind, 1 to 5.
	Power      Opt[int] `json:"power"`
	Openness   Opt[int] `json:"openness"`
	Expertise  []string `json:"expertise"`
	CaresAbout []string `json:"caresAbout"`
	// Currencies are what counts as a favour to them.
	Currencies []string `json:"currencies"`
	// Channel is how they like to be spoken to.
	Channel string `json:"channel"`
	// CadenceDays is how many days may pass between two contacts; 0 means that
	// it does not matter.
	CadenceDays Opt[int] `json:"cadenceDays"`
	External    bool     `json:"external"`
	// Placeholder marks a role whose holder is not known yet.
	Placeholder bool     `json:"placeholder"`
	Tags        []string `json:"tags"`
	Notes       string   `json:"notes"`
	Extra       Extra
}

// The defaults the model uses where a person's rating is not known.
const (
	DefaultPower    = 3
	DefaultOpenness = 3
)

// Key returns the id.
func (p *Person) Key() ID { return p.ID }

// Kind returns [KindPerson].
func (p *Person) Kind() Kind { return KindPerson }
