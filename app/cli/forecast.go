package cli

import (
	"context"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// forecastFlags are the flags of forecast as they were given.
type forecastFlags struct {
	change    string
	win       []string
	threshold float64
	json      bool
}

func (p *Program) forecastCommand() *cobra.Command {
	var flags forecastFlags
	cmd := &cobra.Command{
		Use:   "forecast FILE --change REF",
		Short: "Support now, and with these people won",
		Long: `Forecasts how far everybody comes to support a change, from 0 (opposed) to 10
(champion), as opinions spread along trust: now, and with the people given by
--win won. It also says who matters to those who decide.

Exit status: 0 done; 1 the change is not carried; 2 the call is wrong; 3 the
file can't be read.`,
		Example: `  inroad forecast map.inroad.json --change "Self-service analytics"
  inroad forecast map.inroad.json --change c-1 --win "Fay Moreau" --win p-gil --json`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			q := support.Query{Threshold: givenThreshold(cmd, flags.threshold)}
			return p.forecast(args[0], flags, q)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.change, "change", "", "the change, a `REF`")
	f.StringArrayVar(&flags.win, "win", nil, "suppose that this person, a `REF`, is won; may be repeated")
	thresholdFlag(cmd, &flags.threshold)
	f.BoolVar(&flags.json, "json", false, "answer in JSON")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

func thresholdFlag(cmd *cobra.Command, to *float64) {
	cmd.Flags().Float64Var(to, "threshold", 0, "who decides says yes from this support on, a `NUMBER` from 0 to 1 (default: the change's own, or 0.6)")
}

// givenThreshold returns the value of --threshold, not known where the flag is
// not given.
func givenThreshold(cmd *cobra.Command, value float64) graphmodel.Opt[float64] {
	if !cmd.Flags().Changed("threshold") {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(value)
}

func (p *Program) forecast(path string, flags forecastFlags, q support.Query) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	change, err := resolveChange(w, flags.change)
	if err != nil {
		return err
	}
	if q.Won, err = resolvePeople(w, flags.win); err != nil {
		return err
	}
	forecast, err := support.Predict(context.Background(), w, change, q)
	if err != nil {
		return wrongCall{err}
	}
	return p.answer(flags.json, forecastAnswer(forecast), func() error { return p.printForecast(w, forecast) }, forecast.CarriedThen)
}

// forecastJSON is the answer of forecast --json.
type forecastJSON struct {
	People      []supportJSON `json:"people"`
	Deciders    []deciderJSON `json:"deciders"`
	CarriedNow  bool          `json:"carriedNow"`
	CarriedThen bool          `json:"carriedThen"`
}

type supportJSON struct {
	ID   graphmodel.ID `json:"id"`
	Now  float64       `json:"now"`
	Then float64       `json:"then"`
}

type deciderJSON struct {
	supportJSON
	Weights []weightJSON `json:"weights"`
}

type weightJSON struct {
	ID     graphmodel.ID `json:"id"`
	Weight float64       `json:"weight"`
}

func forecastAnswer(f *support.Forecast) forecastJSON {
	answer := forecastJSON{People: []supportJSON{}, Deciders: []deciderJSON{}, CarriedNow: f.CarriedNow, CarriedThen: f.CarriedThen}
	for _, s := range f.People {
		answer.People = append(answer.People, supportJSON{s.Person, s.Now, s.Then})
	}
	for _, d := range f.Deciders {
		decider := deciderJSON{supportJSON: supportJSON{d.Person, d.Now, d.Then}, Weights: []weightJSON{}}
		for _, weight := range d.Weights {
			decider.Weights = append(decider.Weights, weightJSON{weight.Person, weight.Weight})
		}
		answer.Deciders = append(answer.Deciders, decider)
	}
	return answer
}
