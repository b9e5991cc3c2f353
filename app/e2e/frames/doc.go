// Package frames measures how the real window keeps up: what passes between the
// hand and the screen while a large map is moved, zoomed and edited. It has
// benchmarks only; they open the whole program on a virtual screen.
package frames
