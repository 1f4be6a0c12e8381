// Checks proofs with golang.org/x/mod/sumdb/tlog: one a line, one verdict a line.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

func hash(text string) (h tlog.Hash) {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err != nil || copy(h[:], bytes) != len(h) {
		panic("not a hash: " + text)
	}
	return h
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		var first, second int64
		fmt.Sscan(words[1], &first)
		fmt.Sscan(words[2], &second)
		var proof []tlog.Hash
		for _, word := range words[5:] {
			proof = append(proof, hash(word))
		}
		var err error
		if words[0] == "inclusion" {
			err = tlog.CheckRecord(proof, second, hash(words[4]), first, hash(words[3]))
		} else {
			err = tlog.CheckTree(proof, second, hash(words[4]), first, hash(words[3]))
		}
		fmt.Println(err == nil)
	}
}
