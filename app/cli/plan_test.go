package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestPlanAnswers(t *testing.T) {
	tests := []struct {
		golden, sample string
		args           []string
		status         int
	}{
		{"plan-analytics", "self-service-analytics", []string{"--change", "c-analytics"}, statusDone},
		{"plan-analytics-without-dana", "self-service-analytics", []string{"--change", "c-analytics", "--exclude", "Dana Wu"}, statusDone},
		{"plan-analytics-out-of-reach", "self-service-analytics", []string{"--change", "c-analytics", "--exclude", "Dana Wu", "--threshold", "0.95"}, statusNo},
		{"plan-sso-fixed", "self-service-analytics", []string{"--change", "Single sign-on", "--fix", "p-tess", "--exclude", "p-wanjiru"}, statusDone},
		{"plan-managers", "high-tech-managers", []string{"--change", "c-orders", "--exclude", "m07", "--threshold", "0.7"}, statusDone},
	}
	for _, tt := range tests {
		t.Run(tt.golden, func(t *testing.T) {
			file := writeSample(t, tt.sample)
			for _, form := range []struct{ suffix, flag string }{{".txt", ""}, {".json", "--json"}} {
				args := append([]string{"plan", file, "--today", "2026-11-21"}, tt.args...)
				if form.flag != "" {
					args = append(args, form.flag)
				}
				c := run(args...)
				if c.status != tt.status || c.err != "" {
					t.Fatalf("status %d, want %d; %s", c.status, tt.status, c.err)
				}
				golden(t, tt.golden+form.suffix, file, c.out)
			}
		})
	}
}

// planned is what the tests read of plan --json.
type planned struct {
	Carried, Proved bool
	Cost            float64
	Win             []struct {
		ID    string
		Order int
		Cost  float64
		Route []string
	}
	Support []struct{ Before, After float64 }
}

func planOf(t *testing.T, args ...string) (planned, int) {
	t.Helper()
	c := run(append([]string{"plan", "--json"}, args...)...)
	var p planned
	if err := json.Unmarshal([]byte(c.out), &p); err != nil {
		t.Fatalf("inroad plan %v: %v; %s", args, err, c.err)
	}
	return p, c.status
}

func (p planned) String() string {
	var said []string
	for _, s := range p.Win {
		said = append(said, fmt.Sprintf("%d %s %.4g", s.Order, strings.Join(s.Route, "-"), s.Cost))
	}
	return strings.Join(said, "; ")
}

func TestPlanFlags(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	tests := []struct {
		name   string
		flags  []string
		status int
		want   string
	}{
		{"as it is", nil, statusDone, "1 you-ana 1.111"},
		{"exclude", []string{"--exclude", "ANA"}, statusDone, "1 you-ana-bo 1.3"},
		{"fix", []string{"--fix", "cy"}, statusDone, "1 you-ana-cy 1.543"},
		{"threshold met", []string{"--threshold", "0.5"}, statusDone, ""},
		{"all of it", []string{"--threshold", "1"}, statusDone, "1 you-ana-cy-dm 2.45"},
		{"nobody left", []string{"--exclude", "dm", "--threshold", "1"}, statusNo, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, status := planOf(t, append([]string{file, "--change", "c-1"}, tt.flags...)...)
			if got := p.String(); got != tt.want || status != tt.status || p.Carried != (status == statusDone) {
				t.Errorf("status %d, got %s, want %s", status, got, tt.want)
			}
		})
	}
}

func TestForecastAnswers(t *testing.T) {
	tests := []struct {
		golden string
		args   []string
		status int
	}{
		{"forecast-analytics", []string{"--change", "c-analytics"}, statusNo},
		{"forecast-sso-won", []string{"--change", "c-sso", "--win", "Wanjiru Kamau", "--win", "p-tess"}, statusDone},
	}
	for _, tt := range tests {
		t.Run(tt.golden, func(t *testing.T) {
			file := writeSample(t, "self-service-analytics")
			args := append([]string{"forecast", file}, tt.args...)
			c, j := run(args...), run(append(args, "--json")...)
			if c.status != tt.status || j.status != tt.status || c.err+j.err != "" {
				t.Fatalf("status %d and %d, want %d; %s%s", c.status, j.status, tt.status, c.err, j.err)
			}
			golden(t, tt.golden+".txt", file, c.out)
			golden(t, tt.golden+".json", file, j.out)
		})
	}
}

