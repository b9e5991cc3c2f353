package roster

import (
	"strings"
	"unicode"
)

// headings are what the columns of people lists are called, in English and
// German, by spreadsheets, directories and programs for organisation charts; in
// small letters and without anything but letters and digits.
var headings = map[Field][]string{
	Name: {"name", "names", "fullname", "displayname", "employeename", "employee", "person", "people", "worker", "preferredname", "contact",
		"vollständigername", "anzeigename", "mitarbeiter", "mitarbeiterin", "mitarbeitende", "mitarbeitername", "personen", "ansprechpartner"},
	FirstName: {"firstname", "givenname", "forename", "first", "vorname", "rufname"},
	LastName:  {"lastname", "surname", "familyname", "last", "nachname", "familienname", "zuname"},
	Title: {"title", "jobtitle", "job", "position", "role", "businesstitle", "function", "titel", "stelle", "stellenbezeichnung", "rolle", "funktion",
		"berufsbezeichnung", "tätigkeit"},
	Department: {"department", "dept", "team", "unit", "division", "organisation", "organization", "orgunit", "businessunit", "costcenter",
		"supervisoryorganization", "group", "abteilung", "bereich", "organisationseinheit", "referat", "dezernat", "sachgebiet", "gruppe", "kostenstelle", "fachbereich"},
	Manager: {"manager", "reportsto", "supervisor", "boss", "linemanager", "managername", "reportingto", "managerid", "supervisorid", "bossid", "supervisoremail",
		"manageremail", "supervisoreid", "head", "vorgesetzter", "vorgesetzte", "vorgesetzter vorgesetzte", "führungskraft", "berichtetan", "leitung", "leiter", "chef"},
	Email: {"email", "emailaddress", "mail", "workemail", "mailaddress", "primaryemail", "emailadresse", "mailadresse", "eposta"},
	ID: {"id", "employeeid", "personid", "uniqueid", "employeenumber", "personnelnumber", "staffid", "number", "no", "personalnummer", "mitarbeiternummer",
		"pernr", "nummer", "nr", "kennung"},
	Power:     {"power", "influence", "formalsay", "say", "macht", "einfluss", "entscheidungsmacht"},
	Openness:  {"openness", "readiness", "open", "offenheit"},
	Expertise: {"expertise", "skills", "skill", "knowledge", "fachgebiet", "kenntnisse", "fachkenntnisse", "kompetenzen", "schwerpunkte"},
	Tags:      {"tags", "tag", "labels", "categories", "category", "schlagworte", "kategorien", "kategorie"},
	Notes:     {"notes", "note", "comment", "comments", "remarks", "notizen", "notiz", "bemerkung", "bemerkungen", "kommentar", "anmerkung", "anmerkungen"},
}

// fields are the fields by heading.
var fields = func() map[string]Field {
	byHeading := make(map[string]Field)
	for field, names := range headings {
		for _, name := range names {
			byHeading[folded(name)] = field
		}
	}
	return byHeading
}()

// fieldOf returns what a column of that heading holds; Ignore where it is not
// known.
func fieldOf(heading string) Field { return fields[folded(heading)] }

// folded returns the letters and digits of a text, small.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// isHeader tells whether a row names the columns: most of its cells are headings.
func isHeader(row []string) bool {
	known, filled := 0, 0
	for _, cell := range row {
		if strings.TrimSpace(cell) == "" {
			continue
		}
		filled++
		if fieldOf(cell) != Ignore {
			known++
		}
	}
	return known > 0 && (2*known >= filled || known >= 2)
}
