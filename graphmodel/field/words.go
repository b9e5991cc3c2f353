package field

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"inroad/graphmodel"
)

// Raw is the JSON of an unknown key.
type Raw string

// labels are the words for the keys of the file format, where these are not
// words themselves.
var labels = map[string]string{
	"reportsTo": "reports to", "caresAbout": "cares about", "cadenceDays": "cadence in days", "asOf": "as of",
	"nextStep": "next step", "tieKinds": "kinds of tie", "sharedGoal": "weight of shared goals",
	"commonGround": "weight of common ground", "me": "you are", "email": "e-mail", "currencies": "favours",
	"workedIn": "has worked in", "nextStepBy": "next step by", "policies": "constraints of policy", "dismissed": "advice put aside",
	"strategy": "strategic plan",
}

// entries are the words for one entry of a list of structs, before whom or what
// it is about.
var entries = map[string]string{
	"stances": "stance of", "holders": "holder", "serves": "goal", "benefits": "benefit for", "offers": "offer to",
	"reasons": "reason", "responsibilities": "responsibility", "steps": "step", "checkpoints": "checkpoint",
	"scenarios": "scenario", "suppositions": "supposition",
}

// Label returns the words for a path within a record, with the names that w has
// for those it leads to: "stance of Cy Ba, current".
func Label(w *graphmodel.Workspace, path string) string {
	var words []string
	for _, step := range steps(path) {
		word := labels[step.name]
		if word == "" {
			word = step.name
		}
		if step.key != "" {
			word = entryLabel(w, step)
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

// entryLabel returns the words for an entry of a list: "benefit for Bo: less
// work", or "benefit: less work" where it is for nobody.
func entryLabel(w *graphmodel.Workspace, s step) string {
	words := entries[s.name]
	if strings.HasPrefix(s.key, ": ") {
		noun, _, _ := strings.Cut(words, " ")
		return noun + s.key
	}
	return strings.TrimSpace(words + " " + keyWords(w, s.name, s.key))
}

// keyWords names what an entry of a list is about, and leaves the ids of plans
// out: they say nothing to people.
func keyWords(w *graphmodel.Workspace, list, key string) string {
	about, text, _ := strings.Cut(key, ": ")
	for _, kind := range []graphmodel.Kind{graphmodel.KindPerson, graphmodel.KindDepartment, graphmodel.KindGoal} {
		ref := graphmodel.Ref{Kind: kind, ID: graphmodel.ID(about)}
		if refers(list) && w.Lookup(ref) != nil {
			about = w.NameOf(ref)
			break
		}
	}
	if text == "" {
		return about
	}
	return about + ": " + text
}

func refers(list string) bool {
	switch list {
	case "stances", "holders", "serves", "benefits", "offers", "deciders", "affects", "avoid", "via", "people",
		"responsible", "consulted", "informed", "departments", "collapsed":
		return true
	}
	return false
}

// Unknown words.
const (
	nothing  = "nothing"
	notKnown = "not known"
)

// Words puts a value of a field into words: ids by the names that w has for
// them, and what is not there as "nothing". name is the key of the field in the
// file format.
func Words(w *graphmodel.Workspace, name string, value any) string {
	switch v := value.(type) {
	case nil:
		return nothing
	case graphmodel.Record:
		return w.NameOf(graphmodel.RefOf(v))
	case graphmodel.ID:
		return nameWords(w, KindNamed(name), v)
	case bool:
		return map[bool]string{true: "yes", false: "no"}[v]
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case graphmodel.Opt[float64]:
		return optional(v, func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) })
	case graphmodel.Opt[int]:
		return optional(v, func(n int) string { return number(name, n) })
	case Raw:
		return string(v)
	}
	switch v := reflect.ValueOf(value); v.Kind() {
	case reflect.String:
		if v.Len() == 0 {
			return nothing
		}
		return quoted(v)
	case reflect.Slice:
		return listWords(w, name, v)
	default:
		return entryWords(w, v)
	}
}

// quoted puts texts of people's own into quotation marks; dates and the words
// of the format need none.
func quoted(v reflect.Value) string {
	if v.Type() == reflect.TypeFor[string]() {
		return "“" + v.String() + "”"
	}
	return v.String()
}

func optional[T comparable](o graphmodel.Opt[T], words func(T) string) string {
	if value, known := o.Get(); known {
		return words(value)
	}
	return notKnown
}

func number(name string, n int) string {
	switch name {
	case "current", "desired":
		return graphmodel.StanceName(n)
	case "effect":
		return map[bool]string{true: "helps", false: "harms"}[n > 0]
	}
	return strconv.Itoa(n)
}

// KindNamed returns what kind of thing the ids of a field name.
func KindNamed(name string) graphmodel.Kind {
	switch name {
	case "department", "departments", "parent", "affects", "collapsed", "workedIn":
		return graphmodel.KindDepartment
	case "goal":
		return graphmodel.KindGoal
	case "change":
		return graphmodel.KindChange
	}
	return graphmodel.KindPerson
}

func nameWords(w *graphmodel.Workspace, kind graphmodel.Kind, id graphmodel.ID) string {
	if id == "" {
		return nothing
	}
	return w.NameOf(graphmodel.Ref{Kind: kind, ID: id})
}

func listWords(w *graphmodel.Workspace, name string, list reflect.Value) string {
	var words []string
	for i := range list.Len() {
		words = append(words, Words(w, name, list.Index(i).Interface()))
	}
	if len(words) == 0 {
		return nothing
	}
	return strings.Join(words, ", ")
}

// entryWords puts an entry of a list into words: what of it is known.
func entryWords(w *graphmodel.Workspace, entry reflect.Value) string {
	var words []string
	for _, f := range Of(entry.Type()) {
		if v := entry.Field(f.Index); f.Shape != Unknown && !v.IsZero() {
			words = append(words, fmt.Sprintf("%s %s", Label(w, f.Name), Words(w, f.Name, v.Interface())))
		}
	}
	if len(words) == 0 {
		return nothing
	}
	return strings.Join(words, ", ")
}
