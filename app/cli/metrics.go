package cli

import (
	"context"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/structure"
)

func (p *Program) metricsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "metrics FILE",
		Short: "Structure of the network",
		Long: `Tells what the network of trust is like, whatever the change: who connects
others, who links people where direct trust is missing, who spans gaps, which
departments keep to themselves, and which groups there are; and then the figures
of everybody. Ties count whose trust reaches the workspace's bond (40 unless it
says otherwise).

With --json, groups are numbered from 1, and a figure that is not defined is
null.`,
		Example: `  inroad metrics map.inroad.json
  inroad metrics map.inroad.json --json`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			w, err := p.openWorkspace(args[0])
			if err != nil {
				return err
			}
			s, err := structure.Measure(context.Background(), w, nil)
			if err != nil {
				return err
			}
			if asJSON {
				return p.writeJSON(metricsJSON(s))
			}
			return p.printMetrics(w, s)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "answer in JSON")
	return cmd
}

// metricsAnswer is the answer of metrics --json.
type metricsAnswer struct {
	People      []personMetrics     `json:"people"`
	Departments []departmentMetrics `json:"departments"`
	Network     networkMetrics      `json:"network"`
}

type personMetrics struct {
	ID                  graphmodel.ID  `json:"id"`
	InDegree            int            `json:"inDegree"`
	OutDegree           int            `json:"outDegree"`
	Betweenness         float64        `json:"betweenness"`
	BetweennessWeighted float64        `json:"betweennessWeighted"`
	Closeness           float64        `json:"closeness"`
	PageRank            float64        `json:"pageRank"`
	Constraint          *float64       `json:"constraint"`
	Brokerage           brokerageRoles `json:"brokerage"`
	Community           int            `json:"community"`
}

type brokerageRoles struct {
	Coordinator    int `json:"coordinator"`
	Consultant     int `json:"consultant"`
	Gatekeeper     int `json:"gatekeeper"`
	Representative int `json:"representative"`
	Liaison        int `json:"liaison"`
	Total          int `json:"total"`
}

type departmentMetrics struct {
	ID       graphmodel.ID `json:"id"`
	EI       *float64      `json:"ei"`
	Internal int           `json:"internal"`
	External int           `json:"external"`
}

type networkMetrics struct {
	People      int      `json:"people"`
	Ties        int      `json:"ties"`
	Density     *float64 `json:"density"`
	Reciprocity *float64 `json:"reciprocity"`
	EI          *float64 `json:"ei"`
	Modularity  *float64 `json:"modularity"`
	Communities int      `json:"communities"`
}

func metricsJSON(s *structure.Structure) metricsAnswer {
	n := s.Network
	answer := metricsAnswer{People: []personMetrics{}, Departments: []departmentMetrics{},
		Network: networkMetrics{n.People, n.Ties, optJSON(n.Density), optJSON(n.Reciprocity), optJSON(n.EI), optJSON(n.Modularity), n.Communities}}
	for _, p := range s.People {
		b := p.Brokerage
		answer.People = append(answer.People, personMetrics{p.ID, p.InDegree, p.OutDegree, p.Betweenness, p.BetweennessWeighted,
			p.Closeness, p.PageRank, optJSON(p.Constraint),
			brokerageRoles{b.Coordinator, b.Consultant, b.Gatekeeper, b.Representative, b.Liaison, b.Total()}, p.Community})
	}
	for _, d := range s.Departments {
		answer.Departments = append(answer.Departments, departmentMetrics{d.ID, optJSON(d.EI), d.Internal, d.External})
	}
	return answer
}

// optJSON returns what is written as null where it is not known.
func optJSON(v graphmodel.Opt[float64]) *float64 {
	if value, known := v.Get(); known {
		return &value
	}
	return nil
}
