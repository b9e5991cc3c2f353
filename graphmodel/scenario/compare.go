package scenario

import (
	"context"
	"errors"

	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Comparison sets several what-ifs of a change side by side.
type Comparison struct {
	Change graphmodel.ID
	Today  graphmodel.Date
	// Rows begin with the map as it is; then there is one for each scenario, in
	// the order asked for.
	Rows []Row
}

// Row is what follows from one scenario.
type Row struct {
	// Scenario is the zero value for the map as it is.
	Scenario graphmodel.Scenario
	// Workspace is the map as supposed; the map itself where nothing is.
	Workspace *graphmodel.Workspace
	// Suggestion has the best route to each who decides; nil where none can be
	// asked for, as Problem says then.
	Suggestion *influence.Suggestion
	// Forecast is the support as things stand in this scenario.
	Forecast *support.Forecast
	// Plan is whom to win; nil where there can't be one, as Problem says then.
	Plan *coalition.Plan
	// Problem is a sentence about what can't be worked out; empty where all can.
	Problem string
}

// Compare works out what follows from each scenario, beside the map as it is. The
// error is that there is no such change, or the context's own when that ends
// first.
func Compare(ctx context.Context, w *graphmodel.Workspace, change graphmodel.ID, scenarios []graphmodel.Scenario, today graphmodel.Date) (*Comparison, error) {
	base, err := Work(ctx, w, change, graphmodel.Scenario{}, today)
	if err != nil {
		return nil, err
	}
	return CompareWith(ctx, base, change, scenarios, today)
}

// CompareWith is [Compare] where it is known already what follows from the map as
// it is: base is the [Row] of that.
func CompareWith(ctx context.Context, base *Row, change graphmodel.ID, scenarios []graphmodel.Scenario, today graphmodel.Date) (*Comparison, error) {
	c := &Comparison{Change: change, Today: today, Rows: []Row{*base}}
	for _, s := range scenarios {
		row, err := Work(ctx, base.Workspace, change, s, today)
		if err != nil {
			return nil, err
		}
		c.Rows = append(c.Rows, *row)
	}
	return c, nil
}

// Work works out what follows from one scenario; from the zero one, what follows
// from the map as it is. The error is that of [Compare].
func Work(ctx context.Context, w *graphmodel.Workspace, change graphmodel.ID, s graphmodel.Scenario, today graphmodel.Date) (*Row, error) {
	row := &Row{Scenario: s, Workspace: w}
	if len(s.Suppositions) > 0 {
		row.Workspace = Apply(w, change, s.Suppositions)
	}
	return row, row.work(ctx, change, today)
}

// work fills in what follows.
func (r *Row) work(ctx context.Context, change graphmodel.ID, today graphmodel.Date) (err error) {
	if r.Forecast, err = support.Predict(ctx, r.Workspace, change, support.Query{}); err != nil {
		return err
	}
	snapshot := influence.NewSnapshot(r.Workspace, change, r.Workspace.Info.Parameters, today)
	if r.Suggestion, err = snapshot.Suggest(ctx, influence.Query{Routes: 1}); err != nil {
		return r.unanswered(err)
	}
	if r.Plan, err = coalition.Find(ctx, snapshot, coalition.Query{}); err != nil {
		return r.unanswered(err)
	}
	return nil
}

// unanswered notes an error that is about the question, such as that nobody
// decides any more; others end the comparison.
func (r *Row) unanswered(err error) error {
	_, route := errors.AsType[*influence.QueryError](err)
	_, plan := errors.AsType[*support.QueryError](err)
	if !route && !plan {
		return err
	}
	r.Problem = support.Sentence(err.Error())
	return nil
}

// Best returns the best route to the first who decides and can be reached, or
// nil.
func (r *Row) Best() *influence.Route {
	if r.Suggestion == nil {
		return nil
	}
	for i := range r.Suggestion.Destinations {
		if routes := r.Suggestion.Destinations[i].Routes; len(routes) > 0 {
			return &routes[0]
		}
	}
	return nil
}

// Support returns the support of the least convinced of those who decide, 0 to
// 1, and whether anybody decides.
func (r *Row) Support() (float64, bool) {
	least, known := 1.0, false
	for _, d := range r.Forecast.Deciders {
		least, known = min(least, d.Now), true
	}
	return least, known
}

// Cost returns how many asks it takes to win those of the plan, and whether the
// change can be carried at all.
func (r *Row) Cost() (float64, bool) {
	if r.Plan == nil || !r.Plan.Carried {
		return 0, false
	}
	return r.Plan.Cost, true
}
