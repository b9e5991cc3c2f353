package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/agenda"
	"inroad/app/changeview"
	"inroad/app/clock"
	"inroad/app/coach"
	"inroad/app/comparing"
	"inroad/app/dashboard"
	"inroad/app/drawing"
	"inroad/app/finder"
	"inroad/app/gridview"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/minimap"
	"inroad/app/navigator"
	"inroad/app/palette"
	"inroad/app/planboard"
	"inroad/app/raciview"
	"inroad/app/routes"
	"inroad/app/session"
	"inroad/app/standingview"
	"inroad/app/structureview"
	"inroad/app/supportview"
	"inroad/app/tableview"
	"inroad/app/timelineview"
	"inroad/app/trustview"
	"inroad/app/viewpanel"
	"inroad/app/whatif"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// Shell is the window and what holds its parts together.
type Shell struct {
	app      fyne.App
	window   fyne.Window
	clock    clock.Clock
	settings settings
	session  *session.Session

	chart     *mapview.Map
	looks     *viewpanel.Panel // of chart
	finder    *finder.Finder   // on chart
	minimap   *minimap.Minimap // of chart
	network   *structureview.View
	whatif    *whatif.View
	table     *tableview.View
	standing  *standingview.View
	past      *timelineview.View
	coach     *coach.Coach
	change    *changeview.View
	dashboard *dashboard.View
	support   *supportview.View
	trust     *trustview.View
	duties    *raciview.View
	grid      *gridview.View
	board     *planboard.Board
	agenda    *agenda.View
	pages     []page // with the map first
	outline   *navigator.Navigator
	// comparing is in the place of the outline while something is compared.
	comparing *comparing.Panel
	side      *sidePanel
	panes     *panes
	status    *statusLine
	tools     *toolbar
	banner    *banner
	welcome   *welcome
	palette   *palette.Palette
	// workspace is all that is seen while a map is open.
	workspace *fyne.Container

	dialogs  []*dialog
	menuMark string
	windows  []*mapWindow      // the further ones
	autosave *session.Autosave // nil without a shelf
	watch    *session.Watch    // nil in tests of other things
	remnants []*remnant        // not decided on yet
	quitting bool
	// cancelTidying calls off what is due when the hand rests.
	cancelTidying func()
}

// newShell makes the window, without showing it.
func newShell(a fyne.App, scheduler session.Scheduler, c clock.Clock) (*Shell, error) {
	s := &Shell{app: a, clock: c, settings: settings{a.Preferences()}, cancelTidying: func() {}}
	a.Settings().SetTheme(look.NewTheme(s.settings.mode()))
	var err error
	s.session, err = session.New(graphmodel.New(graphmodel.NewID(), ""), scheduler,
		func() graphmodel.Date { return graphmodel.DateOf(c.Now()) })
	if err != nil {
		return nil, err
	}
	s.window = a.NewWindow("Inroad")
	s.build()
	s.wire()
	s.showWelcome()
	return s, nil
}

// build makes the parts and puts them into the window. Panels have no ground of
// their own: the window has their colour, and a rectangle as large as a panel is
// what takes most of a frame where no graphics card helps.
func (s *Shell) build() {
	s.chart = mapview.New(s.session)
	s.chart.Clock = s.clock
	s.chart.SetLegendOpen(!s.settings.preferences.Bool(keyLegendFolded))
	s.chart.OpenSample = s.firstSample
	s.settle(s.chart)
	s.looks, s.finder = viewpanel.New(s.session, s.chart), finder.New(s.session, s.chart)
	s.minimap = s.newMinimap(s.chart)
	s.network = structureview.New(s.session)
	s.newWhatIf()
	s.table = tableview.New(s.session)
	s.standing, s.past = standingview.New(s.session), timelineview.New(s.session)
	s.newPlanning()
	s.newStanding()
	s.newMatrices()
	s.outline = navigator.New(s.session)
	s.coach = coach.New(s.session)
	s.side = newSidePanel(s.session, s.coach, s.settings.preferences)
	s.comparing = comparing.New(s.session, s.chart, &s.chart.Shown, &s.chart.Moved)
	s.newChangePages()
	s.pages = s.allPages()
	s.panes = newPanes(container.NewStack(s.outline, s.comparing), container.NewStack(s.pageObjects()...), container.NewStack(s.side, s.whatif.Panel()),
		s.settings.side(keyLeftWidth, keyLeftFolded, 240), s.settings.side(keyRightWidth, keyRightFolded, 336))
	s.status = newStatusLine(s.clock)
	s.tools = newToolbar(s)
	s.banner = newBanner()
	s.welcome = newWelcome(s)
	s.palette = palette.New(s.session, paletteHost{s})
	s.workspace = container.NewBorder(look.VBox(0, s.tools, s.banner), nil, nil, nil, s.panes)
	s.window.SetContent(container.NewBorder(nil, s.status, nil, nil, s.welcome, s.workspace))
	s.window.SetPadded(false)
	s.window.SetMaster()
	s.window.Resize(s.settings.windowSize())
	s.window.SetCloseIntercept(s.quit)
	s.window.SetOnDropped(s.dropped)
	s.window.Canvas().SetOnTypedKey(s.typedKey)
	s.addAlternatives()
}

