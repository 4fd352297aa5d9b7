// Checks an unpacked evidence pack with the Go project's own code for signed notes and transparency logs, golang.org/x/mod/sumdb/note and
// golang.org/x/mod/sumdb/tlog, and with nothing of rule153.
//
//	go run . KEY FOLDER [OLDER FOLDER]
//
// KEY is the log's key (NAME+ID+BASE64), the folders are unpacked packs. It prints what it found, and fails with the first thing that is wrong.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type checkpoint struct {
	origin string
	tree   tlog.Tree
}

type logKey struct {
	Key      string  `json:"key"`
	FromSize int64   `json:"fromSize"`
	Handover *string `json:"handover"`
}

type inclusion struct {
	Kind, ID string
	Number   int
	Index    int64
	Proof    []string
}

type consistency struct {
	Size  int64
	Root  string
	Proof []string
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 2 && len(arguments) != 3 {
		return fmt.Errorf("usage: go run . KEY FOLDER [OLDER FOLDER]")
	}
	key, folder := arguments[0], arguments[1]
	later, err := checkPack(key, folder)
	if err != nil || len(arguments) == 2 {
		return err
	}
	earlier, err := checkPack(key, arguments[2])
	if err != nil {
		return err
	}
	return checkExtension(folder, earlier, later)
}

// checkPack verifies the signatures of a pack, beginning from the key given, and that the log includes each of its audit entries.
func checkPack(key, folder string) (checkpoint, error) {
	verifiers, err := followKeys(key, folder)
	if err != nil {
		return checkpoint{}, err
	}
	signed, err := readCheckpoint(folder, verifiers)
	if err != nil {
		return checkpoint{}, err
	}
	if err := checkDocuments(folder, signed, verifiers); err != nil {
		return checkpoint{}, err
	}
	lines, err := readLines[inclusion](filepath.Join(folder, "log", "inclusion.jsonl"))
	if err != nil {
		return checkpoint{}, err
	}
	for _, line := range lines {
		if err := checkEntry(folder, line, signed.tree); err != nil {
			return checkpoint{}, fmt.Errorf("audit entry %d of %s %q: %w", line.Number, line.Kind, line.ID, err)
		}
	}
	fmt.Printf("%s: log %s of %d entries; %d audit entries are in it\n", folder, signed.origin, signed.tree.N, len(lines))
	return signed, nil
}

// followKeys gives the verifier of the key given and of each key to which it, or one after it, hands over.
func followKeys(key, folder string) (note.Verifiers, error) {
	first, err := note.NewVerifier(key)
	if err != nil {
		return nil, err
	}
	trusted := []note.Verifier{first}
	keys, err := readLines[logKey](filepath.Join(folder, "log", "keys.jsonl"))
	if err != nil {
		return nil, err
	}
	seen := false
	for _, next := range keys {
		if seen {
			if next.Handover == nil {
				return nil, fmt.Errorf("nobody hands over to %s", next.Key)
			}
			opened, err := note.Open([]byte(*next.Handover), note.VerifierList(trusted[len(trusted)-1]))
			if err != nil {
				return nil, err
			}
			if opened.Text != fmt.Sprintf("%s key\n%d\n%s\n", first.Name(), next.FromSize, next.Key) {
				return nil, fmt.Errorf("the handover to %s is for another key", next.Key)
			}
			verifier, err := note.NewVerifier(next.Key)
			if err != nil {
				return nil, err
			}
			trusted = append(trusted, verifier)
		}
		seen = seen || next.Key == key
	}
	return note.VerifierList(trusted...), nil
}

