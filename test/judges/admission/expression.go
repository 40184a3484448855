package main

import (
	"context"
	"fmt"

	celgo "github.com/google/cel-go/cel"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apiserver/pkg/admission/plugin/cel"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/apiserver/pkg/cel/environment"
)

// An outcome is what an expression gives for each request, or why the API server would not take it.
type outcome struct {
	Errors  []string `json:"errors"`
	Results []result `json:"results"`
}

// A result is a value as CEL writes it, or an error.
type result struct {
	Value string `json:"value,omitempty"`
	Error string `json:"error,omitempty"`
}

// anything is an expression that may give whatever it likes.
type anything string

func (a anything) GetExpression() string      { return string(a) }
func (a anything) ReturnTypes() []*celgo.Type { return []*celgo.Type{celgo.AnyType} }

func evaluate(expressions []string, arrived []arrival, base *environment.EnvSet) ([]outcome, error) {
	compiler, err := cel.NewCompositedCompiler(base)
	if err != nil {
		return nil, err
	}
	outcomes := make([]outcome, len(expressions))
	for at, each := range expressions {
		outcomes[at] = outcomeOf(anything(each), arrived, compiler)
	}
	return outcomes, nil
}

func outcomeOf(expression anything, arrived []arrival, compiler *cel.CompositedCompiler) (found outcome) {
	// The compiler of CEL itself has bugs, and an API server outlives them too.
	defer func() {
		if panicked := recover(); panicked != nil {
			found = outcome{[]string{fmt.Sprint("panics: ", panicked)}, []result{}}
		}
	}()
	compiled := compiler.CompileCondition([]cel.ExpressionAccessor{expression}, cel.OptionalVariableDeclarations{},
		environment.NewExpressions)
	found = outcome{messagesOf(compiled.CompilationErrors()), []result{}}
	if len(found.Errors) > 0 {
		return found
	}
	for _, each := range arrived {
		found.Results = append(found.Results, resultFor(each, compiled))
	}
	return found
}

func resultFor(arrived arrival, compiled cel.ConditionEvaluator) result {
	request := cel.CreateAdmissionRequest(arrived, meta.GroupVersionResource(arrived.GetResource()),
		meta.GroupVersionKind(arrived.VersionedKind))
	found, _, err := compiled.ForInput(context.Background(), arrived.VersionedAttributes, request,
		cel.OptionalVariableBindings{}, arrived.namespace, celconfig.RuntimeCELCostBudget)
	switch {
	case err != nil:
		return result{Error: err.Error()}
	case found[0].Error != nil:
		return result{Error: found[0].Error.Error()}
	}
	return result{Value: text(found[0].EvalResult)}
}

func messagesOf(errors []error) []string {
	messages := []string{}
	for _, each := range errors {
		messages = append(messages, each.Error())
	}
	return messages
}
