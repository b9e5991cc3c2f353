package influence

import "context"

// Complete works out how sure an answer of [Snapshot.Suggest] is: independent
// routes, critical trust, win shares, what to find out first, and the approval.
// It returns a new suggestion that shares the routes with the given one, which
// stays as it is. It takes milliseconds where routes are short, and may take
// seconds with many hops on a large map: progress, where it is given, is told from
// 0 to 1 how much is done, on the caller's goroutine. The error is the context's own when that ends
// first.
func (s *Snapshot) Complete(ctx context.Context, answer *Suggestion, progress func(done float64)) (*Suggestion, error) {
	asks, err := s.read(answer.Query)
	if err != nil {
		return nil, err
	}
	complete := *answer
	complete.Completed = true
	complete.Destinations = append([]Destination(nil), answer.Destinations...)
	for i, a := range asks {
		tell := func(done float64) {
			if progress != nil {
				progress((float64(i) + done) / float64(len(asks)))
			}
		}
		if err := s.assure(ctx, a, &complete.Destinations[i], tell); err != nil {
			return nil, err
		}
	}
	complete.Approval = s.approval(complete.Destinations)
	return &complete, ctx.Err()
}

// assure says of one destination how sure the routes to it are.
func (s *Snapshot) assure(ctx context.Context, a ask, d *Destination, progress func(float64)) (err error) {
	if len(d.Routes) == 0 {
		return nil
	}
	if a.start == a.goal {
		d.Independent = &Independent{Routes: d.Routes, Combined: 1, Proved: true}
		d.WinShares = []WinShare{{Share: 1}}
		return nil
	}
	c := s.newCorridor(a)
	routes := make([][]int32, len(d.Routes))
	for i, r := range d.Routes {
		routes[i] = c.nodes(r)
	}
	if d.Independent, err = c.independent(ctx, routes[0], d.Proved); err != nil {
		return err
	}
	if d.Critical, err = c.critical(ctx, routes[0]); err != nil {
		return err
	}
	if d.FindOutFirst, err = c.findOut(ctx, routes[0], d.Critical); err != nil {
		return err
	}
	d.WinShares, err = c.winShares(ctx, routes, progress)
	return err
}
