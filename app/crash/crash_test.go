package crash

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const canary = "Ana-Ruiz-is-opposed"

// TestMain is, when it is told so, a program that comes to an unexpected end.
func TestMain(m *testing.M) {
	if how := os.Getenv("INROAD_CRASH_TEST"); how != "" {
		defer Reporter{Folder: os.Getenv("INROAD_CRASH_FOLDER")}.Guard()
		fall(how, canary)
		return
	}
	os.Exit(m.Run())
}

// fall panics in one of the ways in which a program may.
func fall(how, name string) {
	switch how {
	case "text":
		panic("no " + name)
	case "error":
		panic(fmt.Errorf("no %q", name))
	case "bytes":
		panic([]byte(name))
	case "index":
		fmt.Println([]string{name}[len(name)])
	case "nil":
		var nobody *struct{ name string }
		nobody.name = name
	case "type":
		fmt.Println(any(name).(int))
	}
}

// TestReportHoldsNothingOfTheMap lets a program fall in every way with a name at
// hand.
func TestReportHoldsNothingOfTheMap(t *testing.T) {
	for _, how := range []string{"text", "error", "bytes", "index", "nil", "type"} {
		for _, folder := range []string{filepath.Join(t.TempDir(), "new", "state"), ""} {
			command := exec.Command("/proc/self/exe")
			if self, err := os.Executable(); err == nil {
				command.Path = self
			}
			command.Env = append(os.Environ(), "INROAD_CRASH_TEST="+how, "INROAD_CRASH_FOLDER="+folder)
			said, err := command.CombinedOutput()
			exit, _ := errors.AsType[*exec.ExitError](err)
			if exit == nil || exit.ExitCode() != status {
				t.Fatalf("%s: ended with %v: %s", how, err, said)
			}
			report := string(said)
			if folder != "" {
				report = read(t, folder, string(said))
			}
			if strings.Contains(report, canary) || strings.Contains(string(said), canary) {
				t.Errorf("%s: the report holds a name: %s", how, report)
			}
			if !strings.Contains(report, "crash.fall") || !strings.Contains(report, "crash_test.go") {
				t.Errorf("%s: the report does not say where: %s", how, report)
			}
		}
	}
}

// read returns the one report in a folder, to which the user is pointed.
func read(t *testing.T, folder, said string) string {
	t.Helper()
	reports, err := filepath.Glob(filepath.Join(folder, "crash-*.txt"))
	if err != nil || len(reports) != 1 || !strings.Contains(said, reports[0]) {
		t.Fatalf("%q in the folder, said %q", reports, said)
	}
	if info, err := os.Stat(reports[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v (%v)", info.Mode(), err)
	}
	text, err := os.ReadFile(reports[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestGuardMindsNothingElse(t *testing.T) {
	func() { defer Reporter{Folder: t.TempDir()}.Guard() }()
}
