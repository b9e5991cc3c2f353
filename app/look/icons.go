package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The program's own icons, drawn on 16 by 16. Give them a colour by [Coloured].
var (
	IconDiamond      = icon("diamond", `<path d="M8 2.2 13.8 8 8 13.8 2.2 8Z"/>`)
	IconDiamondEmpty = icon("diamond-empty", `<path d="M8 1.6 14.4 8 8 14.4 1.6 8Z M8 3.8 3.8 8 8 12.2 12.2 8Z"/>`)
	IconFlag         = icon("flag", `<path d="M3.5 1.8 H4.9 V14.2 H3.5Z"/><path d="M5.6 2.4 H13.2 L11.2 5.4 13.2 8.4 H5.6Z"/>`)
	IconPerson       = icon("person", `<path d="M8 1.8 A3.1 3.1 0 1 1 7.99 1.8Z"/><path d="M2.2 14.2 C2.2 10.9 4.7 9.3 8 9.3 C11.3 9.3 13.8 10.9 13.8 14.2Z"/>`)
	IconDepartment   = icon("department", `<path fill-rule="evenodd" d="M4.5 2 H11.5 A2.5 2.5 0 0 1 14 4.5 V11.5 A2.5 2.5 0 0 1 11.5 14 H4.5 A2.5 2.5 0 0 1 2 11.5 V4.5 A2.5 2.5 0 0 1 4.5 2Z M4.5 3.4 A1.1 1.1 0 0 0 3.4 4.5 V11.5 A1.1 1.1 0 0 0 4.5 12.6 H11.5 A1.1 1.1 0 0 0 12.6 11.5 V4.5 A1.1 1.1 0 0 0 11.5 3.4Z"/>`)
	IconChevronRight = icon("chevron-right", `<path d="M5.7 3.3 10.4 8 5.7 12.7 4.7 11.7 8.4 8 4.7 4.3Z"/>`)
	IconChevronDown  = icon("chevron-down", `<path d="M3.3 5.7 8 10.4 12.7 5.7 11.7 4.7 8 8.4 4.3 4.7Z"/>`)
	IconPlus         = icon("plus", `<path d="M7.3 2.5 H8.7 V7.3 H13.5 V8.7 H8.7 V13.5 H7.3 V8.7 H2.5 V7.3 H7.3Z"/>`)
	IconPanelLeft    = icon("panel-left", `<path d="M2 3 H14 V4.2 H2Z M2 11.8 H14 V13 H2Z M2 4.2 H3.2 V11.8 H2Z M12.8 4.2 H14 V11.8 H12.8Z M3.2 4.2 H6.4 V11.8 H3.2Z"/>`)
	IconPanelRight   = icon("panel-right", `<path d="M2 3 H14 V4.2 H2Z M2 11.8 H14 V13 H2Z M2 4.2 H3.2 V11.8 H2Z M12.8 4.2 H14 V11.8 H12.8Z M9.6 4.2 H12.8 V11.8 H9.6Z"/>`)
	IconUndo         = icon("undo", `<path d="M6.2 2.6 7.2 3.6 4.9 5.9 H9.6 A4.2 4.2 0 0 1 9.6 14.3 H5.5 V12.9 H9.6 A2.8 2.8 0 0 0 9.6 7.3 H4.9 L7.2 9.6 6.2 10.6 2.2 6.6Z"/>`)
	IconRedo         = icon("redo", `<path d="M9.8 2.6 8.8 3.6 11.1 5.9 H6.4 A4.2 4.2 0 0 0 6.4 14.3 H10.5 V12.9 H6.4 A2.8 2.8 0 0 1 6.4 7.3 H11.1 L8.8 9.6 9.8 10.6 13.8 6.6Z"/>`)
)

func icon(name, shapes string) fyne.Resource {
	return fyne.NewStaticResource("inroad-"+name+".svg",
		[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">`+shapes+`</svg>`))
}

// Coloured returns an icon in a colour of the theme, which it follows.
func Coloured(icon fyne.Resource, colour fyne.ThemeColorName) fyne.Resource {
	return theme.NewColoredResource(icon, colour)
}
