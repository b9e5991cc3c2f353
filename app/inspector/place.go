package inspector

import (
	"fmt"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// place is where a value of type T stands in the workspace: a record, or an
// entry of a list within one. It is how a field reads the value and changes it.
type place[T any] struct {
	session *session.Session
	// called says what the thing is called in the name of an edit: "Ana Ruiz",
	// "a step of Self-service analytics".
	called func() string
	// key tells the place from every other one, for merging edits.
	key string
	// read returns the value as it is now, not to be written to, or nil when
	// it is gone.
	read func() *T
	// change carries out an edit of the value and returns why it was refused.
	change func(name, merge string, do func(*T)) error
}

// recordAt returns the place of a record.
func recordAt[T any, R interface {
	*T
	graphmodel.Record
}](s *session.Session, ref graphmodel.Ref) place[T] {
	find := func() *T {
		record, _ := s.Workspace().Lookup(ref).(R)
		return (*T)(record)
	}
	return place[T]{
		session: s,
		called:  func() string { return s.Workspace().NameOf(ref) },
		key:     fmt.Sprintf("%s %s", ref.Kind, ref.ID),
		read:    find,
		change: func(name, merge string, do func(*T)) error {
			record := find()
			if record == nil {
				return nil
			}
			e := edit.Update(s.Workspace(), name, merge, R(record), func(r R) { do((*T)(r)) })
			return s.History().Do(e)
		},
	}
}

// entryAt returns the place of the i-th entry of a list; noun says what such an
// entry is.
func entryAt[T, E any](p place[T], noun string, list func(*T) *[]E, i int) place[E] {
	return place[E]{
		session: p.session,
		called:  func() string { return article(noun) + " of " + p.called() },
		key:     fmt.Sprintf("%s %s %d", p.key, noun, i),
		read: func() *E {
			whole := p.read()
			if whole == nil || i >= len(*list(whole)) {
				return nil
			}
			return &(*list(whole))[i]
		},
		change: func(name, merge string, do func(*E)) error {
			return p.change(name, merge, func(whole *T) {
				if entries := *list(whole); i < len(entries) {
					do(&entries[i])
				}
			})
		},
	}
}

// article puts "a" or "an" before a noun.
func article(noun string) string {
	switch noun[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + noun
	default:
		return "a " + noun
	}
}
