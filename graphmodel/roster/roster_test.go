package roster_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/roster"
)

// after carries a plan's edit out.
func after(t rapid.TB, w *graphmodel.Workspace, p *roster.Plan) *graphmodel.Workspace {
	t.Helper()
	h, err := edit.NewHistory(w)
	if err == nil {
		err = h.Do(p.Edit)
	}
	if err != nil {
		t.Fatal(err)
	}
	return h.Workspace()
}

// said lists the people as name, title, department, manager and address.
func said(w *graphmodel.Workspace, people []graphmodel.ID) []string {
	var list []string
	for _, id := range people {
		p := w.Person(id)
		line := []string{p.Name, p.Title, "", "", p.Email}
		if d := w.Department(p.Department); d != nil {
			line[2] = d.Name
		}
		if m := w.Person(p.ReportsTo); m != nil {
			line[3] = m.Name
		}
		list = append(list, strings.TrimRight(strings.Join(line, "|"), "|"))
	}
	return list
}

func TestLists(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
		issues     int
	}{
		{"names", "Ana Ruiz\n\n  Bo Lind \r\nCy Ba", []string{"Ana Ruiz", "Bo Lind", "Cy Ba"}, 0},
		{"bullets", "- Ana Ruiz\n• Bo Lind\n3. Cy Ba", []string{"Ana Ruiz", "Bo Lind", "Cy Ba"}, 0},
		{"one word", "Ana\nBo", []string{"Ana", "Bo"}, 0},
		{"last, first", "Ruiz, Ana\nde la Cruz, Maria José\nLind, Bo", []string{"Ana Ruiz", "Maria José de la Cruz", "Bo Lind"}, 0},
		{"a heading", "Name\nAna Ruiz", []string{"Ana Ruiz"}, 0},
		{"addresses", "Ana Ruiz <ana@n.example>; \"Lind, Bo\" <bo@n.example>, Cy Ba <cy@n.example>",
			[]string{"Ana Ruiz||||ana@n.example", "Bo Lind||||bo@n.example", "Cy Ba||||cy@n.example"}, 0},
		{"spreadsheet", "Name\tTitle\tDepartment\tManager\tE-mail\nDana Wu\tCFO\tFinance\t\tdana@n.example\nFay Moreau\tController\tFinance\tDana Wu\t\n",
			[]string{"Dana Wu|CFO|Finance||dana@n.example", "Fay Moreau|Controller|Finance|Dana Wu"}, 0},
		{"german", "Vorname;Name;Stelle;Abteilung;Vorgesetzte/r\nJörg;Groß;Leiter;Finanzen;\nÄnne;Über;Referentin;Finanzen;Groß, Jörg",
			[]string{"Jörg Groß|Leiter|Finanzen", "Änne Über|Referentin|Finanzen|Jörg Groß"}, 0},
		{"numbers of managers", "Employee ID,Full Name,Reports To,Business Title\n1,Dana Wu,1,CFO\n2,\"Moreau, Fay\",1,Controller",
			[]string{"Dana Wu|CFO", "Fay Moreau|Controller||Dana Wu"}, 0},
		{"addresses of managers", "First Name,Last Name,Work Email,SupervisorEmail\nDana,Wu,dana@n.example,\nFay,Moreau,fay@n.example,DANA@n.example",
			[]string{"Dana Wu||||dana@n.example", "Fay Moreau|||Dana Wu|fay@n.example"}, 0},
		{"no header", "Dana Wu\tFinance\tdana@n.example\nFay Moreau\tFinance\tfay@n.example\nGil Ito\tFinance\tgil@n.example\nHugo Ek\tIT\thugo@n.example",
			[]string{"Dana Wu||Finance||dana@n.example", "Fay Moreau||Finance||fay@n.example", "Gil Ito||Finance||gil@n.example", "Hugo Ek||IT||hugo@n.example"}, 0},
		{"cells with breaks", "Name;Title\n\"Dana\nWu\";\"CFO; acting\"", []string{"Dana Wu|CFO; acting"}, 0},
		{"spreadsheet guard", "Name\tTitle\nDana Wu\t'=cmd", []string{"Dana Wu|=cmd"}, 0},
		{"manager nowhere", "Name\tManager\nDana Wu\tNobody Known", []string{"Dana Wu"}, 1},
		{"circle", "Name\tManager\nDana Wu\tFay Moreau\nFay Moreau\tDana Wu", []string{"Dana Wu|||Fay Moreau", "Fay Moreau"}, 1},
		{"twice", "Name\tTitle\nDana Wu\tCFO\nDana Wu\tController", []string{"Dana Wu|CFO"}, 1},
		{"two of a name", "Name\tE-mail\nDana Wu\tdana@n.example\nDana Wu\td.wu@n.example", []string{"Dana Wu||||dana@n.example", "Dana Wu||||d.wu@n.example"}, 0},
		{"no name", "Name\tTitle\n\tCFO\nDana Wu\tCFO", []string{"Dana Wu|CFO"}, 1},
		{"power", "Name\tPower\nDana Wu\thigh", []string{"Dana Wu"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table, err := roster.Read(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			w := graphmodel.New("w", "W")
			plan := table.Plan(w)
			if diff := cmp.Diff(tt.want, said(after(t, w, plan), plan.Added)); diff != "" {
				t.Error(diff)
			}
			if len(plan.Issues) != tt.issues || len(plan.Updated) != 0 {
				t.Errorf("issues %+v, updated %v", plan.Issues, plan.Updated)
			}
		})
	}
}

