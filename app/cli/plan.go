package cli

import (
	"context"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
)

// planFlags are the flags of plan as they were given.
type planFlags struct {
	change, today string
	exclude, fix  []string
	threshold     float64
	json          bool
}

func (p *Program) planCommand() *cobra.Command {
	var flags planFlags
	cmd := &cobra.Command{
		Use:   "plan FILE --change REF",
		Short: "Whom to win, and in which order",
		Long: `Plans whom to win so that a change is carried: the people who take the fewest
asks together, in the order in which those won already make the next ones
easier. It says whether that is proved to be the best.

Everybody to whom a route leads may be won, but nobody given by --exclude; who is
given by --fix is won in any case. Each step comes with a message card: what to say,
made from the map and from nothing else, what to know before, and what is missing.

Exit status: 0 done; 1 the change can't be carried; 2 the call is wrong; 3 the
file can't be read.`,
		Example: `  inroad plan map.inroad.json --change "Self-service analytics"
  inroad plan map.inroad.json --change c-1 --exclude "Dana Wu" --threshold 0.7 --json`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.today == "" && cmd.Flags().Changed("today") {
				return wrongCallf("--today is empty; give a day, such as 2026-11-21")
			}
			return p.plan(args[0], flags, coalition.Query{Threshold: givenThreshold(cmd, flags.threshold)})
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.change, "change", "", "the change, a `REF`")
	thresholdFlag(cmd, &flags.threshold)
	f.StringArrayVar(&flags.exclude, "exclude", nil, "this person, a `REF`, is not to be won; may be repeated")
	f.StringArrayVar(&flags.fix, "fix", nil, "this person, a `REF`, is won in any case; may be repeated")
	f.StringVar(&flags.today, "today", "", "the day to answer for, a `DATE` such as 2026-11-21 (default: today)")
	f.BoolVar(&flags.json, "json", false, "answer in JSON")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

func (p *Program) plan(path string, flags planFlags, q coalition.Query) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	change, err := resolveChange(w, flags.change)
	if err != nil {
		return err
	}
	if q.Exclude, err = resolvePeople(w, flags.exclude); err != nil {
		return err
	}
	if q.Fix, err = resolvePeople(w, flags.fix); err != nil {
		return err
	}
	today, err := p.day(flags.today)
	if err != nil {
		return err
	}
	plan, err := coalition.Find(context.Background(), influence.NewSnapshot(w, change, w.Info.Parameters, today), q)
	if err != nil {
		return wrongCall{err}
	}
	return p.answer(flags.json, planAnswer(w, plan), func() error { return p.printPlan(w, plan) }, plan.Carried)
}

// planJSON is the answer of plan --json.
type planJSON struct {
	Carried   bool              `json:"carried"`
	Proved    bool              `json:"proved"`
	Gap       float64           `json:"gap"`
	Cost      float64           `json:"cost"`
	Threshold float64           `json:"threshold"`
	Win       []winJSON         `json:"win"`
	Support   []deciderRiseJSON `json:"support"`
}

type winJSON struct {
	ID          graphmodel.ID   `json:"id"`
	Order       int             `json:"order"`
	Cost        float64         `json:"cost"`
	Route       []graphmodel.ID `json:"route"`
	Probability float64         `json:"probability"`
	Message     *cardJSON       `json:"message"`
}

type deciderRiseJSON struct {
	Decider graphmodel.ID `json:"decider"`
	Before  float64       `json:"before"`
	After   float64       `json:"after"`
}

func planAnswer(w *graphmodel.Workspace, plan *coalition.Plan) planJSON {
	answer := planJSON{Carried: plan.Carried, Proved: plan.Proved, Gap: plan.Gap, Cost: plan.Cost, Threshold: plan.Threshold,
		Win: []winJSON{}}
	for i, s := range plan.Steps {
		answer.Win = append(answer.Win, winJSON{ID: s.Person, Order: i + 1, Cost: s.Cost,
			Route: listJSON(s.Route.People), Probability: s.Route.Probability,
			Message: cardOf(card(w, plan, s))})
	}
	for _, d := range plan.Deciders {
		answer.Support = append(answer.Support, deciderRiseJSON{d.Person, d.Before, d.After})
	}
	return answer
}
