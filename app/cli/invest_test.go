package cli

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

func TestInvestInTheSamples(t *testing.T) {
	for _, tt := range []struct{ sample, change string }{
		{"self-service-analytics", "Self-service analytics"}, {"self-service-analytics", "Single sign-on"},
		{"high-tech-managers", "c-orders"},
	} {
		file := writeSample(t, tt.sample)
		for _, form := range []struct {
			suffix string
			flags  []string
		}{{".txt", nil}, {".json", []string{"--json"}}} {
			c := run(append([]string{"invest", file, "--change", tt.change, "--today", "2026-11-21"}, form.flags...)...)
			if c.status != statusDone || c.err != "" {
				t.Errorf("%s: status %d, %s", tt.change, c.status, c.err)
			}
			name := strings.ToLower(strings.ReplaceAll(tt.change, " ", "-"))
			golden(t, "invest-"+name+form.suffix, file, c.out)
		}
	}
}

// One person to reach is one object, several are a list.
func TestInvestJSON(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	c := run("invest", "--json", file, "--change", "c-1", "--top", "2")
	var one investmentJSON
	if err := json.Unmarshal([]byte(c.out), &one); err != nil {
		t.Fatal(err)
	}
	if one.To != "dm" || math.Abs(one.Probability-.40824) > 1e-12 || len(one.Options) != 2 {
		t.Fatalf("%+v", one)
	}
	// .9·.8·.9·.81: dm trusts cy 90 instead of 70.
	best := one.Options[0]
	if best.From != "dm" || best.To != "cy" || *best.Tie != "t7" || *best.TrustNow != 70 || best.TrustThen != 90 ||
		math.Abs(best.Probability-.9*.8*.9*.81) > 1e-12 || math.Abs(best.Gain-(best.Probability-one.Probability)) > 1e-15 {
		t.Errorf("%+v", best)
	}
	var list []investmentJSON
	if err := json.Unmarshal([]byte(run("invest", "--json", file, "--change", "c-2").out), &list); err != nil || len(list) != 2 {
		t.Errorf("%v, %+v", err, list)
	}
}

// Whether all ways were looked at is said in either form, with options or without.
func TestInvestSaysWhatIsNotProved(t *testing.T) {
	option := influence.InvestmentOption{From: "a", To: "b", TrustThen: 50, Probability: .6, Gain: .1}
	for _, options := range [][]influence.InvestmentOption{nil, {option}} {
		for _, proved := range []bool{false, true} {
			var out strings.Builder
			p := &Program{Out: &out}
			list := []influence.Investment{{To: "a", Probability: .5, Options: options, Proved: proved}}
			if err := p.printInvestments(graphmodel.New("w", "Map"), "Change", "2026-11-21", list); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(out.String(), "Not all ways could be looked at") == proved {
				t.Errorf("proved %t:\n%s", proved, out.String())
			}
			out.Reset()
			var one investmentJSON
			if err := p.writeInvestments(list); err != nil || json.Unmarshal([]byte(out.String()), &one) != nil || one.Proved != proved {
				t.Errorf("%v, proved %t:\n%s", err, proved, out.String())
			}
		}
	}
}

func TestInvestSaysNo(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	tests := []struct {
		to     string
		status int
		want   string
	}{
		{"far", statusNo, "There is no way now.\n  No stronger tie would make it better, nor a new one"},
		{"you", statusDone, "Nobody needs to be asked first."},
	}
	for _, tt := range tests {
		if c := run("invest", file, "--change", "c-1", "--to", tt.to); c.status != tt.status || !strings.Contains(c.out, tt.want) {
			t.Errorf("to %s: status %d\n%s%s", tt.to, c.status, c.out, c.err)
		}
	}
}

func TestInvestWrongCalls(t *testing.T) {
	file := writeFile(t, "crossing.inroad.json", crossing)
	for want, args := range map[string][]string{
		"give a whole number from 1 to 1000": {"--change", "c-1", "--top", "0"},
		"nobody decides on":                  {"--change", "c-3"},
		"say which change with --change":     {},
		"--today is empty":                   {"--change", "c-1", "--today", ""},
		`there is no person "nobody"`:        {"--change", "c-1", "--to", "nobody"},
	} {
		c := run(append([]string{"invest", file}, args...)...)
		if c.status != statusWrongCall || !strings.Contains(c.err, want) || c.out != "" || strings.Count(c.err, "\n") != 1 {
			t.Errorf("%v: status %d, %q %q", args, c.status, c.out, c.err)
		}
	}
}
