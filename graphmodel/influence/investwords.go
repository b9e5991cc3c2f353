package influence

import "fmt"

// Investment says what an option would bring: "If Fay trusted Gil at 70 instead
// of 50, the ask of Dana would land about 5 in 10 instead of about 4 in 10."
func (v Words) Investment(i Investment, o InvestmentOption) string {
	return sentence(fmt.Sprintf("%s, %s", v.supposal(o), v.outcome(i, o)))
}

func (v Words) supposal(o InvestmentOption) string {
	switch level, known := o.TrustNow.Get(); {
	case o.Tie == "":
		return fmt.Sprintf("if %s got to know %s and trusted %s at %s", v.name(o.From), v.name(o.To), v.verb(o.To, "you", "them"), number(o.TrustThen))
	case !known:
		return fmt.Sprintf("if %s trusted %s at %s, which nobody knows now", v.name(o.From), v.name(o.To), number(o.TrustThen))
	default:
		return fmt.Sprintf("if %s trusted %s at %s instead of %s", v.name(o.From), v.name(o.To), number(o.TrustThen), number(level))
	}
}

func (v Words) outcome(i Investment, o InvestmentOption) string {
	then := Chance(o.Probability)
	switch now := Chance(i.Probability); {
	case i.Probability == 0:
		return fmt.Sprintf("there would be a way to %s, and the ask would land %s", v.name(i.To), then)
	case now == then:
		return fmt.Sprintf("the ask of %s would land a little more often: %.3f instead of %.3f", v.name(i.To), o.Probability, i.Probability)
	default:
		return fmt.Sprintf("the ask of %s would land %s instead of %s", v.name(i.To), then, now)
	}
}
