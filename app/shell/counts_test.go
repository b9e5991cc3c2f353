package shell

import "testing"

func TestCountsHaveTheirThousandsSetOff(t *testing.T) {
	for n, want := range map[int]string{0: "0 ties", 1: "1 tie", 999: "999 ties", 1000: "1,000 ties", 20050: "20,050 ties", 1000000: "1,000,000 ties"} {
		if got := counted(n, "tie", "ties"); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}