func northwind() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin", Name: "Finance"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "dana", Name: "Dana Wu", Email: "dana@n.example", Title: "CFO"},
		{ID: "fay", Name: "Fay Moreau"},
		{ID: "gil-1", Name: "Gil Ito"}, {ID: "gil-2", Name: "Gil Ito"},
	})
	return w
}

func TestPeopleOnTheMap(t *testing.T) {
	tests := []struct {
		name, text     string
		added, updated []string
		issue          string
	}{
		{"by address", "Name\tE-mail\tTitle\tDepartment\nD. Wu\tDANA@n.example\tTreasurer\tfinance", nil,
			[]string{"Dana Wu|CFO|Finance||dana@n.example"}, "another title on the map"},
		{"by name", "Name\tE-mail\tReports to\nFay Moreau\tfay@n.example\tDana Wu", nil, []string{"Fay Moreau|||Dana Wu|fay@n.example"}, ""},
		{"nothing new", "Fay Moreau", nil, nil, ""},
		{"two of that name", "Gil Ito\nHugo Ek", []string{"Hugo Ek"}, nil, "tell them apart"},
		{"another address", "Dana Wu <d.wu@n.example>", nil, nil, "two people"},
		{"a manager of whom there are two", "Name\tManager\nHugo Ek\tGil Ito", []string{"Hugo Ek"}, nil, "there are 2 of them"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table, err := roster.Read(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			w := northwind()
			plan := table.Plan(w)
			next := after(t, w, plan)
			if diff := cmp.Diff([2][]string{tt.added, tt.updated}, [2][]string{said(next, plan.Added), said(next, plan.Updated)}); diff != "" {
				t.Error(diff)
			}
			var issues []string
			for _, i := range plan.Issues {
				issues = append(issues, i.Text)
			}
			if text := strings.Join(issues, "\n"); !strings.Contains(text, tt.issue) || (tt.issue == "") != (text == "") {
				t.Errorf("issues %q", issues)
			}
		})
	}
}

func TestCorrecting(t *testing.T) {
	table, err := roster.Read("Dana Wu,Chief,Finance\nFay Moreau,Controller,Finance")
	if err != nil {
		t.Fatal(err)
	}
	table.Columns[1].Field, table.Columns[2].Field = roster.Title, roster.Department
	w := graphmodel.New("w", "W")
	plan := table.Plan(w)
	if diff := cmp.Diff([]string{"Dana Wu|Chief|Finance", "Fay Moreau|Controller|Finance"}, said(after(t, w, plan), plan.Added)); diff != "" {
		t.Error(diff)
	}
	table.SetHeader(true)
	if plan := table.Plan(w); len(table.Rows()) != 1 || len(plan.Added) > 1 {
		t.Errorf("with a header: %v", plan.Added)
	}
	for i := range table.Columns {
		table.Columns[i].Field = roster.Ignore
	}
	if plan := table.Plan(w); len(plan.Edit.Deltas) != 0 || len(plan.Issues) != 1 {
		t.Errorf("without names: %+v", plan)
	}
}

