package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"inroad/assets/samples"
)

// crossing is the small map of the model's worked values: trust alone, no
// factors. Two people are called Bo.
const crossing = `{
  "format": "inroad-workspace", "version": 1, "title": "Crossing", "me": "you",
  "people": [
    { "id": "you", "name": "Me" }, { "id": "ana", "name": "Ana" }, { "id": "bo", "name": "Bo" },
    { "id": "cy", "name": "Cy" }, { "id": "dm", "name": "Dee Em" }, { "id": "far", "name": "bo" }
  ],
  "ties": [
    { "id": "t1", "from": "ana", "to": "you", "trust": 90 }, { "id": "t2", "from": "bo", "to": "you", "trust": 60 },
    { "id": "t3", "from": "cy", "to": "ana", "trust": 80 }, { "id": "t4", "from": "bo", "to": "ana", "trust": 95 },
    { "id": "t5", "from": "cy", "to": "bo", "trust": 90 }, { "id": "t6", "from": "dm", "to": "bo", "trust": 50 },
    { "id": "t7", "from": "dm", "to": "cy", "trust": 70 }
  ],
  "changes": [
    { "id": "c-1", "title": "Change one", "deciders": ["dm"] },
    { "id": "c-2", "title": "Change two", "deciders": ["dm", "you"], "stances": [ { "person": "cy", "current": -2 }, { "person": "bo", "current": -2 } ] },
    { "id": "c-3", "title": "Nobody's" }
  ]
}`

// answer decodes what suggest --json says of the routes.
type answer struct {
	Targets []struct {
		Routes []struct {
			People      []string
			Probability float64
			WeakestHop  *int
		}
		Gatekeepers []string
		NoRoute     *struct {
			Reason    string
			BlockedBy []string
		}
	}
}

func ask(t *testing.T, args ...string) answer {
	t.Helper()
	c := run(append([]string{"suggest", "--json"}, args...)...)
	var a answer
	if err := json.Unmarshal([]byte(c.out), &a); err != nil {
		t.Fatalf("inroad suggest %v: %v; %s", args, err, c.err)
	}
	return a
}

// routes writes the routes to the first target as "you-ana-dm 0.5".
func (a answer) routes() string {
	var said []string
	for _, r := range a.Targets[0].Routes {
		said = append(said, fmt.Sprintf("%s %.6g", strings.Join(r.People, "-"), r.Probability))
	}
	return strings.Join(said, "; ")
}

