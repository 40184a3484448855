// Command admission-judge answers what an API server of Kubernetes would, with its own packages, so that what fairlead
// says of policies can be held against it. It reads questions from standard input, each a line of JSON, and answers each
// with a line of JSON.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	kjson "sigs.k8s.io/json"
)

// A question is what policies have against requests, and what expressions give for them, in clusters of a version.
type question struct {
	// Kubernetes is a minor version, such as 1.34.
	Kubernetes  string    `json:"kubernetes"`
	Policies    []policy  `json:"policies"`
	Expressions []string  `json:"expressions"`
	Requests    []request `json:"requests"`
}

// An answer has an item for each policy and each expression that was asked for.
type answer struct {
	Policies    []verdict `json:"policies"`
	Expressions []outcome `json:"expressions"`
}

func main() {
	if err := answerAll(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answerAll(from io.Reader, to io.Writer) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<28)
	encoder := json.NewEncoder(to)
	for lines.Scan() {
		var asked question
		// Whole numbers stay whole, as where the API server decodes objects.
		if err := kjson.UnmarshalCaseSensitivePreserveInts(lines.Bytes(), &asked); err != nil {
			return fmt.Errorf("a question cannot be read: %w", err)
		}
		given, err := answerTo(asked)
		if err != nil {
			return err
		}
		if err := encoder.Encode(given); err != nil {
			return err
		}
	}
	return lines.Err()
}

func answerTo(asked question) (answer, error) {
	given := answer{Policies: []verdict{}, Expressions: []outcome{}}
	base, err := environmentOf(asked.Kubernetes)
	if err != nil {
		return given, err
	}
	arrived, err := arrivals(asked.Requests)
	if err != nil {
		return given, err
	}
	for _, each := range asked.Policies {
		said, err := judge(each, arrived, base)
		if err != nil {
			return given, err
		}
		given.Policies = append(given.Policies, said)
	}
	given.Expressions, err = evaluate(asked.Expressions, arrived, base)
	return given, err
}
