package influence

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

func TestNoRoute(t *testing.T) {
	chain := []tie{{"a", "you", 70}, {"b", "a", 70}, {"dm", "b", 70}}
	for name, tc := range map[string]struct {
		ties    []tie
		q       Query
		reason  NoRouteReason
		blocked []graphmodel.ID
		from    graphmodel.ID // the tie that opens a route
		to      graphmodel.ID
		trust   float64
		path    string
	}{
		"nobody trusts the start": {[]tie{{"dm", "a", 90}, {"you", "a", 80}}, Query{}, NobodyTrustsStart, nil, "dm", "you", 50, "you dm"},
		"nobody, for all they avoid": {[]tie{{"dm", "a", 90}, {"a", "you", 0}}, Query{Avoid: []graphmodel.ID{"a"}}, NobodyTrustsStart, nil,
			"dm", "you", 50, "you dm"},
		"blocked": {chain, Query{Avoid: []graphmodel.ID{"b", "a"}}, Blocked, []graphmodel.ID{"a", "b"}, "dm", "you", 50, "you dm"},
		"blocked by those on a route only": {append(chain, tie{"x", "a", 70}), Query{Avoid: []graphmodel.ID{"b", "x"}}, Blocked,
			[]graphmodel.ID{"b"}, "dm", "you", 50, "you dm"},
		"blocked in few hops, and long": {append(chain, tie{"dm", "a", 70}), Query{MaxHops: 2, Avoid: []graphmodel.ID{"a", "b"}}, Blocked,
			[]graphmodel.ID{"a"}, "dm", "you", 50, "you dm"},
		"too long": {chain, Query{MaxHops: 2}, TooLong, nil, "dm", "you", 50, "you dm"},
		"too long, and blocked if it were not": {append(chain, tie{"x", "you", 9}, tie{"y", "x", 9}, tie{"dm", "y", 9}),
			Query{MaxHops: 2, Avoid: []graphmodel.ID{"y"}}, TooLong, nil, "dm", "you", 50, "you dm"},
		"too long, and blocked besides": {chain, Query{MaxHops: 2, Avoid: []graphmodel.ID{"a"}}, TooLong, nil, "dm", "you", 50, "you dm"},
		"the other way round":           {chain, Query{From: "dm", To: []graphmodel.ID{"you"}}, NobodyTrustsStart, nil, "you", "dm", 50, "dm you"},
		"no chain":                      {[]tie{{"a", "you", 70}, {"dm", "b", 70}}, Query{}, NotConnected, nil, "dm", "you", 50, "you dm"},
		"an idle tie is first":          {[]tie{{"a", "you", 70}, {"b", "a", 0}, {"dm", "b", 90}}, Query{}, NotConnected, nil, "b", "a", 20, "you a b dm"},
		"who share a contact are first": {[]tie{{"a", "you", 70}, {"a", "z", 60}, {"dm", "z", 60}}, Query{}, NotConnected, nil,
			"dm", "a", 50, "you a dm"},
		"but not a mistrusted one": {[]tie{{"a", "you", 70}, {"a", "z", 59}, {"dm", "z", 60}}, Query{}, NotConnected, nil,
			"dm", "you", 50, "you dm"},
		"by those to avoid": {chain, Query{Via: []graphmodel.ID{"b", "a"}, Avoid: []graphmodel.ID{"a", "b"}}, Blocked,
			[]graphmodel.ID{"a", "b"}, "", "", 0, ""},
		"by the wrong way round": {chain, Query{Via: []graphmodel.ID{"b", "a"}}, NotConnected, nil, "", "", 0, ""},
		"by a dead end":          {append(chain, tie{"x", "a", 90}), Query{Via: []graphmodel.ID{"x"}}, NotConnected, nil, "b", "x", 50, "you a x b dm"},
		"by too long a way":      {chain, Query{Via: []graphmodel.ID{"b"}, MaxHops: 2}, TooLong, nil, "b", "you", 50, "you b dm"},
	} {
		t.Run(name, func(t *testing.T) {
			if len(tc.q.To) == 0 {
				tc.q.To = []graphmodel.ID{"dm"}
			}
			d := suggest(t, mapOf(tc.ties...), "", tc.q).Destinations[0]
			if len(d.Routes) > 0 || d.NoRoute == nil || !d.Proved {
				t.Fatalf("%+v", d)
			}
			if d.NoRoute.Reason != tc.reason {
				t.Errorf("%s, want %s", d.NoRoute.Reason, tc.reason)
			}
			if diff := cmp.Diff(tc.blocked, d.NoRoute.BlockedBy); diff != "" {
				t.Error(diff)
			}
			var got Opening
			if d.NoRoute.Opens != nil {
				got = *d.NoRoute.Opens
			}
			if got.From != tc.from || got.To != tc.to || got.SupposedTrust != tc.trust || got.From != "" && path(got.Route) != tc.path {
				t.Errorf("%+v opens, want %v to %v by %v: %s", got, tc.from, tc.to, tc.trust, tc.path)
			}
		})
	}
}
