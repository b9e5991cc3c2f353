package redact

import (
	"reflect"
	"regexp"
	"slices"

	"inroad/graphmodel"
)

// always marks fields that are in every copy. They can't hold a text.
const always Part = 0

// policy says with which part a field leaves, by kind of record and path. What
// is not listed never leaves: that goes for unknown keys, and for fields that
// the model may get some day.
var policy = map[graphmodel.Kind]map[string]Part{
	graphmodel.KindInfo: {"title": About, "description": About, "me": Names, "parameters": Parameters},
	graphmodel.KindDepartment: {"name": Departments, "parent": Departments, "head": Line, "mission": Pressures,
		"pressures": Pressures, "measures": Pressures, "colour": Departments, "notes": Notes},
	graphmodel.KindPerson: {"name": Names, "title": Titles, "department": Departments, "reportsTo": Line, "workedIn": Line | Departments, "email": Email,
		"power": Power, "openness": Openness, "expertise": Interests, "caresAbout": Interests, "currencies": Interests,
		"channel": Contact, "cadenceDays": Contact, "external": always, "placeholder": always, "tags": Tags, "notes": Notes},
	graphmodel.KindTie: {"from": Ties, "to": Ties, "trust": Trust, "confidence": Trust, "kinds": Ties, "friction": Friction,
		"basis": Basis, "asOf": Trust, "notes": Notes},
	graphmodel.KindGoal: {"title": Goals, "description": Texts, "strategy": Texts, "measure": Texts, "due": Goals, "holders": Goals,
		"holders.department": Goals, "holders.person": Goals, "holders.weight": Goals},
	graphmodel.KindChange: {"title": Changes, "summary": Texts, "why": Texts, "status": Changes, "divergence": Changes,
		"deadline": Changes, "cost": Texts, "value": Texts, "owner": Changes, "champion": Changes, "deciders": Changes, "rule": Changes,
		"threshold": Changes, "affects": Changes, "serves": Changes | Goals, "serves.goal": Changes, "serves.effect": Changes,
		"benefits": Texts, "benefits.department": Texts, "benefits.person": Texts, "benefits.text": Texts, "benefits.done": Texts,
		"offers": Texts, "offers.department": Texts, "offers.person": Texts, "offers.text": Texts, "offers.done": Texts, "risks": Texts, "policies": Texts,
		"stances": Stances, "stances.person": Stances, "stances.current": Stances, "stances.desired": Stances,
		"stances.asOf": Stances, "stances.confidence": Stances, "stances.reasons": Reasons, "stances.reasons.kind": Reasons,
		"stances.reasons.text": Reasons, "stances.reasons.need": Reasons, "stances.reasons.answer": Reasons, "stances.reasons.addressed": Reasons, "avoid": Plan | Stances, "via": Plan,
		"responsibilities": Plan, "responsibilities.task": Plan, "responsibilities.responsible": Plan,
		"responsibilities.accountable": Plan, "responsibilities.consulted": Plan, "responsibilities.informed": Plan,
		"steps": Plan, "steps.order": Plan, "steps.person": Plan, "steps.via": Plan, "steps.goal": Plan, "steps.message": Plan,
		"steps.status": Plan, "steps.due": Plan, "steps.result": Plan, "checkpoints": Plan, "checkpoints.date": Plan,
		"checkpoints.title": Plan, "checkpoints.measure": Plan, "checkpoints.done": Plan, "checkpoints.result": Plan,
		"scenarios": Plan, "scenarios.title": Plan, "scenarios.suppositions": Plan, "scenarios.suppositions.person": Plan,
		"scenarios.suppositions.stance": Plan | Stances, "scenarios.suppositions.gone": Plan | Stances, "scenarios.suppositions.from": Plan,
		"scenarios.suppositions.to": Plan, "scenarios.suppositions.trust": Plan | Trust},
	graphmodel.KindTouchpoint: {"date": Touchpoints, "people": Touchpoints, "change": Touchpoints, "channel": Touchpoints,
		"summary": Touchpoints, "outcome": Touchpoints, "win": Touchpoints, "nextStep": Touchpoints,
		"nextStepBy": Touchpoints, "due": Touchpoints, "done": Touchpoints},
	graphmodel.KindPosition: {"x": Positions, "y": Positions, "pinned": Positions},
	graphmodel.KindView: {"name": Views, "x": Views, "y": Views, "zoom": Views, "layers": Views, "filter": Views,
		"filter.departments": Views, "filter.tags": Views | Tags, "filter.stances": Views | Stances, "filter.kinds": Views,
		"filter.trust": Views | Trust, "filter.tieKinds": Views | Ties, "filter.focus": Views, "filter.steps": Views,
		"dim": Views, "collapsed": Views, "change": Views},
}

// tables says with which part the records of a kind leave at all.
var tables = map[graphmodel.Kind]Part{
	graphmodel.KindInfo: always, graphmodel.KindPerson: always, graphmodel.KindDepartment: Departments,
	graphmodel.KindTie: Ties, graphmodel.KindGoal: Goals, graphmodel.KindChange: Changes,
	graphmodel.KindTouchpoint: Touchpoints, graphmodel.KindPosition: Positions, graphmodel.KindView: Views,
}

// words are fields that are meant for words of the model, and may hold others:
// these are texts.
var words = map[graphmodel.Kind]map[string][]string{
	graphmodel.KindTie:    {"kinds": graphmodel.TieKinds},
	graphmodel.KindChange: {"status": graphmodel.ChangeStatuses, "divergence": graphmodel.Divergences},
	graphmodel.KindView:   {"filter.tieKinds": graphmodel.TieKinds},
}

var colour = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// plain empties, in a field that is meant for words of the model, what is none.
func plain(kind graphmodel.Kind, path string, v reflect.Value) {
	if kind == graphmodel.KindDepartment && path == "colour" && !colour.MatchString(v.String()) {
		v.SetZero()
	}
	known, limited := words[kind][path]
	switch {
	case !limited:
	case v.Kind() == reflect.String && !slices.Contains(known, v.String()):
		v.SetZero()
	case v.Kind() == reflect.Slice:
		v.Set(reflect.ValueOf(slices.DeleteFunc(v.Interface().([]string), func(w string) bool { return !slices.Contains(known, w) })))
	}
}
