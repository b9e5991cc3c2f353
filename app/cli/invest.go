package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// investFlags are the flags of invest as they were given.
type investFlags struct {
	change, today string
	to            []string
	top           int
	json          bool
}

// mostOptions is how many options can be asked for.
const mostOptions = 1000

func (p *Program) investCommand() *cobra.Command {
	flags := investFlags{top: 10}
	cmd := &cobra.Command{
		Use:   "invest FILE --change REF",
		Short: "Which relationship to build first",
		Long: `Tells which relationship to build first for a change: what the best way to each
person who decides would be worth if one tie were stronger by 20 (100 at most),
or if two people who share a department, or a contact whom both trust at 60 or
more, trusted each other at 50.

With --json the answer is one object; where several people are to be reached it
is a list of them.

Exit status: 0 done; 1 there is somebody for whom no tie would help; 2 the call
is wrong; 3 the file can't be read.`,
		Example: `  inroad invest map.inroad.json --change "Self-service analytics"
  inroad invest map.inroad.json --change c-1 --to "Dana Wu" --top 3 --json`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.today == "" && cmd.Flags().Changed("today") {
				return wrongCallf("--today is empty; give a day, such as 2026-11-21")
			}
			return p.invest(args[0], flags)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.change, "change", "", "the change, a `REF`")
	f.StringArrayVar(&flags.to, "to", nil, "reach this person, a `REF`, instead of those who decide; may be repeated")
	f.Var(&count{&flags.top, mostOptions}, "top", "how many ties to name for each, a `NUMBER`")
	f.StringVar(&flags.today, "today", "", "the day to answer for, a `DATE` such as 2026-11-21 (default: today)")
	f.BoolVar(&flags.json, "json", false, "answer in JSON")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

func (p *Program) invest(path string, flags investFlags) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	change, err := resolveChange(w, flags.change)
	if err != nil {
		return err
	}
	to, err := resolvePeople(w, flags.to)
	if err != nil {
		return err
	}
	today, err := p.day(flags.today)
	if err != nil {
		return err
	}
	snapshot := influence.NewSnapshot(w, change, w.Info.Parameters, today)
	answer, err := snapshot.Invest(context.Background(), influence.Query{To: to}, flags.top)
	if err != nil {
		return wrongCall{err}
	}
	if flags.json {
		err = p.writeInvestments(answer)
	} else {
		err = p.printInvestments(w, w.Change(change).Title, today, answer)
	}
	if err == nil && !allHelped(answer) {
		return errNo
	}
	return err
}

// allHelped tells whether a tie would help to reach everyone who is not certain
// to be reached.
func allHelped(answer []influence.Investment) bool {
	for _, i := range answer {
		if len(i.Options) == 0 && i.Probability < 1 {
			return false
		}
	}
	return true
}

// investmentJSON is the answer of invest --json for one person.
type investmentJSON struct {
	To          graphmodel.ID `json:"to"`
	Probability float64       `json:"probability"`
	Options     []optionJSON  `json:"options"`
	Proved      bool          `json:"proved"`
}

type optionJSON struct {
	From        graphmodel.ID  `json:"from"`
	To          graphmodel.ID  `json:"to"`
	Tie         *graphmodel.ID `json:"tie"`
	TrustNow    *float64       `json:"trustNow"`
	TrustThen   float64        `json:"trustThen"`
	Probability float64        `json:"probability"`
	Gain        float64        `json:"gain"`
}

func (p *Program) writeInvestments(answer []influence.Investment) error {
	var list []investmentJSON
	for _, i := range answer {
		one := investmentJSON{i.To, i.Probability, []optionJSON{}, i.Proved}
		for _, o := range i.Options {
			option := optionJSON{o.From, o.To, nil, optJSON(o.TrustNow), o.TrustThen, o.Probability, o.Gain}
			if o.Tie != "" {
				option.Tie = &o.Tie
			}
			one.Options = append(one.Options, option)
		}
		list = append(list, one)
	}
	if len(list) == 1 {
		return p.writeJSON(list[0])
	}
	return p.writeJSON(list)
}

func (p *Program) printInvestments(w *graphmodel.Workspace, title string, today graphmodel.Date, answer []influence.Investment) error {
	out := &textWriter{Writer: p.Out, workspace: w, words: influence.NewWords(w)}
	out.line("%s, %s", title, today)
	for _, i := range answer {
		out.investment(i)
	}
	return out.err
}

func (t *textWriter) investment(i influence.Investment) {
	t.line("\nTo %s", t.called(i.To))
	switch {
	case i.Probability == 0:
		t.line("  There is no way now.")
	case i.Probability < 1:
		t.line("  The best way lands %s now (%.4f).", influence.Chance(i.Probability), i.Probability)
	default:
		t.line("  Nobody needs to be asked first.")
		return
	}
	if len(i.Options) == 0 {
		t.line("  No stronger tie would make it better, nor a new one between people who share a")
		t.line("  department or a trusted contact.")
	} else {
		t.options(i)
	}
	if !i.Proved {
		t.line("\n  Not all ways could be looked at: there may be better ones.")
	}
}

// options lists what to build, in words and then in numbers.
func (t *textWriter) options(i influence.Investment) {
	t.line("")
	rows := [][]string{{"build", "trust now", "then", "chance", "gain"}}
	for n, o := range i.Options {
		t.text(fmt.Sprintf("  %d. ", n+1), t.words.Investment(i, o))
		now := "–"
		if level, known := o.TrustNow.Get(); known {
			now = fmt.Sprintf("%.4g", level)
		}
		rows = append(rows, []string{fmt.Sprintf("%d %s trusts %s", n+1, t.called(o.From), t.called(o.To)), now,
			fmt.Sprintf("%.4g", o.TrustThen), fmt.Sprintf("%.4f", o.Probability), fmt.Sprintf("+%.4f", o.Gain)})
	}
	t.line("")
	for _, row := range aligned(rows) {
		t.line("     %s", row)
	}
}
