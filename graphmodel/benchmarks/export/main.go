// Export writes the graphs of the benchmarks, with the answers on them, as JSON
// into a folder, for other programs to be measured on.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"inroad/graphmodel/benchmarks"
	"inroad/graphmodel/structure"
)

// routing is a graph and the probabilities of the ten best routes to each goal.
type routing struct {
	*benchmarks.Routing
	Routes [][]float64
}

// network is a graph and its structure, where that does not take too long.
type network struct {
	*benchmarks.Network
	Structure *structure.Structure
}

func main() {
	if err := export(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func export(ctx context.Context, folder string) error {
	for _, size := range benchmarks.Sizes {
		r, err := benchmarks.NewRouting(ctx, size)
		if err != nil {
			return err
		}
		answer := routing{Routing: r}
		for _, goal := range r.Goals {
			best, err := r.Routes(ctx, goal, 10, 100)
			if err != nil {
				return err
			}
			answer.Routes = append(answer.Routes, best)
		}
		if err := write(folder, "routing", size, answer); err != nil {
			return err
		}
		if size.People > 5_000 {
			continue
		}
		n := benchmarks.NewNetwork(size)
		s, err := n.Measure(ctx)
		if err != nil {
			return err
		}
		if err := write(folder, "network", size, network{n, s}); err != nil {
			return err
		}
	}
	return nil
}

func write(folder, kind string, size benchmarks.Size, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%d-%d.json", kind, size.People, size.Ties)), data, 0o600)
}
