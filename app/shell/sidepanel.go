package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/coach"
	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/app/plan"
	"inroad/app/routes"
	"inroad/app/session"
	"inroad/graphmodel"
)

// sidePanel is the right panel: the routes for the change in question, the plan
// for it, the details of what is selected, or what there is to look at. It turns to what the user has just chosen.
type sidePanel struct {
	widget.BaseWidget

	session *session.Session
	tabs    *look.Segmented
	plan    *plan.Plan
	details *inspector.Inspector
	pages   []fyne.CanvasObject
}

const (
	routesTab = iota
	planTab
	detailsTab
	adviceTab
)

func newSidePanel(s *session.Session, c *coach.Coach, memory inspector.Memory) *sidePanel {
	p := &sidePanel{session: s, plan: plan.New(s), details: inspector.New(s, memory)}
	p.pages = []fyne.CanvasObject{routes.New(s), p.plan, p.details, coach.NewPanel(c)}
	p.tabs = look.NewSegmented([]string{"Routes", "Plan", "Details", "Advice"}, routesTab, func(int) { p.turn() })
	s.ChangeChosen.Listen(func(change graphmodel.ID) {
		if change != "" && p.tabs.Chosen() != planTab && p.tabs.Chosen() != adviceTab {
			p.show(routesTab)
		}
	})
	s.Selected.Listen(p.selected)
	p.ExtendBaseWidget(p)
	p.turn()
	return p
}

// selected turns to the details of what was selected on the map. A change has
// been chosen for its routes.
func (p *sidePanel) selected(selection session.Selection) {
	refs := selection.Refs()
	if len(refs) > 0 && refs[0].Kind != graphmodel.KindChange {
		p.show(detailsTab)
	}
}

// opened shows what is of use first in a map that was just opened.
func (p *sidePanel) opened() {
	if p.session.Change() != nil {
		p.show(routesTab)
	} else {
		p.show(detailsTab)
	}
}

func (p *sidePanel) showPlan() { p.show(planTab) }

func (p *sidePanel) showAdvice() { p.show(adviceTab) }

func (p *sidePanel) showDetails() { p.show(detailsTab) }

func (p *sidePanel) show(tab int) {
	p.tabs.SetChosen(tab)
	p.turn()
}

func (p *sidePanel) turn() {
	for i, page := range p.pages {
		look.SetVisible(page, i == p.tabs.Chosen())
	}
}

// CreateRenderer is called by Fyne.
func (p *sidePanel) CreateRenderer() fyne.WidgetRenderer {
	head := look.VBox(0, look.Inset(16, 10, p.tabs), look.Line())
	return widget.NewSimpleRenderer(container.NewBorder(head, nil, nil, nil, p.pages...))
}
