package sharing_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"inroad/app/sharing"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

var secret = redact.Secret("a secret of thirty-two characters")

func picked(t *rapid.T) redact.Part {
	keys := rapid.SliceOfDistinct(rapid.SampledFrom(redact.Keys(redact.All)), rapid.ID).Draw(t, "parts")
	parts, err := redact.Parse(keys)
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// planter writes a text that stands nowhere else into every place of a
// workspace that can hold one, and remembers where.
type planter struct {
	n     int
	where map[string][]string // texts by kind and path
}

func (p *planter) canary(at string) string {
	p.n++
	text := fmt.Sprintf("Kanari%05dvogel", p.n)
	p.where[at] = append(p.where[at], text)
	return text
}

func (p *planter) plant(v reflect.Value, at string) {
	switch {
	case v.Type() == reflect.TypeFor[graphmodel.Extra]():
		v.Set(reflect.ValueOf(graphmodel.Extra{p.canary("unknown"): `"` + p.canary("unknown") + `"`}))
	case v.Type() == reflect.TypeFor[string](), strings.Count(at, ".") > 1 && strings.HasSuffix(at, ".id"):
		v.SetString(p.canary(at))
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			p.plant(v.Index(i), at)
		}
		if v.Len() == 0 && v.Type() == reflect.TypeFor[[]string]() {
			v.Set(reflect.ValueOf([]string{p.canary(at)}))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				p.plant(v.Field(i), at+"."+strings.Split(f.Tag.Get("json"), ",")[0])
			}
		}
	}
}

// fixed are the fields whose words a sound file can't choose.
func fixed(v *graphmodel.View) func() {
	layers, stances := slices.Clone(v.Layers), slices.Clone(v.Filter.Stances)
	kinds, trust := slices.Clone(v.Filter.Kinds), slices.Clone(v.Filter.Trust)
	return func() { v.Layers, v.Filter.Stances, v.Filter.Kinds, v.Filter.Trust = layers, stances, kinds, trust }
}

// planted returns w with canaries in all texts, unknown keys and ids.
func planted(w *graphmodel.Workspace) (*graphmodel.Workspace, *planter) {
	p := &planter{where: make(map[string][]string)}
	ids := make(map[graphmodel.Ref]graphmodel.ID)
	draft := graphmodel.Draft{}
	for r := range w.Records() {
		next := graphmodel.Clone(r)
		restore := func() {}
		if v, ok := next.(*graphmodel.View); ok {
			restore = fixed(v)
		}
		p.plant(reflect.ValueOf(next).Elem(), r.Kind().String())
		restore()
		if r.Kind() != graphmodel.KindPosition && r.Kind() != graphmodel.KindInfo {
			ids[graphmodel.RefOf(r)] = graphmodel.ID(p.canary(r.Kind().String() + ".id"))
		}
		add(&draft, next)
	}
	for _, r := range recordsOf(&draft) {
		for _, ref := range graphmodel.References(r) {
			*ref.ID = ids[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}]
		}
		if r.Kind() != graphmodel.KindPosition && r.Kind() != graphmodel.KindInfo {
			id := reflect.ValueOf(r).Elem().FieldByName("ID")
			id.SetString(string(ids[graphmodel.Ref{Kind: r.Kind(), ID: graphmodel.ID(id.String())}]))
		}
	}
	draft.Info.ID = graphmodel.ID(p.canary("workspace.id"))
	return draft.Workspace(), p
}

func add(d *graphmodel.Draft, r graphmodel.Record) {
	switch r := r.(type) {
	case *graphmodel.Info:
		d.Info = r
	case *graphmodel.Department:
		d.Departments = append(d.Departments, r)
	case *graphmodel.Person:
		d.People = append(d.People, r)
	case *graphmodel.Tie:
		d.Ties = append(d.Ties, r)
	case *graphmodel.Goal:
		d.Goals = append(d.Goals, r)
	case *graphmodel.Change:
		d.Changes = append(d.Changes, r)
	case *graphmodel.Touchpoint:
		d.Touchpoints = append(d.Touchpoints, r)
	case *graphmodel.Position:
		d.Positions = append(d.Positions, r)
	case *graphmodel.View:
		d.Views = append(d.Views, r)
	}
}

