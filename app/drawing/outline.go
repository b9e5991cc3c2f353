package drawing

import (
	"cmp"
	"math"
	"slices"
)

// post is a circle that an outline goes around.
type post struct {
	centre Point
	r      float64
}

// hug returns the outline of posts that are near one another: the way of a
// ball of that radius that is rolled around them from outside, clockwise. Where
// it touches a circle the outline is the circle's, and where it touches two the
// ball's, so it has no corners. It is the boundary of the posts' morphological
// closing, and for points an α-hull (Edelsbrunner, Kirkpatrick and Seidel 1983).
// Gaps that the ball passes through part the posts; only those are gone around
// that hang together with the leftmost one.
func hug(posts []post, ball float64) []Point {
	posts = uncovered(posts)
	first := 0
	for i, c := range posts {
		if c.centre.X-c.r < posts[first].centre.X-posts[first].r {
			first = i
		}
	}
	var outline []Point
	// The ball touches circle i in the direction from its centre.
	i, start := first, Point{-1, 0}
	from := start
	for range 4*len(posts) + 4 {
		next, to := touched(posts, i, from, ball)
		if i == first && len(outline) > 0 && turned(from, start) <= turned(from, to) || next < 0 {
			return arc(outline, posts[i].centre, posts[i].r, from, start)
		}
		c, n := posts[i], posts[next]
		outline = arc(outline, c.centre, c.r, from, to)
		middle := c.centre.Add(to.Mul(ball + c.r))
		touch := middle.Sub(n.centre).Mul(1 / (ball + n.r))
		outline = hollow(outline, middle, ball, to.Mul(-1), touch.Mul(-1))
		i, from = next, touch
	}
	return outline
}

// uncovered returns the posts without those of which less than a hair stands out
// of another one. Where two circles touch from within, or are almost the same,
// rounding would decide which way the ball rolls. It reorders the posts.
func uncovered(posts []post) []post {
	const hair = 0.05 // map units
	slices.SortFunc(posts, func(p, q post) int {
		return cmp.Or(cmp.Compare(p.centre.X, q.centre.X), cmp.Compare(p.centre.Y, q.centre.Y), cmp.Compare(p.r, q.r))
	})
	widest := slices.MaxFunc(posts, func(p, q post) int { return cmp.Compare(p.r, q.r) }).r
	covers := func(i, j int) bool {
		p, q := posts[i], posts[j]
		return (p.r > q.r || p.r == q.r && i < j) && p.centre.Sub(q.centre).Len() <= p.r-q.r+hair
	}
	var rest []post
	for j, q := range posts {
		reach := widest - q.r + hair
		covered := false
		for i := j - 1; i >= 0 && !covered && q.centre.X-posts[i].centre.X <= reach; i-- {
			covered = covers(i, j)
		}
		for i := j + 1; i < len(posts) && !covered && posts[i].centre.X-q.centre.X <= reach; i++ {
			covered = covers(i, j)
		}
		if !covered {
			rest = append(rest, q)
		}
	}
	return rest
}

// touched returns which circle the ball touches next when it rolls clockwise
// around circle i from a direction, and in which direction it is then; −1 if
// there is none.
func touched(posts []post, i int, from Point, ball float64) (next int, to Point) {
	a := ball + posts[i].r
	next, least := -1, 4.0
	for j := range posts {
		b := ball + posts[j].r
		way := posts[j].centre.Sub(posts[i].centre)
		square := way.X*way.X + way.Y*way.Y
		if j == i || square >= (a+b)*(a+b) || square <= (a-b)*(a-b) {
			continue
		}
		// The ball touches both where two posts around them meet.
		d := math.Sqrt(square)
		along := (square + a*a - b*b) / (2 * d)
		across := math.Sqrt(max(a*a-along*along, 0))
		way = way.Mul(1 / d)
		at := Point{(along*way.X + across*way.Y) / a, (along*way.Y - across*way.X) / a}
		turn := turned(from, at)
		if turn > 4-1e-9 {
			turn = 0
		}
		if turn < least {
			next, to, least = j, at, turn
		}
	}
	return next, to
}

// turned tells how far it is clockwise from one direction to another, from 0 to
// 4: it grows with the angle.
func turned(from, to Point) float64 {
	cos := from.X*to.X + from.Y*to.Y
	if from.X*to.Y-from.Y*to.X >= 0 {
		return 1 - cos
	}
	return 3 + cos
}

// arc appends a circle's arc, clockwise from one direction up to another one,
// without its end; all of the circle where they are the same.
func arc(outline []Point, centre Point, r float64, from, to Point) []Point {
	const step = math.Pi / 20
	angle := math.Atan2(from.X*to.Y-from.Y*to.X, from.X*to.X+from.Y*to.Y)
	if angle <= 0 {
		angle += 2 * math.Pi
	}
	return turn(outline, centre, from.Mul(r), angle, int(math.Ceil(angle/step)))
}

// hollow appends the ball's arc, anticlockwise.
func hollow(outline []Point, centre Point, r float64, from, to Point) []Point {
	const step = 12.0 // map units
	angle := math.Atan2(from.X*to.Y-from.Y*to.X, from.X*to.X+from.Y*to.Y)
	return turn(outline, centre, from.Mul(r), angle, int(math.Ceil(math.Abs(angle)*r/step)))
}

func turn(outline []Point, centre, arm Point, angle float64, steps int) []Point {
	sin, cos := math.Sincos(angle / float64(max(steps, 1)))
	for range steps {
		outline = append(outline, centre.Add(arm))
		arm = Point{arm.X*cos - arm.Y*sin, arm.X*sin + arm.Y*cos}
	}
	return outline
}
