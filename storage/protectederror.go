package storage

// ProtectedError is a file that opens with a passphrase, and not with the one
// that was given, if any. Nothing in it was changed.
type ProtectedError struct {
	// Path is the file as it was asked for; empty for bytes without one.
	Path string
	// Wrong tells that a passphrase was given, and is not that of the file.
	Wrong bool
}

// Error returns one sentence.
func (e *ProtectedError) Error() string {
	if e.Wrong {
		return "the passphrase does not open " + fileName(e.Path) +
			"; nothing in it was changed; try again, and mind capital letters and the layout of the keyboard"
	}
	return fileName(e.Path) + " is protected by a passphrase; give the passphrase to open it"
}
