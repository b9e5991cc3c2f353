// Package samples holds the workspaces that come with the program. Each is an
// ordinary workspace file, NAME.inroad.json.
package samples

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed *.inroad.json
var files embed.FS

// Suffix ends the name of a workspace file.
const Suffix = ".inroad.json"

// Sample is one workspace that comes with the program.
type Sample struct {
	// Name is what the command line calls it.
	Name        string
	Title       string
	Description string
}

// First is the name of the sample that the program shows to a newcomer.
const First = "self-service-analytics"

// List returns the samples, the one for newcomers first.
func List() []Sample {
	return []Sample{
		{
			Name:        First,
			Title:       "Northwind · self-service analytics",
			Description: "An invented company of six departments and 26 people, seen by its IT director.",
		},
		{
			Name:        "high-tech-managers",
			Title:       "High-tech managers",
			Description: "A real network of 21 managers: who asks whom for advice, who is whose friend (Krackhardt 1987).",
		},
	}
}

// Open returns the workspace file of the sample with that name. The bytes are
// the caller's.
func Open(name string) ([]byte, error) {
	list := List()
	if !slices.ContainsFunc(list, func(s Sample) bool { return s.Name == name }) {
		names := make([]string, len(list))
		for i, s := range list {
			names[i] = s.Name
		}
		return nil, fmt.Errorf("there is no sample %q; the samples are %s", name, strings.Join(names, " and "))
	}
	return files.ReadFile(name + Suffix)
}
