//go:build linux && !race

package e2e

// buildFlags build the program as the test itself is built.
var buildFlags []string
