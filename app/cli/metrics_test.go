package cli

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"inroad/assets/samples"
	"inroad/graphmodel"
)

func TestMetricsOfTheSamples(t *testing.T) {
	for _, sample := range samples.List() {
		file := writeSample(t, sample.Name)
		for _, form := range []struct {
			suffix string
			flags  []string
		}{{".txt", nil}, {".json", []string{"--json"}}} {
			c := run(append([]string{"metrics", file}, form.flags...)...)
			if c.status != statusDone || c.err != "" {
				t.Errorf("%s: status %d, %s", sample.Name, c.status, c.err)
			}
			golden(t, "metrics-"+sample.Name+form.suffix, file, c.out)
		}
	}
}

// Everybody trusts "you" in the end: two do at once, and two more by way of them.
func TestMetricsJSON(t *testing.T) {
	c := run("metrics", "--json", writeFile(t, "crossing.inroad.json", crossing))
	var answer metricsAnswer
	if err := json.Unmarshal([]byte(c.out), &answer); err != nil {
		t.Fatal(err)
	}
	if n := answer.Network; n.People != 6 || n.Ties != 7 || math.Abs(*n.Density-7./30) > 1e-12 || *n.Reciprocity != 0 || *n.EI != 1 {
		t.Errorf("%+v", n)
	}
	people := make(map[graphmodel.ID]personMetrics)
	for _, p := range answer.People {
		people[p.ID] = p
	}
	if p := people["far"]; p.Constraint != nil || p.InDegree != 0 || p.Closeness != 0 {
		t.Errorf("somebody without ties: %+v", p)
	}
	if p := people["you"]; p.InDegree != 2 || p.OutDegree != 0 || math.Abs(p.Closeness-4./5*4/6) > 1e-12 {
		t.Errorf("the start of all ways: %+v", p)
	}
}

func TestMetricsOfAnEmptyMap(t *testing.T) {
	file := writeFile(t, "empty.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "Empty"}`)
	golden(t, "metrics-empty.txt", file, run("metrics", file).out)
	golden(t, "metrics-empty.json", file, run("metrics", file, "--json").out)
}

func TestMetricsOfOnePerson(t *testing.T) {
	file := writeFile(t, "one.inroad.json", `{"format": "inroad-workspace", "version": 1, "title": "One", "people": [{"id": "a", "name": "Ana"}]}`)
	if c := run("metrics", file); c.status != statusDone || !strings.HasPrefix(c.out, "One: 1 person, 0 ties of trust at 40 or more\n") {
		t.Errorf("status %d\n%s%s", c.status, c.out, c.err)
	}
}
