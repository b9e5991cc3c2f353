package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/cli"
	"inroad/app/gridview"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/planboard"
	"inroad/app/raciview"
	"inroad/app/sheet"
	"inroad/app/supportview"
	"inroad/app/trustview"
)

// showKeys lists the keys of the menu, from the table that binds them, and
// those of the map.
func (s *Shell) showKeys() {
	menu := look.VBox(4)
	for c := range s.commands() {
		if combinations := keys[c.act]; len(combinations) > 0 {
			menu.Add(keyRow(verb(c.label), strings.Join(mapped(combinations, shown), ", ")))
		}
	}
	chart := look.VBox(4)
	for _, k := range mapview.Shortcuts() {
		chart.Add(look.VBox(0, look.NewText(look.Strong, shown(k.Keys)), look.NewParagraph(look.Quiet, shown(k.Does))))
	}
	for _, of := range viewKeys {
		chart.Add(look.Inset(0, 8, look.SectionTitle(of.title)))
		for _, k := range of.keys() {
			chart.Add(look.VBox(0, look.NewText(look.Strong, shown(k[0])), look.NewParagraph(look.Quiet, k[1])))
		}
	}
	columns := container.NewGridWithColumns(2,
		look.VBox(8, look.SectionTitle("Menu"), menu), look.Inset(12, 0, look.VBox(8, look.SectionTitle("On the map"), chart)))
	s.presentHelp("Keys", 460, columns)
}

// viewKeys are the views that have keys of their own: what a key is called, and
// what it does.
var viewKeys = []struct {
	title string
	keys  func() [][2]string
}{
	{"In the table", sheet.Keys},
	{"In the columns of support", supportview.Keys},
	{"In the grid", gridview.Keys},
	{"In the steps of a plan", planboard.Keys},
	{"In the trust table", trustview.Keys},
	{"In the responsibilities", raciview.Keys},
}

// keyRow is one line of the table of keys.
func keyRow(what, key string) fyne.CanvasObject {
	return look.Beside(8, nil, look.NewShrinkingText(look.Body, what), look.NewText(look.Quiet, key))
}

// verb returns a label without the name of what it is about just now.
func verb(label string) string {
	before, _, _ := strings.Cut(label, " “")
	return strings.TrimSuffix(before, "…")
}

func mapped(list []string, f func(string) string) []string {
	list = slices.Clone(list)
	for i := range list {
		list[i] = f(list[i])
	}
	return list
}

// numbers explains what the numbers mean, a heading and a text each.
var numbers = [][2]string{
	{"Trust", "How readily somebody acts on another’s word, from 0 to 100. With nothing else known, a trust of 70 means that " +
		"seven asks in ten land. “Ana trusts Bo” lets Bo move Ana, not the other way."},
	{"One step", "The chance that the next person acts on the ask. It starts at the trust and moves with what you have noted: their stance on the " +
		"change, goals it serves that they hold, goals the two share, a benefit for them, open conflict, objections not answered, and contact gone stale."},
	{"A route", "Its number multiplies its steps. Each retelling loses something, so each further step counts a tenth less (handoff 0.9). " +
		"“About 5 in 10” is the rounded number; the panel shows the exact one."},
	{"Via and avoid", "People a route must pass through, in your order, and people it may not use. Somebody opposed to the change is never " +
		"a messenger, but can be the one who decides."},
	{"Gatekeepers", "People without whom no route is left. If there is one, think of them first."},
	{"Holds in 8 of 10 readings", "Your ratings are read anew 2,000 times, each a little higher or lower: a guess by more, what you know well by less. " +
		"In that share of them the route is the best of all. “Unless … is below 52” is the trust at which another one would be."},
	{"Independent ways", "Routes that have nobody in common but their ends: one may fail and another still land. “Together” is the chance that one of them does."},
	{"Find out first, invest", "The guess that most often turns the answer when it is wrong, and the ties that would make the best route better: " +
		"one that is stronger by 20, or a new one at 50."},
	{"Support", "How far somebody is for the change, from 0 to 10, once everybody has heard those they trust (Friedkin and Johnsen). It starts from the " +
		"stances; somebody open moves far, somebody of much say moves others. A decider says yes at 6, unless the change says otherwise."},
	{"Whom to win", "The people who take the fewest asks and with whom the deciders say yes. Winning one takes 1 divided by the chance of the best route there. " +
		"They stand in the order in which those already won make the next ones easier."},
	{"Structure", "Connectors, brokers, bridges and silos come from the ties of trust alone (those of 40 or more), whatever the change. The term behind each is said with it."},
	{"What they are not", "They are only as good as your ratings, which are your own judgement. Take them as an ordering of what to try, not as a measurement of people."},
}

func (s *Shell) showNumbers() { s.presentTexts("What the numbers mean", numbers) }

// privacy says what is private.
var privacy = [][2]string{
	{"On this computer only", "Inroad has no account and no server, and opens no connection. Your map is one file, where you save it."},
	{"Notes", "Notes of people, departments and ties, and what you write of conversations, are your private view. They are in the file in plain text: " +
		"whoever gets the file can read them. A new file can be opened by your own user only."},
	{"What is kept besides", "Earlier versions of your maps, and edits that are in no file yet, are kept in a folder that only your own user can look into, and so is what pseudonyms in shared copies are made with. " +
		"Those of a protected map are protected as it is. While a map is open, a hidden file beside it says who has it open and since when; it goes when the map is closed."},
	{"The clipboard", "Copying people on the map puts them on the clipboard as text, with their notes and those of the ties among them: " +
		"whatever you paste it into gets them, too."},
	{"Names and notes", "Neither is ever written to a log. The names of the files you opened last are kept for the menu, in this program’s settings."},
	{"Before you pass a map on", "Think of the people on it: would you be at ease if they saw it? " +
		"File → Share a copy… leaves out what is not for others, and shows beforehand what is in the copy. " +
		"Edit → What is held about… lists and deletes what is held about one person."},
}

func (s *Shell) showPrivacy() { s.presentTexts("What is private", privacy) }

func (s *Shell) showAbout() {
	s.presentTexts("Inroad "+cli.Version, [][2]string{
		{"Find the way to a yes, without authority", "It draws who trusts whom in an organisation and suggests the way of influence for a change."},
		{"Free software", "Under the MIT licence. The typeface is Inter by Rasmus Andersson, under the SIL Open Font Licence. " +
			"Built with Go and Fyne."},
	})
}

// presentTexts shows headings with a text each.
func (s *Shell) presentTexts(title string, texts [][2]string) {
	list := look.VBox(12)
	for _, text := range texts {
		list.Add(look.VBox(2, look.NewParagraph(look.Strong, text[0]), look.NewParagraph(look.Quiet, text[1])))
	}
	s.presentHelp(title, min(110*float32(len(texts)), 420), list)
}

// presentHelp shows something to read.
func (s *Shell) presentHelp(title string, height float32, content fyne.CanvasObject) {
	scroll := container.NewVScroll(look.Inset(2, 2, content))
	scroll.SetMinSize(fyne.NewSize(0, height))
	s.present(&dialog{title: title, width: wideDialogWidth, body: []fyne.CanvasObject{scroll},
		answers: []answer{{text: "Close", kind: look.Primary}}})
}
