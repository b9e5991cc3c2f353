package cli

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"inroad/assets/samples"
)

func TestCheckBySchema(t *testing.T) {
	sound := writeSample(t, samples.First)
	if c := run("check", sound, "--schema"); c.status != statusDone || !strings.Contains(c.out, "is as the schema") {
		t.Errorf("status %d: %s%s", c.status, c.out, c.err)
	}
	path := writeFile(t, "unsound.inroad.json", unsound)
	for suffix, args := range map[string][]string{".txt": {"check", path, "--schema"}, ".json": {"check", path, "--schema", "--json"}} {
		c := run(args...)
		if c.status != statusNo || c.err != "" {
			t.Errorf("inroad %v: status %d; %s", args, c.status, c.err)
		}
		golden(t, "check-schema"+suffix, path, c.out)
	}
}

func TestCheckBySchemaOfAProtectedFile(t *testing.T) {
	path := protected(t, "open sesame")
	if c, _ := asked([]string{"open sesame"}, "check", path, "--schema"); c.status != statusDone || !strings.Contains(c.out, "is as the schema") {
		t.Errorf("status %d: %s%s", c.status, c.out, c.err)
	}
}

func TestSchemaIsWritten(t *testing.T) {
	c := run("schema")
	var parsed map[string]any
	if err := json.Unmarshal([]byte(c.out), &parsed); err != nil || c.status != statusDone || parsed["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
		t.Errorf("status %d, %v", c.status, err)
	}
	if c := run("schema", "map.inroad.json"); c.status != statusWrongCall {
		t.Errorf("status %d with an argument", c.status)
	}
	if p := (Program{Out: full{}, Err: new(bytes.Buffer), Today: Today}); p.Run([]string{"schema"}) != statusWrongCall {
		t.Error("what could not be written counts as done")
	}
}
