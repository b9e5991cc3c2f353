// Package cli is the command line: what the program does without a window. Data
// go to the output, messages to the error output, one line each.
package cli

import (
	"io"
	"time"

	"github.com/spf13/cobra"

	"inroad/graphmodel"
)

// Version is the program's version.
const Version = "0.1.0"

// Program is what a call of the program works with.
type Program struct {
	Out, Err io.Writer
	// Window opens the window on a file, or on none when path is empty, and
	// returns when it is closed.
	Window func(path string) error
	// Today returns the day that --today stands in for.
	Today func() graphmodel.Date
	// AskPassphrase asks for the passphrase of a protected file; nil asks on the
	// terminal.
	AskPassphrase func(prompt string) ([]byte, error)

	locksmith locksmith
}

// Today returns the present day in the local time zone.
func Today() graphmodel.Date { return graphmodel.DateOf(time.Now()) }

// Run carries out one call with the given arguments (without the program's
// name) and returns its exit status: 0 done; 1 done, and the answer is no; 2
// the call is wrong; 3 the file can't be read.
func (p *Program) Run(args []string) int {
	p.Out, p.Err = forTerminal(p.Out), forTerminal(p.Err)
	root := p.command()
	root.SetArgs(args)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	return p.report(root.Execute())
}

func (p *Program) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "inroad [FILE]",
		Short: "Find the way to a yes, without authority",
		Long: `Inroad draws who trusts whom and suggests the way of influence for a change.

Without a command it opens the window, on FILE if one is given. With a command
it works without a display. A REF is an id, or an exact name or title in capital
or small letters.

Exit status: 0 done; 1 done, and the answer is no; 2 the call is wrong; 3 the
file can't be read.`,
		Example: `  inroad map.inroad.json
  inroad sample self-service-analytics -o map.inroad.json
  inroad suggest map.inroad.json --change "Self-service analytics"`,
		Version:       Version,
		Args:          atMostOneFile,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(_ *cobra.Command, args []string) error {
			path := ""
			if len(args) == 1 {
				path = args[0]
			}
			return p.Window(path)
		},
	}
	p.locksmith = locksmith{descriptor: -1}
	root.PersistentFlags().IntVar(&p.locksmith.descriptor, "passphrase-fd", -1,
		"read the passphrases of protected files from file descriptor `N`, one a line, instead of asking")
	root.SetVersionTemplate("inroad {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return wrongFlag(err) })
	root.AddCommand(p.suggestCommand(), p.planCommand(), p.forecastCommand(), p.investCommand(), p.metricsCommand(), p.checkCommand(), p.schemaCommand(), p.exportCommand(), p.briefCommand(), p.reportCommand(), p.calendarCommand(), p.diffCommand(), p.mergeCommand(), p.shareCommand(), p.personCommand(), p.sampleCommand())
	return root
}
