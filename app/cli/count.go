package cli

import (
	"fmt"
	"strconv"
)

// count is a flag that takes a whole number from 1 to a limit.
type count struct {
	value *int
	limit int
}

// Set takes the number as it was given.
func (c *count) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > c.limit {
		return fmt.Errorf("give a whole number from 1 to %d", c.limit)
	}
	*c.value = n
	return nil
}

// String returns the number, for the help text.
func (c *count) String() string {
	if c.value == nil {
		return ""
	}
	return strconv.Itoa(*c.value)
}

// Type names what is taken, for the help text.
func (c *count) Type() string { return "number" }
