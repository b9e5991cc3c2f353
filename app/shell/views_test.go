package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/session"
	"inroad/graphmodel"
)

func TestTheStructureStandsBesideTheMap(t *testing.T) {
	s, _ := withSample(t)
	item(t, s, "View", "Structure").Action()
	if s.view() != actStructure || s.chart.Visible() || !s.network.Visible() || s.tools.views.Chosen() != -1 || s.tools.more.Text() != "Structure" {
		t.Fatal("the structure is not shown")
	}
	if !item(t, s, "View", "Structure").Checked || item(t, s, "View", "Map").Checked {
		t.Error("the menu says something else")
	}
	person := graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.session.Workspace().Info.Me}
	s.network.Reveal(person)
	if s.view() != actMap || !s.chart.Visible() || s.network.Visible() {
		t.Error("what is to be seen on the map is not shown there")
	}
	s.show(actStructure)
	item(t, s, "Edit", "Add a person").Action()
	if s.view() != actMap {
		t.Error("a person is added out of sight")
	}
	s.show(actStructure)
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if s.session.History().UndoName() != "" {
		t.Error("a key reaches the map that is out of sight")
	}
}

func TestThePlanIsAPanelOfItsOwn(t *testing.T) {
	s, _ := withSample(t)
	if s.side.plan.Visible() || s.session.Plan.Findings().Of != nil {
		t.Error("the plan is made unasked")
	}
	item(t, s, "Change", "Whom to win").Action()
	if !s.side.plan.Visible() || s.session.Plan.Findings().Of != s.session.Workspace() {
		t.Fatal("the plan is not shown")
	}
	s.session.ChooseChange(s.session.Workspace().Changes.All()[1].ID)
	if !s.side.plan.Visible() {
		t.Error("another change turns the plan away")
	}
	s.side.plan.ShowSteps()
	if s.view() != actPlanBoard {
		t.Error("the steps are not shown")
	}
}

func TestSupportIsChosenInTheMenu(t *testing.T) {
	s, _ := withSample(t)
	s.show(actStructure)
	support := item(t, s, "View", "Support for the change").ChildMenu.Items
	if len(support) != 3 || !support[0].Checked {
		t.Fatalf("the menu offers %d", len(support))
	}
	support[1].Action()
	if s.session.SupportView() != session.SupportNow || s.session.Support() == nil || s.view() != actMap {
		t.Error("support is not shown on the map")
	}
	if !item(t, s, "View", "Support for the change").ChildMenu.Items[1].Checked {
		t.Error("the menu says something else")
	}
}
