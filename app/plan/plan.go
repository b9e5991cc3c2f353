// Package plan is the panel that says whom to win for the change in question,
// in which order, and what that does to the support of those who decide.
package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Plan is the panel. The plan is worked out while the panel is shown.
type Plan struct {
	widget.BaseWidget

	// ShowSteps shows the steps of the change, where they can be edited; set it
	// before the panel is shown.
	ShowSteps func()

	session  *session.Session
	interest session.Interest
	column   *fyne.Container
	working  *look.Text
	scroll   *look.Scroll
	views    *look.Segmented
	// namer knows the people as they were called when the panel was made.
	namer *names.Namer
	// opened is whose step is open.
	opened graphmodel.ID
	// asking says that the question is open what to do with planned steps;
	// written how many steps were just written.
	asking  bool
	written int
	terms   bool // are open
}

var _ fyne.Widget = (*Plan)(nil)

// New returns the panel of a session. It is hidden until [Plan.Show].
func New(s *session.Session) *Plan {
	p := &Plan{session: s, ShowSteps: func() {}, column: look.VBox(12)}
	p.working = look.NewText(look.Caption.In(look.ColourFaint), "")
	p.scroll = look.NewScroll(look.Inset(16, 16, p.column))
	p.views = newViews(s)
	p.ExtendBaseWidget(p)
	p.Hidden = true
	s.Plan.Told.Listen(p.told)
	s.ChangeChosen.Listen(func(graphmodel.ID) { p.forget() })
	s.Opened.Listen(func(*graphmodel.Workspace) { p.forget() })
	s.Edited.Listen(func(edit.Announcement) {
		if p.asking || p.written > 0 {
			p.asking, p.written = false, 0
			p.rebuild()
		}
	})
	s.SupportShown.Listen(func(map[graphmodel.ID]float64) { p.views.SetChosen(int(s.SupportView())) })
	p.rebuild()
	return p
}

func (p *Plan) forget() {
	p.opened, p.asking, p.written = "", false, 0
	p.rebuild()
	p.scroll.ScrollToTop()
}

// Show shows the panel, and has the plan worked out.
func (p *Plan) Show() {
	p.interest.Begin(p.session.Plan.Want)
	p.BaseWidget.Show()
}

// Hide hides the panel.
func (p *Plan) Hide() {
	p.interest.End()
	p.BaseWidget.Hide()
}

// CreateRenderer is called by Fyne.
func (p *Plan) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.scroll) }

// told shows what is found. While a plan is being worked out, the old one stays.
func (p *Plan) told(f session.Findings[*session.Plan]) {
	if f.Working && (f.Answer != nil || f.Err != nil) {
		p.working.SetText("Working …")
		return
	}
	p.rebuild()
}

// rebuild makes the panel anew.
func (p *Plan) rebuild() {
	offset := p.scroll.Offset()
	p.namer = names.NewNamer(p.session.Workspace())
	p.working.SetText("")
	if p.session.Plan.Findings().Working {
		p.working.SetText("Working …")
	}
	p.column.Objects = p.parts()
	p.column.Refresh()
	p.scroll.ScrollTo(offset)
}

// parts returns what the panel shows now, from top to bottom.
func (p *Plan) parts() []fyne.CanvasObject {
	c := p.session.Change()
	if c == nil {
		return []fyne.CanvasObject{look.VBox(4, look.NewParagraph(look.Title, "Whom to win"),
			look.NewParagraph(look.Quiet, "Choose a change, or describe one: then it says here whom to win for it, and in which order."))}
	}
	title := look.NewParagraph(look.Title, p.session.Workspace().NameOf(graphmodel.RefOf(c)))
	parts := []fyne.CanvasObject{look.VBox(4, look.Beside(8, nil, title, p.working), look.NewParagraph(look.Quiet, "Whom to win, and in which order"))}
	switch f := p.session.Plan.Findings(); {
	case f.Err != nil:
		parts = append(parts, look.Card(look.NewParagraph(look.Body, look.Sentence(f.Err.Error())),
			look.NewParagraph(look.Quiet, "It can be said on the Routes panel.")))
	case f.Answer != nil:
		parts = append(parts, p.answer(c, f.Answer)...)
	default:
		parts = append(parts, look.NewParagraph(look.Quiet, "Working out whom to win …"))
	}
	return append(parts, p.conditions(c))
}

// answer shows a plan.
func (p *Plan) answer(c *graphmodel.Change, plan *session.Plan) []fyne.CanvasObject {
	words := newWords(p.session.Workspace(), p.namer)
	head := look.VBox(4, look.NewParagraph(look.Strong, words.headline(plan.Plan)))
	if proof := words.Proof(plan.Plan); proof != "" {
		head.Add(look.NewParagraph(look.Quiet, proof))
	}
	parts := []fyne.CanvasObject{head}
	if len(plan.Steps) > 0 {
		steps := look.VBox(0)
		for i := range plan.Steps {
			steps.Add(newStep(p, words, plan.Plan, i))
		}
		parts = append(parts, steps)
	}
	if who := alone(c, plan.Plan); len(who) > 0 {
		parts = append(parts, look.Flow(8, look.NewChip("Who else could carry it?", func() { p.exclude(who...) })))
	}
	parts = append(parts, newDeciders(words, plan.Plan), look.VBox(6, look.NewText(look.Caption, "Support on the map"), p.views))
	if len(plan.Steps) > 0 {
		parts = append(parts, p.making(c, plan.Plan))
	}
	return parts
}

// newViews lets the support on the map be chosen.
func newViews(s *session.Session) *look.Segmented {
	var options []string
	for _, view := range session.SupportViews() {
		options = append(options, view.String())
	}
	return look.NewSegmented(options, int(s.SupportView()), func(i int) { s.ShowSupport(session.SupportViews()[i]) })
}
