package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"inroad/assets/samples"
	"inroad/graphmodel/subject"
)

func TestPerson(t *testing.T) {
	file := writeSample(t, samples.First)
	someone := opened(t, file).People.All()[0]
	c := run("person", file, "--person", someone.Name)
	if c.status != statusDone || !strings.HasPrefix(c.out, "# What is held about "+someone.Name+"\n") || !strings.Contains(c.out, "\n## Ties\n") || !strings.Contains(c.err, "backups") {
		t.Errorf("status %d, %q, %q", c.status, c.out, c.err)
	}
	var data subject.Data
	c = run("person", file, "--person", string(someone.ID), "--json")
	if err := json.Unmarshal([]byte(c.out), &data); c.status != statusDone || err != nil || data.Person != someone.ID {
		t.Errorf("status %d, %v, %+v", c.status, err, data)
	}
	if c := run("person", file); c.status != statusWrongCall || !strings.Contains(c.err, "--person") {
		t.Errorf("status %d, %q", c.status, c.err)
	}
	if c := run("person", file, "--person", "Nobody At All"); c.status != statusWrongCall {
		t.Errorf("status %d, %q", c.status, c.err)
	}
}