func recordsOf(d *graphmodel.Draft) []graphmodel.Record {
	all := []graphmodel.Record{d.Info}
	return slices.Concat(all, asRecords(d.Departments), asRecords(d.People), asRecords(d.Ties), asRecords(d.Goals),
		asRecords(d.Changes), asRecords(d.Touchpoints), asRecords(d.Positions), asRecords(d.Views))
}

func asRecords[R graphmodel.Record](rows []R) []graphmodel.Record {
	var all []graphmodel.Record
	for _, r := range rows {
		all = append(all, r)
	}
	return all
}

// leavesWith says with which part each text leaves: the answer sheet, written
// down apart from the code.
var leavesWith = map[string]string{
	"workspace.title": "about", "workspace.description": "about",
	"department.name": "departments", "department.mission": "pressures", "department.pressures": "pressures",
	"department.measures": "pressures", "department.notes": "notes",
	"person.name": "names", "person.title": "titles", "person.email": "email", "person.expertise": "interests",
	"person.caresAbout": "interests", "person.currencies": "interests", "person.channel": "contact", "person.tags": "tags",
	"person.notes": "notes", "tie.basis": "basis", "tie.notes": "notes",
	"goal.title": "goals", "goal.description": "texts", "goal.measure": "texts",
	"change.title": "changes", "change.summary": "texts", "change.why": "texts", "change.cost": "texts", "change.value": "texts",
	"change.risks": "texts", "change.benefits.text": "texts", "change.offers.text": "texts",
	"change.stances.reasons.kind": "reasons", "change.stances.reasons.text": "reasons",
	"change.stances.reasons.need": "reasons", "change.stances.reasons.answer": "reasons", "change.policies": "texts",
	"change.scenarios.title": "plan", "change.scenarios.id": "plan", "goal.strategy": "texts", "change.responsibilities.task": "plan",
	"change.steps.goal": "plan", "change.steps.message": "plan", "change.steps.status": "plan", "change.steps.result": "plan",
	"change.checkpoints.title": "plan", "change.checkpoints.measure": "plan", "change.checkpoints.result": "plan",
	"touchpoint.channel": "touchpoints", "touchpoint.summary": "touchpoints", "touchpoint.outcome": "touchpoints",
	"touchpoint.nextStep": "touchpoints", "view.name": "views", "view.filter.tags": "tags",
	"workspace.id": "names", "person.id": "names", "department.id": "departments", "tie.id": "ties", "goal.id": "goals",
	"change.id": "changes", "touchpoint.id": "touchpoints", "view.id": "views", "change.responsibilities.id": "plan",
	"change.steps.id": "plan", "change.checkpoints.id": "plan",
}

// needed are the parts that hold others.
var needed = map[string]string{"department.notes": "departments", "tie.notes": "ties", "view.filter.tags": "views",
	"goal.description": "goals", "goal.measure": "goals", "goal.strategy": "goals"}

func stays(at string, keys []string) bool {
	key := leavesWith[at]
	if strings.HasPrefix(at, "change.") && !slices.Contains(keys, "changes") {
		return true
	}
	if strings.HasSuffix(at, ".id") && !slices.Contains(keys, "names") {
		return true
	}
	if need := needed[at]; need != "" && !slices.Contains(keys, need) {
		return true
	}
	return key == "" || !slices.Contains(keys, key)
}

// Nothing that was not picked is in the bytes of a copy, in any encoding.
func TestNothingElseIsInTheBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, p := planted(modeltest.Workspaces().Draw(t, "workspace"))
		parts := picked(t)
		content := sharing.Make(w, parts, secret).Content
		keys := redact.Keys(parts)
		for at, canaries := range p.where {
			for _, canary := range canaries {
				if !stays(at, keys) {
					continue
				}
				if encoding, found := inAnyEncoding(content, canary); found {
					t.Fatalf("%s (%s) is in the copy, as %s, with %v:\n%s", at, canary, encoding, keys, content)
				}
			}
		}
	})
}