// Each step to take has its message, and each sentence of it its source.
func TestPlanHasMessages(t *testing.T) {
	c := run("plan", writeSample(t, "self-service-analytics"), "--change", "c-analytics", "--today", "2026-11-21", "--json")
	var p struct {
		Win []struct {
			ID      string
			Message struct {
				Text  string
				Parts []struct {
					Sentences []struct {
						Sources []struct{ Kind, ID, Path string }
					}
				}
				Missing []struct{ Part, Text string }
			}
		}
	}
	if err := json.Unmarshal([]byte(c.out), &p); err != nil || len(p.Win) == 0 {
		t.Fatal(err, c.out)
	}
	for _, step := range p.Win {
		if !strings.Contains(step.Message.Text, "Self-service analytics") || len(step.Message.Parts) == 0 {
			t.Errorf("%s: %+v", step.ID, step.Message)
		}
		for _, part := range step.Message.Parts {
			for _, s := range part.Sentences {
				if len(s.Sources) == 0 || s.Sources[0].Kind == "" {
					t.Errorf("%s: a sentence without a source: %+v", step.ID, part)
				}
			}
		}
	}
}

// The forecast with a plan's people won is what the plan promises.
func TestForecastAgreesWithThePlan(t *testing.T) {
	file := writeSample(t, "high-tech-managers")
	p, _ := planOf(t, file, "--change", "c-orders", "--exclude", "m07", "--threshold", "0.7")
	args := []string{"forecast", file, "--change", "c-orders", "--threshold", "0.7", "--json"}
	for _, s := range p.Win {
		args = append(args, "--win", s.ID)
	}
	c := run(args...)
	var f struct {
		CarriedNow, CarriedThen bool
		Deciders                []struct{ Now, Then float64 }
	}
	if err := json.Unmarshal([]byte(c.out), &f); err != nil {
		t.Fatal(err, c.err)
	}
	if len(p.Win) < 2 || c.status != statusDone || f.CarriedNow || !f.CarriedThen ||
		math.Abs(f.Deciders[0].Now-p.Support[0].Before) > 1e-9 || math.Abs(f.Deciders[0].Then-p.Support[0].After) > 1e-9 {
		t.Errorf("status %d: the plan %+v, the forecast %+v", c.status, p, f)
	}
}

func TestPlanAndForecastRefuse(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	tests := []struct {
		args []string
		want string
	}{
		{[]string{"plan", file}, "say which change"},
		{[]string{"plan", file, "--change", "c-3"}, "name a decider"},
		{[]string{"plan", file, "--change", "c-1", "--fix", "you"}, "fix somebody else"},
		{[]string{"plan", file, "--change", "c-1", "--fix", "cy", "--exclude", "cy"}, "can't be both"},
		{[]string{"plan", file, "--change", "c-1", "--threshold", "60"}, "from 0 to 1"},
		{[]string{"plan", file, "--change", "c-1", "--today", ""}, "--today is empty"},
		{[]string{"plan", file, "--change", "c-1", "--exclude", "bo "}, "no person"},
		{[]string{"forecast", file, "--change", "c-1", "--win", "nobody"}, "no person"},
		{[]string{"forecast", file, "--change", "c-1", "--threshold", "-1"}, "from 0 to 1"},
	}
	for _, tt := range tests {
		c := run(tt.args...)
		if c.status != statusWrongCall || c.out != "" || strings.Count(c.err, "\n") != 1 || !strings.Contains(c.err, tt.want) {
			t.Errorf("inroad %v: status %d, %q, %q", tt.args[2:], c.status, c.out, c.err)
		}
	}
	if c := run("forecast", file, "--change", "c-3"); c.status != statusNo || !strings.Contains(c.out, "Nobody decides on it yet") {
		t.Errorf("without a decider: status %d, %s%s", c.status, c.out, c.err)
	}
	for _, command := range []string{"plan", "forecast"} {
		if c := run(command, "--help"); c.status != statusDone || !strings.Contains(c.out, "Examples:") {
			t.Errorf("inroad %s --help: status %d, %s", command, c.status, c.out)
		}
	}
}
