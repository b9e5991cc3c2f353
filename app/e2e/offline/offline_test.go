//go:build linux

package offline

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestMain is, when it is told so, a program that opens sockets.
func TestMain(m *testing.M) {
	switch os.Getenv("INROAD_OFFLINE_TEST") {
	case "enter":
		_ = os.Setenv("INROAD_OFFLINE_TEST", os.Args[1])
		err := Exec("/proc/self/exe", os.Args[1:])
		println(err.Error())
		os.Exit(3)
	case "unix", "tcp", "udp":
		network := os.Getenv("INROAD_OFFLINE_TEST")
		connection, err := net.Dial(network, map[bool]string{true: "/nowhere", false: "127.0.0.1:9"}[network == "unix"])
		if err == nil {
			_ = connection.Close()
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestNoWayToANetwork: a program that asks for such a socket comes to its end.
func TestNoWayToANetwork(t *testing.T) {
	for network, ends := range map[string]bool{"unix": false, "tcp": true, "udp": true} {
		command := exec.Command("/proc/self/exe", network)
		command.Env = append(os.Environ(), "INROAD_OFFLINE_TEST=enter")
		out, err := command.CombinedOutput()
		exit, _ := errors.AsType[*exec.ExitError](err)
		ended := exit != nil && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGSYS
		if ended != ends || !ends && err != nil {
			t.Errorf("%s: %v %s", network, err, strings.TrimSpace(string(out)))
		}
	}
}
