package inspector

// Memory keeps what the user folded, between sessions: Fyne's preferences do.
type Memory interface {
	BoolWithFallback(key string, fallback bool) bool
	SetBool(key string, value bool)
}

// folds knows which sections are open.
type folds struct{ memory Memory }

func (f folds) open(kind, section string, fallback bool) bool {
	return f.memory.BoolWithFallback(foldKey(kind, section), fallback)
}

func (f folds) remember(kind, section string, open bool) {
	f.memory.SetBool(foldKey(kind, section), open)
}

func foldKey(kind, section string) string { return "inspector." + kind + "." + section }
