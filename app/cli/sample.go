package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"inroad/assets/samples"
)

func (p *Program) sampleCommand() *cobra.Command {
	var list bool
	var output string
	cmd := &cobra.Command{
		Use:   "sample --list | sample NAME -o FILE",
		Short: "Write one of the built-in sample workspaces to a file",
		Long: `Writes one of the built-in sample workspaces to FILE, which must not be there
yet; - writes to the output.`,
		Example: `  inroad sample --list
  inroad sample high-tech-managers -o managers.inroad.json`,
		Args: func(_ *cobra.Command, args []string) error {
			if (len(args) == 0) == list && len(args) <= 1 {
				return nil
			}
			return wrongCallf("sample wants the name of one sample, or --list to see their names")
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, s := range samples.List() {
				names = append(names, cobra.CompletionWithDesc(s.Name, s.Title))
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if list {
				return p.listSamples()
			}
			return p.writeSample(args[0], output)
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "list the samples, name first")
	cmd.Flags().StringVarP(&output, "output", "o", "", "the `FILE` to write, or - for the output")
	return cmd
}

func (p *Program) listSamples() error {
	table := tabwriter.NewWriter(p.Out, 0, 0, 2, ' ', 0)
	for _, s := range samples.List() {
		fmt.Fprintf(table, "%s\t%s\t%s\n", s.Name, s.Title, s.Description)
	}
	return table.Flush()
}

func (p *Program) writeSample(name, output string) error {
	data, err := samples.Open(name)
	if err != nil {
		return wrongCall{err}
	}
	switch output {
	case "":
		return wrongCallf("say where the sample goes: inroad sample %s -o %s%s", name, name, samples.Suffix)
	case "-":
		_, err = p.Out.Write(data)
		return err
	}
	if err := writeNew(output, data); err != nil {
		return wrongCall{err}
	}
	fmt.Fprintf(p.Err, "Wrote %s; open it with: inroad %s\n", output, output)
	return nil
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is already there and was left as it is; choose another name for the sample", path)
	}
	if err != nil {
		return fmt.Errorf("the sample could not be written: %w; choose another place", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
		return fmt.Errorf("the sample could not be written: %w; nothing was kept, choose another place", err)
	}
	return nil
}
