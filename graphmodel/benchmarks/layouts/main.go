// Layouts measures the organic layout beside those of other programs, on the very
// same graphs: how long it takes, and how well distances on the map tell those in
// the graph. It prints a table for docs/benchmarks.md.
//
//	go run ./graphmodel/benchmarks/layouts [-sizes 1000,10000] [-seed 11] [-only part of a name] [-peers] [-alone] [-in folder of lists of edges]
//
// It needs sfdp (Graphviz); with -peers also node, and d3-force, graphology and
// graphology-layout-forceatlas2 where NODE_PATH leads.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	sizes := flag.String("sizes", "1000,10000", "how many nodes made-up graphs have")
	seed := flag.Uint64("seed", 11, "other made-up graphs of the same kinds")
	only := flag.String("only", "", "made-up graphs with this in their names alone")
	peers := flag.Bool("peers", false, "ForceAtlas2 and d3-force too")
	folder := flag.String("in", "", "a folder of lists of edges, instead of made-up graphs")
	alone := flag.Bool("alone", false, "no other program")
	flag.Parse()
	programs := []program{inroad, sfdp}
	if *alone {
		programs = programs[:1]
	}
	if *peers {
		programs = append(programs, inNode("ForceAtlas2", "fa2"), inNode("d3-force", "d3-force"))
	}
	if err := compare(context.Background(), *sizes, *seed, *only, *folder, programs); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func compare(ctx context.Context, sizes string, seed uint64, only, folder string, programs []program) error {
	fmt.Println("| graph | nodes/edges | program | time | stress | across departments | 1 hop | 2 hops |\n|---|---|---|---|---|---|---|---|")
	if folder != "" {
		return compareFiles(ctx, folder, programs)
	}
	for size := range strings.SplitSeq(sizes, ",") {
		nodes, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		for _, g := range families(nodes, seed) {
			if !strings.Contains(g.name, only) {
				continue
			}
			if err := g.compare(ctx, programs); err != nil {
				return err
			}
		}
	}
	return nil
}

func compareFiles(ctx context.Context, folder string, programs []program) error {
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		g, err := read(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), file)
		file.Close()
		if err != nil {
			return err
		}
		if err := g.compare(ctx, programs); err != nil {
			return err
		}
	}
	return nil
}

// compare prints a row for each program. The best time of two counts.
func (g *graph) compare(ctx context.Context, programs []program) error {
	for _, p := range programs {
		at, took, err := p.run(ctx, g)
		if err == nil && took < 3*time.Second {
			var again time.Duration
			if _, again, err = p.run(ctx, g); err == nil {
				took = min(took, again)
			}
		}
		if err != nil {
			return err
		}
		q := g.judge(at)
		fmt.Printf("| %s | %d/%d | %s | %.3f s | %.4f | %.4f | %.3f | %.3f |\n", g.name, g.nodes, len(g.edges), p.name, took.Seconds(), q.stress, q.across, q.near1, q.near2)
	}
	return nil
}
