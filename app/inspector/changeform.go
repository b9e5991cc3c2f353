package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Part is some of the fields of a change.
type Part int

// The parts.
const (
	// Heading is the title, the status and the deadline; Reasons the summary, why,
	// and how far it is from what is done today.
	Heading Part = iota
	Reasons
	// Owners are the business owner and the champion.
	Owners
	// Decision is who decides, and by which rule.
	Decision
	// Gains are the departments affected, each with the benefits stated for it.
	Gains
	// Effects are the goals that are served and harmed.
	Effects
	// Worth is what it costs and what it brings.
	Worth
	Policies
	Offers
	Risks
	Checkpoints
)

// ChangeForm returns a part of the fields of a change. Its owner calls Update
// after every edit.
func ChangeForm(s *session.Session, change graphmodel.ID, part Part) *Form {
	p := recordAt[graphmodel.Change](s, graphmodel.Ref{Kind: graphmodel.KindChange, ID: change})
	return newForm(partItems(s, p, part)...)
}

func partItems(s *session.Session, p place[graphmodel.Change], part Part) []item {
	switch part {
	case Heading:
		return changeHeading(p)
	case Reasons:
		return changeReasons(p)
	case Owners:
		return changeOwners(p)
	case Decision:
		return changeDeciders(p)
	case Gains:
		return []item{newBenefits(s, p), changeAffects(p)}
	case Effects:
		return changeEffects(s, p)
	case Worth:
		return changeWorth(p)
	case Policies:
		return changePolicies(p)
	case Offers:
		return []item{changeOffers(s, p)}
	case Risks:
		return changeRisks(p)
	default:
		return []item{changeCheckpoints(p)}
	}
}

// Control returns what the user works with for a path of the file format, such as
// "value" or "offers[1].done", and unfolds what it is folded away in; of a list as
// a whole it is the button that adds to it. It is nil where the form has no such
// field.
func (f *Form) Control(path string) fyne.CanvasObject {
	if found, ok := leadTo(f.items, path); ok && found != nil {
		return found.control
	}
	for _, i := range f.items {
		if l, ok := i.(interface {
			adder() (path string, add *look.Button)
		}); ok {
			if at, add := l.adder(); strings.HasPrefix(path, at) {
				return add
			}
		}
	}
	return nil
}

// adder returns the key of the list in the file format, and the button that adds
// to it.
func (l *entries[T, E]) adder() (path string, add *look.Button) { return l.path, l.add }
