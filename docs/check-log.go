// Checks a log with golang.org/x/mod/sumdb, and with nothing of this project. docs/audit-log.md says how to run it.
//
//	check-log VKEY FOLDER [OLD-CHECKPOINT [PROOF RECORD]]
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

// open verifies a checkpoint's signature and reads its size and root.
func open(signed []byte, key note.Verifier) tlog.Tree {
	lines := strings.Split(must(note.Open(signed, note.VerifierList(key))).Text, "\n")
	var tree tlog.Tree
	must(fmt.Sscan(lines[1], &tree.N))
	tree.Hash = must(tlog.ParseHash(lines[2]))
	return tree
}

// file reads a tile from where tlog-tiles puts it: as Go does, without the height in the path.
func file(folder string, tile tlog.Tile) []byte {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return must(os.ReadFile(filepath.Join(folder, path)))
}

func main() {
	key := must(note.NewVerifier(os.Args[1]))
	folder := os.Args[2]
	head := open(must(os.ReadFile(filepath.Join(folder, "checkpoint"))), key)

	// Grow the tree again from the leaf hashes in the lowest tiles, then compare every tile and the root.
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	var tiles []tlog.Tile
	for _, tile := range tlog.NewTiles(8, 0, head.N) {
		// Go names each width that a partial tile ever had; only the present one must be there.
		if tile.W == 256 || int64(tile.W) == head.N>>(8*tile.L)%256 {
			tiles = append(tiles, tile)
		}
	}
	var leaves int64
	for _, tile := range tiles {
		if tile.L > 0 {
			continue
		}
		for data := file(folder, tile); len(data) > 0; data = data[tlog.HashSize:] {
			var leaf tlog.Hash
			copy(leaf[:], data)
			stored = append(stored, must(tlog.StoredHashesForRecordHash(leaves, leaf, reader))...)
			leaves++
		}
	}
	for _, tile := range tiles {
		if !bytes.Equal(file(folder, tile), must(tlog.ReadTileData(tile, reader))) {
			log.Fatalf("%s does not fit the leaves below it", tile.Path())
		}
	}
	if leaves != head.N || must(tlog.TreeHash(head.N, reader)) != head.Hash {
		log.Fatal("the leaves have another root than the checkpoint")
	}
	fmt.Printf("%d entries: signature, root and %d tiles agree\n", head.N, len(tiles))

	if len(os.Args) > 3 {
		old := open(must(os.ReadFile(os.Args[3])), key)
		proof := must(tlog.ProveTree(head.N, old.N, reader))
		must(0, tlog.CheckTree(proof, head.N, head.Hash, old.N, old.Hash))
		fmt.Printf("from %d to %d entries: the log only grew\n", old.N, head.N)
	}
	if len(os.Args) > 5 {
		path, checkpoint, _ := strings.Cut(string(must(os.ReadFile(os.Args[4]))), "\n\n")
		tree := open([]byte(checkpoint), key)
		lines := strings.Split(path, "\n")
		var index int64
		must(fmt.Sscanf(lines[1], "index %d", &index))
		var proof tlog.RecordProof
		for _, line := range lines[2:] {
			proof = append(proof, must(tlog.ParseHash(line)))
		}
		leaf := tlog.RecordHash(must(os.ReadFile(os.Args[5])))
		must(0, tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf))
		fmt.Printf("entry %d of %d: included\n", index, tree.N)
	}
}
