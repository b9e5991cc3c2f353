// Package crash writes a report when the program comes to an unexpected end. The
// report says where in the program that was, and nothing of what was on the map:
// it may be shown to anybody.
package crash

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// Reporter writes reports into a folder of the user's own, and says on the error
// output where a report is. Where the folder is empty it says the report itself.
type Reporter struct {
	Folder string
}

// status is the exit status of a program that comes to an unexpected end, as
// that of the Go runtime.
const status = 2

// Guard, deferred on a goroutine, reports a panic there and ends the program.
func (r Reporter) Guard() {
	if value := recover(); value != nil {
		r.report(value, debug.Stack(), time.Now())
		os.Exit(status)
	}
}

func (r Reporter) report(value any, stack []byte, now time.Time) {
	text := reportText(value, stack)
	path := filepath.Join(r.Folder, "crash-"+now.UTC().Format("20060102-150405")+".txt")
	if r.Folder == "" || write(path, text) != nil {
		fmt.Fprintf(os.Stderr, "Inroad came to an unexpected end; your file is as it was last saved. "+
			"A report follows, which holds nothing of your map.\n%s", text)
		return
	}
	fmt.Fprintf(os.Stderr, "Inroad came to an unexpected end; your file is as it was last saved. "+
		"A report, which holds nothing of your map, is in %s\n", path)
}

func write(path, text string) error {
	return errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600))
}

// reportText is what a report says. Of the value of the panic it says only what
// the runtime itself has to say: any other may hold a name from the map. A stack
// holds no texts, but addresses; the lines that may hold more are left out.
func reportText(value any, stack []byte) string {
	var out strings.Builder
	fmt.Fprintf(&out, "Inroad, %s, %s, %s\n", built(), runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH)
	if own, ok := value.(runtime.Error); ok {
		fmt.Fprintf(&out, "%v\n", own)
	} else {
		fmt.Fprintf(&out, "a %T\n", value)
	}
	out.Write(stack)
	return out.String()
}

// built says from which state of the source the program was made.
func built() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return info.Main.Version
}
