package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"inroad/graphmodel/layout"
)

// program lays a graph out, and tells how long that took.
type program struct {
	name string
	run  func(context.Context, *graph) ([]point, time.Duration, error)
}

var inroad = program{"Inroad", func(ctx context.Context, g *graph) ([]point, time.Duration, error) {
	w := g.workspace()
	started := time.Now()
	positions, err := layout.Place(ctx, w, layout.Everyone)
	took := time.Since(started)
	at := make([]point, len(positions))
	for i, p := range positions {
		at[i] = point{p.X, p.Y}
	}
	return at, took, err
}}

// sfdp is Graphviz's, as it comes. Its time is that of the process.
var sfdp = program{"sfdp", func(ctx context.Context, g *graph) ([]point, time.Duration, error) {
	var dot strings.Builder
	dot.WriteString("graph {\n")
	for i := range g.nodes {
		fmt.Fprintln(&dot, i)
	}
	for _, e := range g.edges {
		fmt.Fprintln(&dot, e[0], "--", e[1])
	}
	dot.WriteString("}\n")
	command := exec.CommandContext(ctx, "sfdp", "-Tplain")
	command.Stdin = strings.NewReader(dot.String())
	started := time.Now()
	out, err := command.Output()
	took := time.Since(started)
	if err != nil {
		return nil, 0, fmt.Errorf("sfdp: %w", err)
	}
	at := make([]point, g.nodes)
	for line := range strings.Lines(string(out)) {
		var i int
		var p point
		if n, _ := fmt.Sscanf(line, "node %d %g %g", &i, &p.x, &p.y); n == 3 {
			at[i] = p
		}
	}
	return at, took, nil
}}

//go:embed peers.cjs
var peers string

// inNode is a layout written in JavaScript, which tells its own time.
func inNode(name, algorithm string) program {
	return program{name, func(ctx context.Context, g *graph) ([]point, time.Duration, error) {
		in, err := json.Marshal(map[string]any{"algorithm": algorithm, "nodes": g.nodes, "edges": g.edges})
		if err != nil {
			return nil, 0, err
		}
		var problems bytes.Buffer
		command := exec.CommandContext(ctx, "node", "-e", peers)
		command.Stdin, command.Stderr = bytes.NewReader(in), &problems
		out, err := command.Output()
		if err != nil {
			return nil, 0, fmt.Errorf("%s: %w: %s", name, err, problems.String())
		}
		var found struct {
			Seconds float64
			At      [][2]float64
		}
		if err := json.Unmarshal(out, &found); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", name, err)
		}
		at := make([]point, g.nodes)
		for i, p := range found.At {
			at[i] = point{p[0], p[1]}
		}
		return at, time.Duration(found.Seconds * float64(time.Second)), nil
	}}
}