// wire tells the parts of one another.
func (s *Shell) wire() {
	s.outline.Reveal = s.chart.CentreOn
	s.network.Reveal = func(ref graphmodel.Ref) { s.onMap(func() { s.chart.CentreOn(ref) })() }
	s.table.Passing, s.table.Say = s.chart.Passing, s.status.say
	s.standing.Reveal, s.standing.Add = s.network.Reveal, s.addDepartment
	s.past.Save = func() { s.save(nil) }
	s.comparing.OnChanged = s.compared
	s.side.plan.ShowSteps = func() { s.show(actPlanBoard) }
	s.wireCoaching()
	s.wireWhatIf()
	s.side.details.Held = s.showHeld
	s.side.details.Rate = s.rate
	s.side.details.Log = s.logTalk
	s.outline.AddChange = s.newChange
	s.panes.changed = func() {
		s.settings.setSide(keyLeftWidth, keyLeftFolded, s.panes.leftSide)
		s.settings.setRight(s.pages[s.page()].besides, s.panes.rightSide)
		s.refresh()
	}
	s.chart.Zoomed.Listen(s.status.showZoom)
	s.chart.Moved.Listen(func(drawing.Camera) { s.tidyMemory() })
	s.chart.Looked.Listen(s.lookedAnew)
	s.chart.Looked.Listen(func(mapview.Looks) { s.table.Refilter() })
	s.chart.Hinted.Listen(s.status.showHint)
	s.chart.LegendFolded.Listen(func(folded bool) { s.settings.preferences.SetBool(keyLegendFolded, folded) })
	s.session.Opened.Listen(func(*graphmodel.Workspace) {
		s.showWorkspace()
		s.tidyMemory()
	})
	s.session.Edited.Listen(func(edit.Announcement) {
		s.refresh()
		s.tidyMemory()
	})
	s.session.FileChanged.Listen(s.fileChanged)
	s.session.Selected.Listen(func(session.Selection) { s.refreshMenu() })
	s.session.ChangeChosen.Listen(func(graphmodel.ID) { s.refreshMenu() })
	s.session.SupportShown.Listen(func(map[graphmodel.ID]float64) { s.refreshMenu() })
	s.session.RouteShown.Listen(func(*influence.Route) { s.refreshMenu() })
	s.session.Failed.Listen(func(err error) { s.status.say(look.Sentence(err.Error())) })
}

// refresh brings everything around the map up to date.
func (s *Shell) refresh() {
	s.window.SetTitle(s.title())
	for _, further := range s.windows {
		further.name()
	}
	s.status.showCounts(s.session.Workspace())
	s.status.showSaved(s.session)
	s.tools.update()
	s.refreshMenu()
}

// title is what the window is called.
func (s *Shell) title() string {
	switch {
	case !s.workspace.Visible():
		return "Inroad"
	case s.session.File().ReadOnly != "":
		return s.session.Name() + " (read only) – Inroad"
	case s.session.Dirty():
		return s.session.Name() + " (unsaved) – Inroad"
	default:
		return s.session.Name() + " – Inroad"
	}
}

// fileChanged follows the opening and saving of files.
func (s *Shell) fileChanged(file session.File) {
	s.settings.opened(file.Path)
	s.showNotice(file)
	s.refresh()
}

func (s *Shell) showWelcome() {
	s.workspace.Hide()
	s.welcome.Show()
	s.status.Hide()
	s.refresh()
}

func (s *Shell) showWorkspace() {
	s.welcome.Hide()
	s.workspace.Show()
	s.status.Show()
	s.side.opened()
}

// newChange asks for a new change.
func (s *Shell) newChange() { routes.NewChangeDialog(s.session, s.window.Canvas()).Show() }

// setMode gives the window light or dark surroundings.
func (s *Shell) setMode(mode look.Mode) {
	s.settings.setMode(mode)
	s.app.Settings().SetTheme(look.NewTheme(mode))
	s.refreshMenu()
}

// quit closes the window after asking about edits.
func (s *Shell) quit() {
	if s.quitting || len(s.dialogs) > 0 {
		return
	}
	s.guarded(func() {
		s.quitting = true
		s.giveUpShelf()
		s.leaveFile()
		s.settings.setWindowSize(s.window.Canvas().Size())
		s.window.SetCloseIntercept(nil)
		s.window.Close()
	})
}
