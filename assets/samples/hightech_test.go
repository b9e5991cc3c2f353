package samples_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inroad/graphmodel"
)

const survey = "high-tech-managers"

const surveyDescription = "21 managers of a machine-building company; David Krackhardt, “Cognitive social structures”, " +
	"Social Networks 9 (1987), 104–134. A tie means that somebody goes to the other for advice (trust 60), names the " +
	"other as a friend (60), or both (80). The survey was yes or no: these levels are a reading of it. Power follows " +
	"from the level: president 5, vice president 4, manager 2. Everything else is assumed for the sample, dates included, " +
	"so that there is a question to ask: the changes and who stands where on them, the goals, talks, plans and tasks, what " +
	"the departments worry about, and “me”. That is Manager 4, whom neither the president nor the own vice president goes " +
	"to for advice or calls a friend: the formal line carries nothing, and the way leads through another department."

// surveyWorkspace makes the sample from the tables of the survey and what is
// assumed on top of them.
func surveyWorkspace(t *testing.T) *graphmodel.Workspace {
	t.Helper()
	people := table(t, "people.csv")
	w := graphmodel.New("0199c0de-0000-7000-8000-000000000002", "High-tech managers")
	info := *w.Info
	info.Me = "m04"
	info.Description = surveyDescription
	w.Info = &info
	w.Departments = graphmodel.NewTable(surveyDepartments(people))
	w.People = graphmodel.NewTable(surveyPeople(t, people))
	w.Ties = graphmodel.NewTable(surveyTies(table(t, "advice.csv"), table(t, "friendship.csv")))
	return withAssumed(t, w)
}

// table reads one table of the survey: a map from column to value for each row.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(survey, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := make(map[string]string)
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func departmentID(name string) graphmodel.ID {
	return graphmodel.ID("d-" + strings.TrimPrefix(strings.ToLower(name), "department "))
}

const executive = "Executive"

// surveyDepartments returns the departments: headed by their vice president, or
// the president.
func surveyDepartments(people []map[string]string) []*graphmodel.Department {
	var departments []*graphmodel.Department
	for _, row := range people {
		if row["Title"] == "Manager" {
			continue
		}
		d := &graphmodel.Department{ID: departmentID(row["Department"]), Name: row["Department"],
			Head: graphmodel.ID(row["ID"])}
		if d.Name != executive {
			d.Parent = departmentID(executive)
		}
		departments = append(departments, d)
	}
	return departments
}

func surveyPeople(t *testing.T, people []map[string]string) []*graphmodel.Person {
	t.Helper()
	power := map[string]int{"President": 5, "Vice president": 4, "Manager": 2}
	var result []*graphmodel.Person
	for _, row := range people {
		years, err := strconv.ParseFloat(row["Tenure (years)"], 64)
		if err != nil {
			t.Fatal(err)
		}
		result = append(result, &graphmodel.Person{
			ID: graphmodel.ID(row["ID"]), Name: row["Name"], Title: row["Title"],
			Department: departmentID(row["Department"]), ReportsTo: graphmodel.ID(row["Reports to"]),
			Power: graphmodel.Some(power[row["Title"]]),
			Notes: fmt.Sprintf("Age %s, with the company for %g years.", row["Age"], years),
		})
	}
	return result
}

// surveyTies returns a tie for every pair of whom the first goes to the second
// for advice, names the second as a friend, or both.
func surveyTies(advice, friendship []map[string]string) []*graphmodel.Tie {
	type pair struct{ from, to string }
	kinds := make(map[pair][]string)
	for _, answers := range []struct {
		rows []map[string]string
		kind string
	}{{advice, "advises"}, {friendship, "friend"}} {
		for _, row := range answers.rows {
			p := pair{row["From"], row["To"]}
			kinds[p] = append(kinds[p], answers.kind)
		}
	}
	var ties []*graphmodel.Tie
	for p, k := range kinds {
		trust := 60.0
		if slices.Equal(k, []string{"advises", "friend"}) {
			trust = 80
		}
		ties = append(ties, &graphmodel.Tie{
			ID: graphmodel.ID("t-" + p.from + "-" + p.to), From: graphmodel.ID(p.from), To: graphmodel.ID(p.to),
			Trust: graphmodel.Some(trust), Kinds: k,
			Basis: "asked in the 1987 survey",
		})
	}
	return ties
}
