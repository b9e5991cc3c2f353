package graphmodel

// Opt is a value that may be not known. Its zero value is "not known", which is
// never the same as 0.
type Opt[T comparable] struct {
	value T
	known bool
}

// Some returns a known value.
func Some[T comparable](v T) Opt[T] { return Opt[T]{value: v, known: true} }

// Get returns the value, and whether it is known.
func (o Opt[T]) Get() (T, bool) { return o.value, o.known }

// Known tells whether there is a value.
func (o Opt[T]) Known() bool { return o.known }

// Or returns the value, or fallback when it is not known.
func (o Opt[T]) Or(fallback T) T {
	if o.known {
		return o.value
	}
	return fallback
}

// Set makes v the value. It is what a decoder needs; everyone else uses [Some].
func (o *Opt[T]) Set(v T) { o.value, o.known = v, true }
