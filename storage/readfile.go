package storage

import (
	"fmt"
	"reflect"

	"github.com/google/uuid"

	"inroad/graphmodel"
)

// formatName is what the key "format" says, and Version the version of the
// format that this program reads and writes.
const (
	formatName = "inroad-workspace"
	Version    = 1
)

// fileReader reads a whole file into a draft.
type fileReader struct {
	reader
	draft   graphmodel.Draft
	format  string
	version graphmodel.Opt[int]
	titled  bool
}

// read reads the object that a file is. Afterwards r.err says whether it is
// JSON at all, and r.problems what could not be read.
func (r *fileReader) read() {
	r.draft.Info = &graphmodel.Info{Parameters: graphmodel.DefaultParameters()}
	info := reflect.ValueOf(r.draft.Info).Elem()
	r.members(func(key string) {
		r.down(step{key: key, index: -1})
		r.section(info, key)
		r.up()
	})
	r.end()
}

func (r *fileReader) section(info reflect.Value, key string) {
	switch key {
	case "format":
		r.value(&r.format)
	case "version":
		r.value(&r.version)
	case "title":
		r.titled = r.value(&r.draft.Info.Title) || r.titled
	case "departments":
		readTable(&r.reader, &r.draft.Departments)
	case "people":
		readTable(&r.reader, &r.draft.People)
	case "ties":
		readTable(&r.reader, &r.draft.Ties)
	case "goals":
		readTable(&r.reader, &r.draft.Goals)
	case "changes":
		readTable(&r.reader, &r.draft.Changes)
	case "touchpoints":
		readTable(&r.reader, &r.draft.Touchpoints)
	case "views":
		r.views()
	default:
		table := fieldsOf(info.Type())
		r.member(info, table, table.find(key, 0), key)
	}
}

// readTable reads a list of records. One without an id gets one that is the
// same whenever the same file is read.
func readTable[T any, R interface {
	*T
	graphmodel.Record
}](r *reader, rows *[]R) {
	if r.peek() == 'n' {
		r.word("null")
		return
	}
	var read []R
	ok := r.each(int(reflect.TypeFor[T]().Size())+recordCost, func() bool {
		row := R(new(T))
		_, ok := r.object(reflect.ValueOf(row).Elem())
		if ok {
			read = append(read, row)
		}
		return ok
	})
	if !ok {
		return
	}
	id := fieldsOf(reflect.TypeFor[T]()).id
	r.nameAll(len(read), func(i int) *graphmodel.ID {
		return reflect.ValueOf(read[i]).Elem().Field(id).Addr().Interface().(*graphmodel.ID)
	})
	*rows = read
}

// nameAll gives an id to each of the n records of the list at the present path
// that has none: a UUID of version 5 of where it stands.
func (r *reader) nameAll(n int, id func(i int) *graphmodel.ID) {
	var nameless []int
	for i := range n {
		if *id(i) == "" {
			nameless = append(nameless, i)
		}
	}
	if len(nameless) == 0 {
		return
	}
	taken := make(map[graphmodel.ID]bool, n)
	for i := range n {
		taken[*id(i)] = true
	}
	for _, i := range nameless {
		place := fmt.Sprintf("%s[%d]", r.path, i)
		fresh := idOf(place)
		for again := 2; taken[fresh]; again++ {
			fresh = idOf(fmt.Sprintf("%s %d", place, again))
		}
		*id(i) = fresh
		taken[fresh] = true
	}
}

func idOf(place string) graphmodel.ID {
	return graphmodel.ID(uuid.NewSHA1(uuid.Nil, []byte(formatName+" "+place)).String())
}

// views reads how the map is looked at.
func (r *fileReader) views() {
	if r.peek() == 'n' {
		r.word("null")
		return
	}
	if r.peek() != '{' {
		r.wrong("an object")
		return
	}
	r.members(func(key string) {
		r.down(step{key: key, index: -1})
		switch key {
		case "positions":
			r.positions()
		case "saved":
			readTable(&r.reader, &r.draft.Views)
		default:
			r.unknown(&r.draft.Info.ViewsExtra, key)
		}
		r.up()
	})
}

// positions reads where people stand. One without both coordinates is not known
// and left out, as if it were absent.
func (r *fileReader) positions() {
	switch r.peek() {
	case 'n':
		r.word("null")
		return
	case '{':
	default:
		r.wrong("an object")
		return
	}
	var read []*graphmodel.Position
	places := make(map[graphmodel.ID]int)
	table := fieldsOf(reflect.TypeFor[graphmodel.Position]())
	r.members(func(key string) {
		r.count(recordCost)
		r.down(step{key: key, index: -1, quoted: true})
		defer r.up()
		if r.peek() == 'n' {
			r.word("null")
			return
		}
		p := &graphmodel.Position{ID: graphmodel.ID(key)}
		given, _ := r.object(reflect.ValueOf(p).Elem())
		if !table.hasBoth(given, "x", "y") {
			return
		}
		if i, twice := places[p.ID]; twice {
			read[i] = p
			return
		}
		places[p.ID] = len(read)
		read = append(read, p)
	})
	r.draft.Positions = read
}
