// Inroad finds the way to a yes, without authority: it draws who trusts whom in
// an organisation and suggests the way of influence for a change.
package main

import (
	"os"

	"inroad/app/cli"
	"inroad/app/display"
	"inroad/app/drawing/typeface"
	"inroad/app/shell"
)

func main() {
	typeface.UseSystemFonts()
	program := cli.Program{Out: os.Stdout, Err: os.Stderr, Window: openWindow, Today: cli.Today}
	os.Exit(program.Run(os.Args[1:]))
}

// openWindow opens the window on a file, or on none when path is empty.
func openWindow(path string) error {
	if err := display.Check(os.Getenv); err != nil {
		return err
	}
	return shell.Run(path)
}
