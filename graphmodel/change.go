package graphmodel

// Change is a proposal that needs a yes.
type Change struct {
	ID      ID     `json:"id"`
	Title   string `json:"title"`
	Summary string `json:"summary"`
	Why     string `json:"why"`
	// Status is where it stands; see [ChangeStatuses].
	Status string `json:"status"`
	// Divergence is how far it departs from how things are done: "minor" or
	// "major".
	Divergence string `json:"divergence"`
	Deadline   Date   `json:"deadline"`
	Cost       string `json:"cost"`
	Value      string `json:"value"`
	// Owner is the business owner: whose project it is. Champion is the executive
	// who stands for it.
	Owner    ID   `json:"owner"`
	Champion ID   `json:"champion"`
	Deciders []ID `json:"deciders"`
	Rule     Rule `json:"rule"`
	// Threshold is the support, 0 to 1, at which a decider says yes; see
	// [DefaultThreshold].
	Threshold Opt[float64] `json:"threshold"`
	// Affects lists departments.
	Affects  []ID        `json:"affects"`
	Serves   []Service   `json:"serves"`
	Benefits []Statement `json:"benefits"`
	Offers   []Statement `json:"offers"`
	Risks    []string    `json:"risks"`
	// Policies are the constraints of policy and regulation it must keep.
	Policies         []string         `json:"policies"`
	Stances          []Stance         `json:"stances"`
	Avoid            []ID             `json:"avoid"`
	Via              []ID             `json:"via"`
	Responsibilities []Responsibility `json:"responsibilities"`
	Steps            []Step           `json:"steps"`
	Checkpoints      []Checkpoint     `json:"checkpoints"`
	Scenarios        []Scenario       `json:"scenarios"`
	Extra            Extra
}

// DefaultThreshold is the support at which a decider says yes where a change
// does not say otherwise.
const DefaultThreshold = 0.6

// ChangeStatuses and Divergences are what a user is offered, in that order.
var (
	ChangeStatuses = []string{"idea", "exploring", "proposed", "approved", "under way", "done", "dropped"}
	Divergences    = []string{"minor", "major"}
)

// Rule says whose yes carries a change. The zero value counts as all.
type Rule string

// The rules.
const (
	RuleAll      Rule = "all"
	RuleMajority Rule = "majority"
	RuleAny      Rule = "any"
)

// OrDefault returns all where no rule is given.
func (r Rule) OrDefault() Rule {
	if r == "" {
		return RuleAll
	}
	return r
}

// Service is the effect of a change on a goal: helps (+1) or harms (−1).
type Service struct {
	Goal   ID       `json:"goal"`
	Effect Opt[int] `json:"effect"`
	Extra  Extra
}

// DefaultEffect is the effect where none is given: who lists a goal under
// "serves" means that the change serves it.
const DefaultEffect = 1

// Statement is a benefit or an offer to a department or a person. One to
// neither counts for nobody.
type Statement struct {
	Department ID     `json:"department"`
	Person     ID     `json:"person"`
	Text       string `json:"text"`
	// Done marks an offer that was kept, a benefit that has come.
	Done  bool `json:"done"`
	Extra Extra
}

// Stance is where one person stands on a change: −2 opposed, −1 sceptical,
// 0 neutral, +1 supportive, +2 champion.
type Stance struct {
	Person     ID         `json:"person"`
	Current    Opt[int]   `json:"current"`
	Desired    Opt[int]   `json:"desired"`
	AsOf       Date       `json:"asOf"`
	Confidence Confidence `json:"confidence"`
	Reasons    []Reason   `json:"reasons"`
	Extra      Extra
}

// The ends of the stance scale, and the stance of somebody opposed, who may not
// carry a message.
const (
	MinStance = -2
	MaxStance = 2
	Opposed   = -2
)

// StanceName returns the word for a stance −2 to +2.
func StanceName(stance int) string {
	names := [...]string{"opposed", "sceptical", "neutral", "supportive", "champion"}
	return names[min(max(stance, MinStance), MaxStance)-MinStance]
}

// Reason is one reason for resistance.
type Reason struct {
	// Kind is one of [ReasonKinds], or another word.
	Kind string `json:"kind"`
	Text string `json:"text"`
	// Need is what lies behind the reason, and Answer how to meet it safely.
	Need      string `json:"need"`
	Answer    string `json:"answer"`
	Addressed bool   `json:"addressed"`
	Extra     Extra
}

// ReasonKinds are the reasons for resistance a user is offered, in that order.
var ReasonKinds = []string{"territory", "fear of the unknown", "threat to the way we work", "workload", "cost",
	"past experience", "policy or risk", "other"}

// Responsibility is one row of the responsibility matrix (RACI).
type Responsibility struct {
	ID          ID     `json:"id"`
	Task        string `json:"task"`
	Responsible []ID   `json:"responsible"`
	Accountable ID     `json:"accountable"`
	Consulted   []ID   `json:"consulted"`
	Informed    []ID   `json:"informed"`
	Extra       Extra
}

// Step is one step of the plan for a change.
type Step struct {
	ID      ID       `json:"id"`
	Order   Opt[int] `json:"order"`
	Person  ID       `json:"person"`
	Via     ID       `json:"via"`
	Goal    string   `json:"goal"`
	Message string   `json:"message"`
	// Status is one of [StepStatuses], or another word.
	Status string `json:"status"`
	Due    Date   `json:"due"`
	Result string `json:"result"`
	Extra  Extra
}

// StepStatuses are what a user is offered, in that order.
var StepStatuses = []string{"planned", "under way", "done", "dropped"}

// Checkpoint is a date on which to look at whether a change works.
type Checkpoint struct {
	ID      ID     `json:"id"`
	Date    Date   `json:"date"`
	Title   string `json:"title"`
	Measure string `json:"measure"`
	Done    bool   `json:"done"`
	Result  string `json:"result"`
	Extra   Extra
}

// Key returns the id.
func (c *Change) Key() ID { return c.ID }

// Kind returns [KindChange].
func (c *Change) Kind() Kind { return KindChange }

// StanceOf returns the stance of a person on the change and whether there is
// one.
func (c *Change) StanceOf(person ID) (Stance, bool) {
	for _, s := range c.Stances {
		if s.Person == person {
			return s, true
		}
	}
	return Stance{Person: person}, false
}
