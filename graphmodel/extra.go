package graphmodel

// Extra holds what a newer version of the file format says about a record and
// this version does not know: compact JSON text by key. It is kept and written
// back untouched.
type Extra map[string]string
