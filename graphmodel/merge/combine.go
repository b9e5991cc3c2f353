package merge

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/field"
)

// proseFields are texts of which two can stand one below the other.
var proseFields = []string{"notes", "description", "mission", "basis", "summary", "why", "cost", "value", "message", "result",
	"outcome", "nextStep", "goal", "text", "measure"}

// combined returns the values that keep both sides of a conflict, and their
// average; the zero Value where there is none.
func (f *fields) combined(path string, ours, theirs reflect.Value) (both, average reflect.Value) {
	switch o := ours.Interface().(type) {
	case string:
		if o != "" && theirs.Len() > 0 && slices.Contains(proseFields, field.Last(path)) {
			texts := []string{o, theirs.String()}
			slices.Sort(texts) // the same whichever side is ours
			both = reflect.ValueOf(strings.Join(texts, "\n"))
		}
	case graphmodel.Opt[float64]:
		our, known := o.Get()
		their, knownToo := theirs.Interface().(graphmodel.Opt[float64]).Get()
		if f.ref.Kind == graphmodel.KindTie && known && knownToo {
			both, average = ours, reflect.ValueOf(graphmodel.Some((our+their)/2))
		}
	}
	return both, average
}

// noteTrust writes their trust level into the notes of a tie where both are to
// be kept.
func (f *fields) noteTrust(merged graphmodel.Record) {
	tie, ok := merged.(*graphmodel.Tie)
	if !ok || f.choices.of(Key{f.ref, "trust"}, Both) != Both {
		return
	}
	our, their := f.ours.(*graphmodel.Tie), f.theirs.(*graphmodel.Tie)
	level, known := their.Trust.Get()
	if _, knownToo := our.Trust.Get(); !known || !knownToo || our.Trust == their.Trust || tie.Trust != our.Trust {
		return
	}
	note := fmt.Sprintf("Another judgement of the trust: %g", level)
	if their.AsOf.Known() {
		note += " as of " + string(their.AsOf)
	}
	if !strings.Contains(tie.Notes, note) {
		tie.Notes = strings.TrimPrefix(tie.Notes+"\n"+note, "\n")
	}
}

// asOf returns as of when the value at a path is known, where a record says so.
func asOf(r graphmodel.Record, path string) graphmodel.Date {
	switch r := r.(type) {
	case *graphmodel.Tie:
		return r.AsOf
	case *graphmodel.Touchpoint:
		return r.Date
	case *graphmodel.Change:
		for _, s := range r.Stances {
			if entry := field.Entry("stances", string(s.Person)); path == entry || strings.HasPrefix(path, entry+".") {
				return s.AsOf
			}
		}
	}
	return ""
}
