package structure

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"inroad/graphmodel"
)

// reference is testdata/reference.json: what igraph, networkx and sna say, as
// testdata/reference.py asked them.
type reference struct {
	Name     string
	People   [][2]*graphmodel.ID // id and department
	Ties     []referenceTie
	Igraph   figures
	Networkx figures
	Sna      figures
}

type referenceTie struct {
	from, to graphmodel.ID
	trust    float64
}

func (t *referenceTie) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&t.from, &t.to, &t.trust})
}

// figures are those of one program; it does not have all of them.
type figures struct {
	InDegree, OutDegree, Betweenness, BetweennessWeighted, Closeness, PageRank []float64
	Constraint                                                                 []*float64
	Brokerage                                                                  []Brokerage
	Membership                                                                 []int32
	Density, Reciprocity, Modularity                                           *float64
}

func references(t *testing.T) []reference {
	t.Helper()
	data, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Networks []reference }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Networks) != 5 {
		t.Fatalf("%d networks", len(file.Networks))
	}
	return file.Networks
}

func (r reference) workspace() *graphmodel.Workspace {
	w := graphmodel.New("w", r.Name)
	var people []*graphmodel.Person
	departments := make(map[graphmodel.ID]*graphmodel.Department)
	for _, p := range r.People {
		person := &graphmodel.Person{ID: *p[0]}
		if p[1] != nil {
			person.Department = *p[1]
			departments[*p[1]] = &graphmodel.Department{ID: *p[1]}
		}
		people = append(people, person)
	}
	var ties []*graphmodel.Tie
	for _, t := range r.Ties {
		ties = append(ties, &graphmodel.Tie{ID: t.from + "→" + t.to, From: t.from, To: t.to, Trust: graphmodel.Some(t.trust)})
	}
	var list []*graphmodel.Department
	for _, d := range departments {
		list = append(list, d)
	}
	w.People, w.Ties, w.Departments = graphmodel.NewTable(people), graphmodel.NewTable(ties), graphmodel.NewTable(list)
	return w
}

// The figures agree with those of other programs wherever these mean the same.
func TestReference(t *testing.T) {
	for _, r := range references(t) {
		w := r.workspace()
		s := measured(t, w)
		for program, f := range map[string]figures{"igraph": r.Igraph, "networkx": r.Networkx, "sna": r.Sna} {
			t.Run(r.Name+"/"+program, func(t *testing.T) {
				f.compare(t, s)
				f.compareNetwork(t, s.Network)
			})
		}
		for i, want := range r.Igraph.Constraint {
			if s.People[i].Constraint.Known() != (want != nil) {
				t.Errorf("%s: constraint of %s is %v", r.Name, s.People[i].ID, s.People[i].Constraint)
			}
		}
		t.Run(r.Name+"/communities", func(t *testing.T) {
			if q := newCluster(newGraph(w).mutual()).modularity(r.Igraph.Membership); math.Abs(q-*r.Igraph.Modularity) > 1e-9 {
				t.Errorf("modularity of igraph's communities %v, want %v", q, *r.Igraph.Modularity)
			}
			if q := s.Network.Modularity.Or(-1); q < *r.Igraph.Modularity-1e-9 {
				t.Errorf("modularity %v, igraph finds %v", q, *r.Igraph.Modularity)
			}
		})
	}
}

// compare compares what a program says of the people.
func (f figures) compare(t *testing.T, s *Structure) {
	lists := map[string]struct {
		want []float64
		got  func(p Person) float64
	}{
		"in-degree":           {f.InDegree, func(p Person) float64 { return float64(p.InDegree) }},
		"out-degree":          {f.OutDegree, func(p Person) float64 { return float64(p.OutDegree) }},
		"betweenness":         {f.Betweenness, func(p Person) float64 { return p.Betweenness }},
		"betweenness by cost": {f.BetweennessWeighted, func(p Person) float64 { return p.BetweennessWeighted }},
		"closeness":           {f.Closeness, func(p Person) float64 { return p.Closeness }},
		"PageRank":            {f.PageRank, func(p Person) float64 { return p.PageRank }},
	}
	for name, list := range lists {
		for i, want := range list.want {
			if got := list.got(s.People[i]); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s of %s: %v, want %v", name, s.People[i].ID, got, want)
			}
		}
	}
	for i, want := range f.Constraint {
		if got := s.People[i].Constraint; want != nil && math.Abs(got.Or(-1)-*want) > 1e-9 {
			t.Errorf("constraint of %s: %v, want %v", s.People[i].ID, got, *want)
		}
	}
	for i, want := range f.Brokerage {
		if got := s.People[i].Brokerage; got != want {
			t.Errorf("brokerage of %s: %v, want %v", s.People[i].ID, got, want)
		}
	}
}

func (f figures) compareNetwork(t *testing.T, n Network) {
	for name, pair := range map[string]struct {
		got  graphmodel.Opt[float64]
		want *float64
	}{"density": {n.Density, f.Density}, "reciprocity": {n.Reciprocity, f.Reciprocity}} {
		if pair.want != nil && math.Abs(pair.got.Or(-1)-*pair.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, pair.got, *pair.want)
		}
	}
}
