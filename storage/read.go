package storage

import (
	"math"
	"reflect"
	"strconv"
	"strings"

	"inroad/graphmodel"
)

// reader reads values into the fields of records. A value of the wrong type is
// a problem with a path; it is left out and reading goes on, so that all the
// problems of a file are found at once. Texts share the memory of the file's.
type reader struct {
	scanner
	path     path
	problems []graphmodel.Problem
	gaps     gaps
	entries  int
	spent    int
}

// What a file may have at most, so that one of many tiny entries or mistakes
// does not take many times its size in memory. A map of 10,000 people and
// 50,000 ties has some 200,000 entries.
const (
	maxEntries  = 1_000_000
	maxProblems = 100_000
)

const manyProblems = "there are more than %d problems"

// What a file may take in memory beyond its text: some bytes to begin with, and
// so many for each of its own. A large map needs twice its size.
const (
	sparedBytes = 16 << 20
	spareShare  = 8
	// Each of these takes about so many bytes beside what is read into it: a
	// path, texts, a place in a table.
	problemCost = 400
	entryCost   = 128
	recordCost  = 160
)

// count counts an entry of a list, or an unknown key, that takes so many bytes.
func (r *reader) count(bytes int) {
	if r.entries++; r.entries > maxEntries {
		r.exceed("there are more than %d entries", maxEntries)
	}
	r.spend(bytes + entryCost)
}

// spend counts bytes that reading takes.
func (r *reader) spend(bytes int) {
	if r.spent += bytes; r.spent > sparedBytes+spareShare*len(r.text) {
		r.exceed("there is so little in each of its entries, or so much wrong, that reading it would take more than %d MB",
			(sparedBytes+spareShare*len(r.text))>>20)
	}
}

// value reads what comes next into target, a pointer to a field of a record,
// and tells whether there was a value: null is none, and one of the wrong type
// becomes a problem.
func (r *reader) value(target any) bool {
	if r.peek() == 'n' {
		r.word("null")
		return false
	}
	switch target := target.(type) {
	case *string:
		return readText(r, target)
	case *graphmodel.ID:
		return readText(r, target)
	case *graphmodel.Date:
		return readText(r, target)
	case *graphmodel.Rule:
		return readDefaulted(r, target, graphmodel.RuleAll)
	case *graphmodel.Confidence:
		return readDefaulted(r, target, graphmodel.ConfidenceMedium)
	case *bool:
		return r.boolean(target)
	case *float64:
		return r.float(func(f float64) { *target = f })
	case *graphmodel.Opt[float64]:
		return r.float(target.Set)
	case *int:
		return r.whole(func(n int) { *target = n })
	case *graphmodel.Opt[int]:
		return r.whole(target.Set)
	case *[]string:
		return readTexts(r, target, textSize)
	case *[]graphmodel.ID:
		return readTexts(r, target, textSize+problemCost/2) // each may lead nowhere
	default:
		if v := reflect.ValueOf(target).Elem(); v.Kind() == reflect.Slice {
			return r.list(v)
		} else {
			_, ok := r.object(v)
			return ok
		}
	}
}

func readText[T ~string](r *reader, target *T) bool {
	if r.peek() != '"' {
		return r.wrong("text")
	}
	*target = T(r.str())
	return r.err == nil
}

// readDefaulted reads a text whose default is kept as the empty text, so that
// giving the default and giving nothing are the same thing.
func readDefaulted[T ~string](r *reader, target *T, byDefault T) bool {
	if !readText(r, target) {
		return false
	}
	if *target == byDefault {
		*target = ""
	}
	return true
}

// textSize is what a text in a list takes, which grows by doubling.
const textSize = 2 * 16

func readTexts[T ~string](r *reader, target *[]T, bytes int) bool {
	var texts []T
	ok := r.each(bytes, func() bool {
		var text T
		read := readText(r, &text)
		if read {
			texts = append(texts, text)
		}
		return read
	})
	if ok {
		*target = texts
	}
	return ok
}

func (r *reader) boolean(target *bool) bool {
	switch r.peek() {
	case 't':
		r.word("true")
		*target = true
	case 'f':
		r.word("false")
		*target = false
	default:
		return r.wrong("true or false")
	}
	return r.err == nil
}

// isNumber tells whether a number comes next.
func (r *reader) isNumber() bool {
	c := r.peek()
	return c == '-' || '0' <= c && c <= '9'
}

func (r *reader) float(set func(float64)) bool {
	if !r.isNumber() {
		return r.wrong("a number")
	}
	text := r.skip()
	f, err := strconv.ParseFloat(text, 64)
	if r.err != nil || err != nil {
		return r.refuse(text + " is too large a number")
	}
	set(f)
	return true
}

// maxWhole is the largest whole number up to which a float holds every one.
const maxWhole = 1 << 53

