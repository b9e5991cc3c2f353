package storage

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// fromUTF16 returns a text that is UTF-16, as some editors write it, in UTF-8;
// any other as it is. JSON begins with ASCII, so that the order of the bytes
// shows even without a mark.
func fromUTF16(text string) string {
	var order binary.ByteOrder
	switch {
	case len(text) < 2 || len(text)%2 != 0:
		return text
	case strings.HasPrefix(text, "\xff\xfe"), text[0] == '{' && text[1] == 0:
		order = binary.LittleEndian
	case strings.HasPrefix(text, "\xfe\xff"), text[0] == 0 && text[1] == '{':
		order = binary.BigEndian
	default:
		return text
	}
	units := make([]uint16, len(text)/2)
	for i := range units {
		units[i] = order.Uint16([]byte(text[2*i : 2*i+2]))
	}
	return string(utf16.Decode(units))
}