// inAnyEncoding looks for a text in bytes as it may be hidden there.
func inAnyEncoding(content []byte, text string) (string, bool) {
	folded := bytes.ToLower(content)
	reversed := []byte(text)
	slices.Reverse(reversed)
	var wide, escaped []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(unit), byte(unit>>8))
		escaped = fmt.Appendf(escaped, `\u%04x`, unit)
	}
	for name, form := range map[string][]byte{"text": []byte(text), "reversed": reversed, "UTF-16": wide, "escapes": escaped,
		"hexadecimal": []byte(hex.EncodeToString([]byte(text)))} {
		if bytes.Contains(folded, bytes.ToLower(form)) {
			return name, true
		}
	}
	for shift := range 3 {
		// Base64 of a text depends on where in a group of three bytes it begins:
		// the groups that are its alone are the same wherever it stands.
		inner := text[shift : shift+(len(text)-shift)/3*3]
		for name, encoding := range map[string]*base64.Encoding{"base64": base64.StdEncoding, "base64 for URLs": base64.URLEncoding} {
			if bytes.Contains(content, []byte(encoding.EncodeToString([]byte(inner)))) {
				return name, true
			}
		}
	}
	return "", false
}

// What was picked, with names, is in the copy.
func TestWhatWasPickedIsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, p := planted(modeltest.Workspaces().Draw(t, "workspace"))
		parts, _ := redact.Parse(redact.Keys(redact.All))
		c := sharing.Make(w, parts, secret)
		content := string(c.Content)
		for at, canaries := range p.where {
			for _, canary := range canaries {
				if leavesWith[at] != "" && !strings.Contains(content, canary) {
					t.Fatalf("%s is not in the copy of everything", at)
				}
			}
		}
		if len(c.Withheld) > 0 {
			t.Fatalf("with names, %v stay behind", c.Withheld)
		}
	})
}

// Numbers that were not picked are not known in the copy.
func TestNumbersStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		parts, err := redact.Parse([]string{"names", "ties", "changes", "departments"})
		if err != nil {
			t.Fatal(err)
		}
		c := redact.Of(w, parts, secret).Workspace
		for _, p := range c.People.All() {
			if p.Power.Known() || p.Openness.Known() || p.CadenceDays.Known() || p.ReportsTo != "" {
				t.Fatalf("%+v", p)
			}
		}
		opinionsStay(t, c)
		if c.Positions.Len()+c.Goals.Len()+c.Touchpoints.Len() > 0 {
			t.Fatal("tables that were not picked are there")
		}
		if !reflect.DeepEqual(c.Info.Parameters, graphmodel.DefaultParameters()) {
			t.Fatalf("%+v", c.Info.Parameters)
		}
	})
}

// opinionsStay fails where a copy holds what somebody thinks of others.
func opinionsStay(t *rapid.T, w *graphmodel.Workspace) {
	for _, tie := range w.Ties.All() {
		if tie.Trust.Known() || tie.Friction || tie.Confidence != "" || tie.AsOf != "" {
			t.Fatalf("%+v", tie)
		}
	}
	for _, change := range w.Changes.All() {
		if len(change.Stances)+len(change.Avoid)+len(change.Via)+len(change.Steps) > 0 {
			t.Fatalf("%+v", change)
		}
	}
}

// A copy can be opened, holds everybody, and is the same each time.
func TestCopiesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		before := storage.Encode(w)
		parts := picked(t)
		content := sharing.Make(w, parts, secret).Content
		document, err := storage.Decode(content)
		if err != nil {
			t.Fatalf("the copy can't be opened: %v\n%s", err, content)
		}
		if document.Workspace.People.Len() != w.People.Len() {
			t.Fatal("people are missing")
		}
		if !bytes.Equal(content, sharing.Make(w, parts, secret).Content) {
			t.Fatal("two copies differ")
		}
		if !bytes.Equal(before, storage.Encode(w)) {
			t.Fatal("the map itself was changed")
		}
		if !json.Valid(content) {
			t.Fatal("it is no JSON")
		}
	})
}

// Every field of the model is either in the answer sheet above or holds no text.
func TestSheetNamesEveryText(t *testing.T) {
	known := map[string]bool{"tie.kinds": true, "change.status": true, "change.divergence": true, "department.colour": true,
		"view.layers": true, "view.filter.stances": true, "view.filter.kinds": true, "view.filter.trust": true,
		"view.filter.tieKinds": true, "workspace.revisions": true, "workspace.dismissed": true, "unknown": true}
	for range 50 {
		_, p := planted(modeltest.Workspaces().Example(1))
		for at := range p.where {
			if leavesWith[at] == "" && !known[at] {
				t.Errorf("nothing is said about %s", at)
			}
		}
	}
}
