package cli

import (
	"github.com/spf13/cobra"

	"inroad/graphmodel"
	"inroad/storage/calendar"
)

// calendarFlags are the flags of calendar as they were given.
type calendarFlags struct {
	output, today  string
	changes        []string
	private, force bool
	remind         int
}

func (p *Program) calendarCommand() *cobra.Command {
	var flags calendarFlags
	cmd := &cobra.Command{
		Use:   "calendar FILE -o OUT.ics",
		Short: "What is due, and whom to meet when, as a calendar file",
		Long: `Writes due steps, next steps, checkpoints, deadlines and the next day to meet each
person with a cadence as whole days of a calendar (iCalendar, .ics) that other
programs take in; - writes to the output. Taken in again, an event takes its own
place. A file that is there already is replaced only with --force.

What was written about steps and conversations is private: it is in the calendar
only with --private.

Exit status: 0 done; 2 the call is wrong, or OUT can't be written; 3 the file
can't be read.`,
		Example: `  inroad calendar map.inroad.json -o inroad.ics
  inroad calendar map.inroad.json --change c-1 --remind 2 -o -`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return p.calendar(args[0], flags) },
	}
	f := cmd.Flags()
	f.StringVarP(&flags.output, "output", "o", "", "the `FILE` to write, or - for the output")
	f.StringArrayVar(&flags.changes, "change", nil, "only the dates of this change, a `REF`; may be repeated")
	f.IntVar(&flags.remind, "remind", 1, "how many days before a reminder comes, at nine in the morning, a `NUMBER`; -1 for none")
	f.BoolVar(&flags.private, "private", false, "add what was written about steps and conversations")
	f.StringVar(&flags.today, "today", "", "the day to answer for, a `DATE` such as 2026-11-21 (default: today)")
	f.BoolVar(&flags.force, "force", false, "replace OUT if it is there already")
	// Fails only for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("change", completeChange)
	return cmd
}

func (p *Program) calendar(path string, flags calendarFlags) error {
	if flags.output == "" {
		return wrongCallf("say where the calendar goes: -o inroad.ics, or - for the output")
	}
	if flags.remind < -1 || flags.remind > 365 {
		return wrongCallf("--remind is %d; give a number of days from 0 to 365, or -1 for no reminders", flags.remind)
	}
	w, err := p.openWorkspace(path)
	if err != nil {
		return err
	}
	o := calendar.Options{Private: flags.private, Remind: flags.remind}
	for _, ref := range flags.changes {
		var change graphmodel.ID
		if change, err = resolveChange(w, ref); err != nil {
			return err
		}
		o.Changes = append(o.Changes, change)
	}
	if o.Today, err = p.day(flags.today); err != nil {
		return err
	}
	data, err := calendar.Encode(w, o)
	if err != nil {
		return wrongCall{err}
	}
	return p.deliver(exportFlags{output: flags.output, force: flags.force}, data)
}