// whole reads a whole number, which may be written 3.0 or 3e0.
func (r *reader) whole(set func(int)) bool {
	if !r.isNumber() {
		return r.wrong("a whole number")
	}
	text := r.skip()
	if n, err := strconv.Atoi(text); err == nil {
		set(n)
		return true
	}
	switch f, err := strconv.ParseFloat(text, 64); {
	case r.err != nil || err != nil || math.Abs(f) > maxWhole:
		return r.refuse(text + " is too large a number")
	case f != math.Trunc(f):
		return r.refuse(text + " stands where a whole number belongs")
	default:
		set(int(f))
		return true
	}
}

// object reads the members of a struct and returns which of its fields were
// given.
func (r *reader) object(v reflect.Value) (given fieldSet, ok bool) {
	if r.peek() != '{' {
		return 0, r.wrong("an object")
	}
	table := fieldsOf(v.Type())
	next := 0
	r.members(func(key string) {
		r.down(step{key: key, index: -1})
		i := table.find(key, next)
		if r.member(v, table, i, key) {
			given |= 1 << i
		}
		next = i + 1
		r.up()
	})
	if i, has := table.byName["id"]; has && given.has(i) && v.Field(table.id).Len() == 0 {
		r.down(step{key: "id", index: -1})
		r.problem("the id is empty", "it gets a new id")
		r.up()
	}
	return given, r.err == nil
}

// member reads the member of a struct that belongs in its i-th field and tells
// whether a value was given. An unknown key, for which i is −1, is kept.
func (r *reader) member(v reflect.Value, table *fieldTable, i int, key string) bool {
	if i >= 0 {
		return r.value(v.Field(table.fields[i].index).Addr().Interface())
	}
	r.unknown(v.Field(table.extra).Addr().Interface().(*graphmodel.Extra), key)
	return false
}

func (r *reader) unknown(extra *graphmodel.Extra, key string) {
	raw := r.skip()
	if r.count(problemCost / 4); r.err != nil {
		return
	}
	if *extra == nil {
		*extra = make(graphmodel.Extra)
	}
	(*extra)[strings.Clone(key)] = compact(raw)
}

// list reads a list of structs.
func (r *reader) list(v reflect.Value) bool {
	list := reflect.New(v.Type()).Elem()
	ok := r.each(2*int(v.Type().Elem().Size()), func() bool {
		entry := reflect.New(v.Type().Elem()).Elem()
		_, read := r.object(entry)
		if read {
			list.Set(reflect.Append(list, entry))
		}
		return read
	})
	if !ok {
		return false
	}
	if id := fieldsOf(v.Type().Elem()).id; id >= 0 {
		r.nameAll(list.Len(), func(i int) *graphmodel.ID {
			return list.Index(i).Field(id).Addr().Interface().(*graphmodel.ID)
		})
	}
	v.Set(list)
	return true
}

// each reads the entries of a list by entry, which tells whether it could read
// one. An entry takes so many bytes.
func (r *reader) each(bytes int, entry func() bool) bool {
	if r.peek() != '[' {
		return r.wrong("a list")
	}
	r.elements(func(i int) {
		r.count(bytes)
		r.down(step{index: i})
		if !entry() && r.err == nil {
			r.dropped()
		}
		r.up()
	})
	return r.err == nil
}

// dropped notes that the entry just read is not in the draft.
func (r *reader) dropped() {
	list, index := r.path[:len(r.path)-1].String(), r.path[len(r.path)-1].index
	if r.gaps == nil {
		r.gaps = make(gaps)
	}
	r.gaps[list] = append(r.gaps[list], index)
}

func (r *reader) down(s step) { r.path = append(r.path, s) }

// up leaves the value that [reader.down] led to. After a syntax error the path
// stays, so that the error can name it.
func (r *reader) up() {
	if r.err == nil {
		r.path = r.path[:len(r.path)-1]
	}
}

// wrong leaves out the value that comes next, which is not what belongs here.
func (r *reader) wrong(wanted string) bool {
	found := "an object"
	switch c := r.peek(); {
	case c == '[':
		found = "a list"
	case c == '"':
		found = "text"
	case c == 't', c == 'f':
		found = "true or false"
	case c == 'n':
		found = "null"
	case r.isNumber():
		found = "a number"
	}
	r.skip()
	return r.refuse(found + " stands where " + wanted + " belongs")
}

// refuse reports the value just read, which is left out.
func (r *reader) refuse(message string) bool {
	mend := "the value counts as not known"
	switch {
	case r.path[len(r.path)-1].index >= 0:
		mend = "the entry is dropped"
	case r.path[0].key == "parameters":
		mend = "the default is taken"
	}
	if r.err == nil {
		r.problem(message, mend)
	}
	return false
}

func (r *reader) problem(message, mend string) {
	if len(r.problems) == maxProblems {
		r.exceed(manyProblems, maxProblems)
		return
	}
	r.spend(problemCost)
	r.problems = append(r.problems, graphmodel.Problem{Path: r.path.String(), Message: message, Mend: mend})
}