func readCheckpoint(folder string, verifiers note.Verifiers) (checkpoint, error) {
	text, err := os.ReadFile(filepath.Join(folder, "log", "checkpoint.txt"))
	if err != nil {
		return checkpoint{}, err
	}
	opened, err := note.Open(text, verifiers)
	if err != nil {
		return checkpoint{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return checkpoint{}, fmt.Errorf("the checkpoint has %d lines", len(lines)-1)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return checkpoint{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return checkpoint{lines[0], tlog.Tree{N: size, Hash: root}}, err
}

// checkDocuments verifies the signature under the list of the pack's documents, and that the list is the one of its manifest.
func checkDocuments(folder string, signed checkpoint, verifiers note.Verifiers) error {
	text, err := os.ReadFile(filepath.Join(folder, "log", "documents.txt"))
	if err != nil {
		return err
	}
	opened, err := note.Open(text, verifiers)
	if err != nil {
		return err
	}
	manifest, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		return err
	}
	var listed struct{ Documents []map[string]any }
	if err := json.Unmarshal(manifest, &listed); err != nil {
		return err
	}
	canonical, err := canonicalJSON(listed.Documents)
	if err != nil {
		return err
	}
	hash := sha256.Sum256(canonical)
	expected := fmt.Sprintf("%s documents\n%d\n%s\n", signed.origin, signed.tree.N, base64.RawURLEncoding.EncodeToString(hash[:]))
	if opened.Text != expected {
		return fmt.Errorf("the signed list of documents is not the one of the manifest")
	}
	return nil
}

// canonicalJSON writes a value with its keys in order and no blanks, and no more escapes than JSON needs.
func canonicalJSON(value any) ([]byte, error) {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return []byte(strings.TrimSuffix(text.String(), "\n")), err
}

// checkEntry proves that a line of an audit.jsonl is the entry of the log that the proof says.
func checkEntry(folder string, line inclusion, tree tlog.Tree) error {
	paths, err := filepath.Glob(filepath.Join(folder, line.Kind, "*", "audit.jsonl"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		records, err := readRecords(path)
		if err != nil {
			return err
		}
		if line.Number > len(records) {
			continue
		}
		var entry struct{ ID string }
		record := records[line.Number-1]
		if err := json.Unmarshal([]byte(record), &entry); err != nil {
			return err
		}
		if entry.ID != line.ID {
			continue
		}
		proof, err := parseProof(line.Proof)
		if err != nil {
			return err
		}
		return tlog.CheckRecord(proof, tree.N, tree.Hash, line.Index, tlog.RecordHash([]byte(record)))
	}
	return fmt.Errorf("is not in the pack")
}

func checkExtension(folder string, earlier, later checkpoint) error {
	if earlier.origin != later.origin {
		return fmt.Errorf("the packs are of the logs %s and %s", earlier.origin, later.origin)
	}
	if earlier.tree == later.tree {
		fmt.Println("both packs have the same checkpoint")
		return nil
	}
	lines, err := readLines[consistency](filepath.Join(folder, "log", "consistency.jsonl"))
	if err != nil {
		return err
	}
	for _, line := range lines {
		if line.Size != earlier.tree.N {
			continue
		}
		proof, err := parseProof(line.Proof)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, later.tree.N, later.tree.Hash, earlier.tree.N, earlier.tree.Hash); err != nil {
			return err
		}
		fmt.Printf("the log of %d entries extends the one of %d\n", later.tree.N, earlier.tree.N)
		return nil
	}
	return fmt.Errorf("there is no proof from %d to %d entries", earlier.tree.N, later.tree.N)
}

func parseProof(texts []string) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(texts))
	for index, text := range texts {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		hashes[index] = hash
	}
	return hashes, nil
}

func readLines[Line any](path string) ([]Line, error) {
	records, err := readRecords(path)
	if err != nil {
		return nil, err
	}
	lines := make([]Line, len(records))
	for index, record := range records {
		if err := json.Unmarshal([]byte(record), &lines[index]); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return lines, nil
}

func readRecords(path string) ([]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var records []string
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<26)
	for scanner.Scan() {
		records = append(records, scanner.Text())
	}
	return records, scanner.Err()
}
