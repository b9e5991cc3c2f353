//go:build linux

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"inroad/app/e2e/offline"
)

// program is the path of the program under test, built once.
var program string

// withoutNetwork tells a test binary to become the program under test, ended by
// the system if it asks for a network.
const withoutNetwork = "INROAD_WITHOUT_NETWORK=1"

func TestMain(m *testing.M) {
	if os.Getenv("INROAD_WITHOUT_NETWORK") != "" {
		fmt.Fprintln(os.Stderr, offline.Exec(os.Args[1], os.Args[2:]))
		os.Exit(1)
	}
	os.Exit(func() int {
		folder, err := os.MkdirTemp("", "inroad-e2e-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(folder)
		program = filepath.Join(folder, "inroad")
		build := exec.Command("go", append(append([]string{"build"}, buildFlags...), "-o", program, "inroad")...)
		if out, err := build.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "the program does not build: %v\n%s", err, out)
			return 1
		}
		return m.Run()
	}())
}
