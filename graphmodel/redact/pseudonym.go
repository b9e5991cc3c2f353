package redact

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"

	"inroad/graphmodel"
)

// Secret is what pseudonyms are made with. The same secret gives the same ones;
// who has not got it can't find out from a pseudonym whose it is, nor try
// guesses. It never leaves with a copy.
type Secret []byte

// code returns a keyed hash (HMAC, RFC 2104) of what an id names.
func (s Secret) code(kind string, id graphmodel.ID) []byte {
	mac := hmac.New(sha256.New, s)
	mac.Write([]byte(kind))
	mac.Write([]byte{0})
	mac.Write([]byte(id))
	return mac.Sum(nil)
}

// id returns what stands for an id.
func (s Secret) id(kind string, id graphmodel.ID) graphmodel.ID {
	return graphmodel.ID(hex.EncodeToString(s.code(kind, id)[:16]))
}

// letters make codes that are no words in any language: there is no vowel.
const letters = "23456789BCDFGHJKMNPQRSTVWXYZ"

// codeLength makes it unlikely (1 in 20) that two of 10,000 people get the same
// one. They would still be two people, since their ids differ.
const codeLength = 6

// name returns what stands for a name: "Person 7K3QXB".
func (s Secret) name(word string, kind graphmodel.Kind, id graphmodel.ID) string {
	text := []byte(word + " ")
	for _, b := range s.code("name of "+kind.String(), id)[:codeLength] {
		text = append(text, letters[int(b)%len(letters)])
	}
	return string(text)
}
