// Package e2e tries the program as a person would: it starts the real window on
// a virtual screen, reads what stands there, and uses mouse and keyboard. It
// knows nothing of the program's inside. It runs on Linux and needs Xvfb, openbox, xdotool,
// ImageMagick, Tesseract and Chromium or Chrome, which make test installs.
package e2e
