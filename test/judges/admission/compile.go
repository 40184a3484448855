package main

import (
	admissionregistration "k8s.io/api/admissionregistration/v1"
	"k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions"
	"k8s.io/apiserver/pkg/cel/environment"
)

// compile does what the admission plugin does with a policy, which exports no way to do it, and answers what the API
// server has against the policy itself. Match conditions come first: where a policy is created, they must do without
// variables.
func compile(spec admissionregistration.ValidatingAdmissionPolicySpec, base *environment.EnvSet) (validating.Validator, []error, error) {
	compiler, err := cel.NewCompositedCompiler(base)
	if err != nil {
		return nil, nil, err
	}
	var errors []error
	declared := cel.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil, HasAuthorizer: true}
	withoutUser := cel.OptionalVariableDeclarations{HasParams: declared.HasParams}
	compiled := func(expressions []cel.ExpressionAccessor, variables cel.OptionalVariableDeclarations) cel.ConditionEvaluator {
		evaluator := compiler.CompileCondition(expressions, variables, environment.NewExpressions)
		errors = append(errors, evaluator.CompilationErrors()...)
		return evaluator
	}
	conditions := compiled(conditionsOf(spec), declared)
	for _, each := range spec.Variables {
		variable := &validating.Variable{Name: each.Name, Expression: each.Expression}
		if found := compiler.CompileAndStoreVariable(variable, declared, environment.NewExpressions); found.Error != nil {
			errors = append(errors, found.Error)
		}
	}
	validator := validating.NewValidator(
		compiled(validationsOf(spec), declared),
		matcherOf(spec, conditions),
		compiled(annotationsOf(spec), declared),
		compiled(messageExpressionsOf(spec), withoutUser),
		spec.FailurePolicy,
		nil,
	)
	return validator, errors, nil
}

func matcherOf(spec admissionregistration.ValidatingAdmissionPolicySpec, compiled cel.ConditionEvaluator) matchconditions.Matcher {
	if len(spec.MatchConditions) == 0 {
		return nil
	}
	return matchconditions.NewMatcher(compiled, spec.FailurePolicy, "policy", "validate", "policy")
}

func conditionsOf(spec admissionregistration.ValidatingAdmissionPolicySpec) (expressions []cel.ExpressionAccessor) {
	for _, each := range spec.MatchConditions {
		condition := matchconditions.MatchCondition(each)
		expressions = append(expressions, &condition)
	}
	return expressions
}

func validationsOf(spec admissionregistration.ValidatingAdmissionPolicySpec) (expressions []cel.ExpressionAccessor) {
	for _, each := range spec.Validations {
		expressions = append(expressions, &validating.ValidationCondition{
			Expression: each.Expression, Message: each.Message, Reason: each.Reason})
	}
	return expressions
}

// messageExpressionsOf leaves a place free for each validation that has none.
func messageExpressionsOf(spec admissionregistration.ValidatingAdmissionPolicySpec) (expressions []cel.ExpressionAccessor) {
	for _, each := range spec.Validations {
		var expression cel.ExpressionAccessor
		if each.MessageExpression != "" {
			expression = &validating.MessageExpressionCondition{MessageExpression: each.MessageExpression}
		}
		expressions = append(expressions, expression)
	}
	return expressions
}

func annotationsOf(spec admissionregistration.ValidatingAdmissionPolicySpec) (expressions []cel.ExpressionAccessor) {
	for _, each := range spec.AuditAnnotations {
		expressions = append(expressions, &validating.AuditAnnotationCondition{
			Key: each.Key, ValueExpression: each.ValueExpression})
	}
	return expressions
}
