package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/storage"
)

// suggestFlags are the flags of suggest as they were given.
type suggestFlags struct {
	change, from, today string
	to, avoid, via, set []string
	routes, maxHops     int
	json                bool
}

func (p *Program) suggestCommand() *cobra.Command {
	var flags suggestFlags
	cmd := &cobra.Command{
		Use:   "suggest FILE --change REF",
		Short: "Routes of influence, each with its reasons",
		Long: `Suggests the best routes from you to everyone who decides on a change, best
first, each with its reasons: whom to talk to, who is moved by whom, and how
likely it is that the ask lands.

Whoever is opposed to the change, or is to be avoided, carries no message. With
--via every route passes the given people, in that order; where that takes too
long to search through, the answer says that it is not proved to be the best.

How sure the answer is, is said too: in how many of 2,000 readings of the map,
with all trust as uncertain as it is, each route is the best; below which trust
("holds to") another one is; which ways have nobody in common; which guess to
find out first; and how likely those who decide approve together.

Exit status: 0 done; 1 somebody can't be reached; 2 the call is wrong; 3 the
file can't be read.`,
		Example: `  inroad suggest map.inroad.json --change "Self-service analytics"
  inroad suggest map.inroad.json --change c-1 --avoid "Bo Lindqvist" --set handoff=1 --json`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := flags.check(cmd); err != nil {
				return err
			}
			return p.suggest(args[0], flags)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.change, "change", "", "the change, a `REF`")
	f.StringVar(&flags.from, "from", "", "start from this person, a `REF`, instead of you")
	f.StringArrayVar(&flags.to, "to", nil, "reach this person, a `REF`, instead of those who decide; may be repeated")
	flags.routes, flags.maxHops = influence.DefaultRoutes, influence.DefaultMaxHops
	f.Var(&count{&flags.routes, influence.RouteLimit}, "routes", "how many routes to each, a `NUMBER`")
	f.Var(&count{&flags.maxHops, influence.HopLimit}, "max-hops", "the most hops of a route, a `NUMBER`")
	f.StringArrayVar(&flags.avoid, "avoid", nil, "this person, a `REF`, carries no message; may be repeated")
	f.StringArrayVar(&flags.via, "via", nil, "every route passes this person, a `REF`; may be repeated, in order")
	f.StringArrayVar(&flags.set, "set", nil, "set a parameter of the model, `NAME=NUMBER`; may be repeated")
	f.StringVar(&flags.today, "today", "", "the day to answer for, a `DATE` such as 2026-11-21 (default: today)")
	f.BoolVar(&flags.json, "json", false, "answer in JSON")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

// check refuses flags that are given and empty.
func (f suggestFlags) check(cmd *cobra.Command) error {
	switch {
	case f.change == "" && cmd.Flags().Changed("change"):
		return wrongCallf("--change is empty; give the id or the title of a change")
	case f.from == "" && cmd.Flags().Changed("from"):
		return wrongCallf("--from is empty; give the id or the name of a person")
	case f.today == "" && cmd.Flags().Changed("today"):
		return wrongCallf("--today is empty; give a day, such as 2026-11-21")
	}
	return nil
}

func (p *Program) suggest(path string, flags suggestFlags) error {
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	change, err := resolveChange(w, flags.change)
	if err != nil {
		return err
	}
	query, err := flags.query(w)
	if err != nil {
		return err
	}
	today, err := p.day(flags.today)
	if err != nil {
		return err
	}
	if w, err = withParameters(w, flags.set); err != nil {
		return err
	}
	suggestion, err := influence.Suggest(context.Background(), w, change, today, query)
	if err != nil {
		return wrongCall{err}
	}
	return p.answer(flags.json, suggestJSON(w, suggestion), func() error { return p.printSuggestion(w, suggestion) }, allReached(suggestion))
}

// allReached tells whether there is a route to everyone.
func allReached(s *influence.Suggestion) bool {
	for _, d := range s.Destinations {
		if len(d.Routes) == 0 {
			return false
		}
	}
	return true
}

// query resolves the references among the flags.
func (f suggestFlags) query(w *graphmodel.Workspace) (q influence.Query, err error) {
	q.Routes, q.MaxHops = f.routes, f.maxHops
	if f.from != "" {
		if q.From, err = resolvePerson(w, f.from); err != nil {
			return q, err
		}
	}
	for _, list := range []struct {
		refs []string
		ids  *[]graphmodel.ID
	}{{f.to, &q.To}, {f.avoid, &q.Avoid}, {f.via, &q.Via}} {
		if *list.ids, err = resolvePeople(w, list.refs); err != nil {
			return q, err
		}
	}
	return q, nil
}

// day returns the day that --today names.
func (p *Program) day(given string) (graphmodel.Date, error) {
	if given == "" {
		return p.Today(), nil
	}
	day, err := graphmodel.ParseDate(given)
	if err != nil {
		return "", wrongCall{err}
	}
	return day, nil
}

// withParameters returns the workspace with parameters set as "name=number"
// says.
func withParameters(w *graphmodel.Workspace, settings []string) (*graphmodel.Workspace, error) {
	if len(settings) == 0 {
		return w, nil
	}
	info := *w.Info
	for _, setting := range settings {
		if err := setParameter(&info.Parameters, setting); err != nil {
			return nil, err
		}
	}
	return w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}}), nil
}

func setParameter(parameters *graphmodel.Parameters, setting string) error {
	name, text, _ := strings.Cut(setting, "=")
	var names []string
	for _, p := range graphmodel.ParameterList() {
		names = append(names, p.Name)
		if p.Name != name {
			continue
		}
		value, err := strconv.ParseFloat(text, 64)
		if err != nil || !(value >= p.Min && value <= p.Max) {
			return wrongCallf("--set %s: %s is a number from %g to %g", setting, name, p.Min, p.Max)
		}
		*p.Of(parameters) = value
		return nil
	}
	return wrongCallf("--set %s: there is no parameter %q; there are %s", setting, name, strings.Join(names, ", "))
}

// completeChange offers the titles of the changes of the file that is already
// on the line.
func completeChange(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	document, err := storage.Open(args[0]) // the shell can't be asked for a passphrase
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var titles []string
	for _, c := range document.Workspace.Changes.All() {
		titles = append(titles, c.Title)
	}
	return titles, cobra.ShellCompDirectiveNoFileComp
}