func TestSuggestFlags(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	tests := []struct {
		name  string
		flags []string
		want  string
	}{
		{"as it is", nil, "you-ana-cy-dm 0.40824; you-ana-bo-cy-dm 0.392676; you-ana-bo-dm 0.346275"},
		{"handoff", []string{"--set", "handoff=1", "--routes", "9"},
			"you-ana-bo-cy-dm 0.53865; you-ana-cy-dm 0.504; you-ana-bo-dm 0.4275; you-bo-cy-dm 0.378; you-bo-dm 0.3"},
		{"routes", []string{"--routes", "1"}, "you-ana-cy-dm 0.40824"},
		{"max hops", []string{"--max-hops", "2"}, "you-bo-dm 0.27"},
		{"avoid by id", []string{"--avoid", "ana"}, "you-bo-cy-dm 0.30618; you-bo-dm 0.27"},
		{"avoid by name", []string{"--avoid", "ANA", "--avoid", "cy"}, "you-bo-dm 0.27"},
		{"via", []string{"--via", "bo", "--via", "cy"}, "you-ana-bo-cy-dm 0.392676; you-bo-cy-dm 0.30618"},
		{"from", []string{"--from", "ana", "--routes", "1"}, "ana-cy-dm 0.504"},
		{"to", []string{"--to", "cy", "--routes", "1"}, "you-ana-cy 0.648"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ask(t, append([]string{file, "--change", "change ONE"}, tt.flags...)...).routes()
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestSuggestNoRoute(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	c := run("suggest", file, "--change", "c-2", "--json")
	if c.status != statusNo || c.err != "" {
		t.Errorf("status %d, %s", c.status, c.err)
	}
	a := ask(t, file, "--change", "c-2")
	no := a.Targets[0].NoRoute
	if no == nil || no.Reason != "blocked" || strings.Join(no.BlockedBy, " ") != "bo cy" {
		t.Errorf("got %+v, want blocked by bo and cy", no)
	}
	// The second decider is who asks.
	if r := a.Targets[1].Routes; len(r) != 1 || r[0].Probability != 1 || r[0].WeakestHop != nil {
		t.Errorf("got %+v, want the route of no hop", r)
	}
}

// A decider who trusts nobody is out of reach, and the answer says what would
// change that.
func TestSuggestToSomebodyWhoTrustsNobody(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	c := run("suggest", file, "--change", "c-1", "--to", "far")
	if c.status != statusNo || !strings.Contains(c.out, "No chain of trust leads from you to bo.") || !strings.Contains(c.out, "If bo trusted") {
		t.Errorf("status %d, %s", c.status, c.out)
	}
}

// What can't be answered is one line, and says what is missing.
func TestSuggestWithoutAnAnswer(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	nobody := writeFile(t, "nobody.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "Empty"}`)
	alone := writeFile(t, "alone.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "Alone",
		"people": [{"id": "p-1", "name": "One"}], "changes": [{"id": "c-1", "title": "Mine", "deciders": ["p-1"]}]}`)
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"no decider", []string{file, "--change", "c-3"}, `nobody decides on "Nobody's" yet`},
		{"ambiguous", []string{file, "--change", "c-1", "--avoid", "BO"}, `"BO" may mean Bo (bo) or bo (far)`},
		{"no change", []string{nobody}, "the workspace has no change yet"},
		{"no me", []string{alone, "--change", "c-1"}, "does not say which person is you"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := run(append([]string{"suggest"}, tt.args...)...)
			if c.status != statusWrongCall || c.out != "" || !strings.Contains(c.err, tt.want) {
				t.Errorf("status %d, %q %q; want %q", c.status, c.out, c.err, tt.want)
			}
		})
	}
}

// A name can't break the lines of an answer, nor command a terminal.
func TestSuggestControlCharacters(t *testing.T) {
	file := writeFile(t, "control.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "T", "me": "p-1",
		"people": [{"id": "p-1", "name": "One"}, {"id": "p-2", "name": "T\u001b[2Jwo\nto"}],
		"ties": [{"from": "p-2", "to": "p-1", "trust": 60}],
		"changes": [{"id": "c-1", "title": "A\nB\u0007", "deciders": ["p-2"]}]}`)
	c := run("suggest", file, "--change", "c-1")
	if c.status != statusDone || strings.ContainsAny(c.out, "\x1b\a") || !strings.Contains(c.out, "\nTo T [2Jwo to\n") {
		t.Errorf("status %d, %q", c.status, c.out)
	}
}

// The answers in full, for people and for programs.
func TestSuggestAnswers(t *testing.T) {
	tests := []struct {
		name, path string
		flags      []string
		status     int
	}{
		{"analytics", writeSample(t, samples.First), []string{"--change", "Self-service analytics"}, statusDone},
		{"single-sign-on", writeSample(t, samples.First), []string{"--change", "c-sso", "--routes", "2"}, statusDone},
		{"managers", writeSample(t, "high-tech-managers"), []string{"--change", "c-orders"}, statusDone},
		{"too-long", writeSample(t, "high-tech-managers"), []string{"--change", "c-orders", "--max-hops", "1"}, statusNo},
		{"blocked", writeFile(t, "crossing.inroad.json", crossing), []string{"--change", "c-2"}, statusNo},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			args := append([]string{"suggest", tt.path}, tt.flags...)
			for suffix, args := range map[string][]string{".txt": args, ".json": append(args, "--json")} {
				c := run(args...)
				if c.status != tt.status || c.err != "" {
					t.Errorf("inroad %v: status %d, want %d; %s", args, c.status, tt.status, c.err)
				}
				golden(t, "suggest-"+tt.name+suffix, tt.path, rounded(c.out))
			}
		})
	}
}

var longNumber = regexp.MustCompile(`-?\d+\.\d{10,}(e-?\d+)?`)

// rounded shortens numbers to ten digits: the last ones differ between kinds of
// processor.
func rounded(text string) string {
	return longNumber.ReplaceAllStringFunc(text, func(number string) string {
		value, err := strconv.ParseFloat(number, 64)
		if err != nil || math.IsInf(value, 0) {
			return number
		}
		return strconv.FormatFloat(value, 'g', 10, 64)
	})
}

// The day is an input: a contact that has gone quiet counts from it.
func TestSuggestToday(t *testing.T) {
	file := writeSample(t, samples.First)
	fresh := ask(t, file, "--change", "c-analytics", "--today", "2026-09-20")
	stale := ask(t, file, "--change", "c-analytics", "--today", "2027-09-20")
	if fresh.routes() == stale.routes() {
		t.Error("a year later the answer is the same")
	}
	if c := run("suggest", file, "--change", "c-analytics", "--json"); !strings.Contains(c.out, `"today": "2026-11-21"`) {
		t.Error("without --today the program's day does not count")
	}
}