func TestLimits(t *testing.T) {
	for name, text := range map[string]string{
		"empty": " \n\t\n", "rows": strings.Repeat("Ana Ruiz\n", roster.MaxRows+2), "large": strings.Repeat("x", roster.MaxBytes+1),
		"columns": "Ana Ruiz" + strings.Repeat("\tx", roster.MaxColumns),
	} {
		if table, err := roster.Read(text); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, %v", name, table, err)
		}
	}
}

// Whatever is pasted on whatever map, the edit is sound, touches only people and
// departments, and changes nothing that was known.
func TestAnyList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		names := []string{"Ana Ruiz", "Ruiz, Ana", "Ana", "", "ana@n.example", "Ana Ruiz <ana@n.example>", "Name", "Manager", "3", "größer & <b>"}
		for _, p := range w.People.All() {
			names = append(names, p.Name, p.Email)
		}
		separator := rapid.SampledFrom([]string{"\t", ";", ","}).Draw(t, "separator")
		row := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(names), 1, 5), func(cells []string) string { return strings.Join(cells, separator) })
		text := strings.Join(rapid.SliceOfN(row, 1, 8).Draw(t, "rows"), "\n")
		table, err := roster.Read(text)
		if err != nil {
			return
		}
		for i := range table.Columns {
			if rapid.Bool().Draw(t, "corrected") {
				table.Columns[i].Field = rapid.SampledFrom(roster.Fields()).Draw(t, "field")
			}
		}
		plan := table.Plan(w)
		next := after(t, w, plan)
		if got := next.People.Len() - w.People.Len(); got != len(plan.Added) {
			t.Fatalf("%d people more, %d added", got, len(plan.Added))
		}
		kept(t, w, next)
		if len(plan.Issues) == 1 && plan.Issues[0].Row == 0 {
			return // no column holds names
		}
		skipped := len(slices.DeleteFunc(slices.Clone(plan.Issues), func(i roster.Issue) bool { return !i.Skipped }))
		if n := len(plan.Added) + len(plan.Updated) + plan.Same + skipped; n != len(table.Rows()) {
			t.Fatalf("%d rows, of which %d are told of", len(table.Rows()), n)
		}
	})
}

// kept fails if something that was known of somebody is another now.
func kept(t *rapid.T, w, next *graphmodel.Workspace) {
	for _, p := range w.People.All() {
		is := next.Person(p.ID)
		for _, pair := range [][2]string{{p.Name, is.Name}, {p.Title, is.Title}, {p.Email, is.Email}, {p.Notes, is.Notes},
			{string(p.Department), string(is.Department)}, {string(p.ReportsTo), string(is.ReportsTo)}} {
			if pair[0] != "" && pair[0] != pair[1] {
				t.Fatalf("%+v became %+v", p, is)
			}
		}
	}
}

// Pasting the same list twice adds nobody the second time.
func TestTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []string
		for i := range rapid.IntRange(1, 30).Draw(t, "rows") {
			rows = append(rows, fmt.Sprintf("Person %c%c\tp%d@n.example\tTeam %c", 'A'+i%26, 'a'+i/26, i, 'A'+i%3))
		}
		table, err := roster.Read("Name\tE-mail\tTeam\n" + strings.Join(rows, "\n"))
		if err != nil {
			t.Fatal(err)
		}
		w := after(t, graphmodel.New("w", "W"), table.Plan(graphmodel.New("w", "W")))
		if w.People.Len() != len(rows) {
			t.Fatalf("%d people of %d rows", w.People.Len(), len(rows))
		}
		if plan := table.Plan(w); len(plan.Edit.Deltas) != 0 || plan.Same != len(rows) {
			t.Fatalf("again: %+v", plan)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "Name\tTitle\nAna\tCEO", "\"a\n;b", "Ruiz, Ana\nLind, Bo", "A <a@b.c>, B <b@b.c>", "a,b\n\"", "Name;Name;Name\n;;"} {
		f.Add(seed)
	}
	w := northwind()
	f.Fuzz(func(t *testing.T, text string) {
		table, err := roster.Read(text)
		if err != nil {
			return
		}
		for _, row := range table.Cells {
			if len(row) != len(table.Columns) {
				t.Fatalf("a row of %d cells in %d columns", len(row), len(table.Columns))
			}
		}
		after(t, w, table.Plan(w))
	})
}
