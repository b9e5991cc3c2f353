// Package fonts holds the typeface of the program, Inter by Rasmus Andersson,
// under the SIL Open Font License (OFL.txt).
package fonts

import _ "embed" // for the font files

// Regular and SemiBold are the two weights, as OpenType files.
var (
	//go:embed Inter-Regular.otf
	Regular []byte
	//go:embed Inter-SemiBold.otf
	SemiBold []byte
)
