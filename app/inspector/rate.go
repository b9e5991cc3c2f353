package inspector

import (
	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
)

// change returns the change in question; empty for none.
func (i *Inspector) change() graphmodel.ID {
	if c := i.session.Change(); c != nil {
		return c.ID
	}
	return ""
}

// rateAction asks questions about what is to be rated.
func (i *Inspector) rateAction(items ...ratings.Item) *action {
	return &action{Button: look.NewButton(look.Plain, rateText, func() { i.Rate(items...) }), there: func() bool { return i.Rate != nil }}
}

// rateTieAction asks questions about the trust of a tie, whoever its ends are then.
func (i *Inspector) rateTieAction(tie graphmodel.ID) *action {
	return &action{Button: look.NewButton(look.Plain, rateText, func() {
		if t := i.session.Workspace().Tie(tie); t != nil {
			i.Rate(ratings.TrustItem(t.From, t.To))
		}
	}), there: func() bool { return i.Rate != nil }}
}

const rateText = "Rate by questions…"
