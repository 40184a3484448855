package main

import (
	"context"

	admissionregistration "k8s.io/api/admissionregistration/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/apiserver/pkg/cel/environment"
)

// A policy is what a ValidatingAdmissionPolicy and its binding say.
type policy struct {
	Spec admissionregistration.ValidatingAdmissionPolicySpec `json:"spec"`
	// Within is what the binding narrows the policy to.
	Within *admissionregistration.MatchResources `json:"within"`
	Params map[string]any                        `json:"params"`
}

// A verdict is what a policy has against requests, or why the API server would not take it.
type verdict struct {
	Errors []string `json:"errors"`
	// Objections are by the place of the request; there are none for what the policy lets pass.
	Objections map[int][]objection `json:"objections"`
}

// An objection is why a request is denied.
type objection struct {
	Message string `json:"message"`
	// Failed is set where the policy could not be evaluated.
	Failed bool `json:"failed"`
}

func judge(asked policy, arrived []arrival, base *environment.EnvSet) (verdict, error) {
	validator, errors, err := compile(asked.Spec, base)
	said := verdict{messagesOf(errors), map[int][]objection{}}
	if err != nil || len(errors) > 0 {
		return said, err
	}
	for at, each := range arrived {
		matched, err := asked.matches(each)
		if err != nil {
			return said, err
		}
		if !matched {
			continue
		}
		if objections := asked.objectionsTo(each, validator); len(objections) > 0 {
			said.Objections[at] = objections
		}
	}
	return said, nil
}

var objectInterfaces = admission.NewObjectInterfacesFromScheme(runtime.NewScheme())

func (p policy) matches(arrived arrival) (bool, error) {
	whole := &admissionregistration.ValidatingAdmissionPolicy{Spec: p.Spec}
	whole.Spec.MatchConstraints = defaulted(p.Spec.MatchConstraints)
	matched, _, _, err := arrived.matcher.DefinitionMatches(arrived, objectInterfaces,
		validating.NewValidatingAdmissionPolicyAccessor(whole))
	if err != nil || !matched {
		return false, err
	}
	binding := &admissionregistration.ValidatingAdmissionPolicyBinding{}
	binding.Spec.MatchResources = defaulted(p.Within)
	return arrived.matcher.BindingMatches(arrived, objectInterfaces,
		validating.NewValidatingAdmissionPolicyBindingAccessor(binding))
}

// defaulted gives match constraints as the API server stores them.
func defaulted(given *admissionregistration.MatchResources) *admissionregistration.MatchResources {
	equivalent := admissionregistration.Equivalent
	whole := admissionregistration.MatchResources{
		NamespaceSelector: &meta.LabelSelector{},
		ObjectSelector:    &meta.LabelSelector{},
		MatchPolicy:       &equivalent,
	}
	if given == nil {
		return &whole
	}
	whole.ResourceRules, whole.ExcludeResourceRules = given.ResourceRules, given.ExcludeResourceRules
	if given.NamespaceSelector != nil {
		whole.NamespaceSelector = given.NamespaceSelector
	}
	if given.ObjectSelector != nil {
		whole.ObjectSelector = given.ObjectSelector
	}
	if given.MatchPolicy != nil {
		whole.MatchPolicy = given.MatchPolicy
	}
	return &whole
}

func (p policy) objectionsTo(arrived arrival, validator validating.Validator) (objections []objection) {
	found := validator.Validate(context.Background(), arrived.GetResource(), arrived.VersionedAttributes, p.params(),
		arrived.namespace, celconfig.RuntimeCELCostBudget, nil)
	for _, decision := range found.Decisions {
		if decision.Action == validating.ActionDeny {
			objections = append(objections, objection{decision.Message, decision.Evaluation == validating.EvalError})
		}
	}
	return objections
}

// params must have no type where there are none.
func (p policy) params() runtime.Object {
	if p.Params == nil {
		return nil
	}
	return &unstructured.Unstructured{Object: p.Params}
}
