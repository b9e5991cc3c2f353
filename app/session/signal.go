package session

import "slices"

// Signal tells its listeners when something has happened. It is used from the
// window's goroutine only.
type Signal[T any] struct {
	listeners []*func(T)
}

// Listen has listen called at every [Signal.Emit] until cancel is called.
func (s *Signal[T]) Listen(listen func(T)) (cancel func()) {
	entry := &listen
	s.listeners = append(s.listeners, entry)
	return func() {
		s.listeners = slices.DeleteFunc(slices.Clone(s.listeners), func(l *func(T)) bool { return l == entry })
	}
}

// Emit calls the listeners in the order in which they came.
func (s *Signal[T]) Emit(what T) {
	for _, listen := range s.listeners {
		(*listen)(what)
	}
}
