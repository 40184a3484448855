package main

import (
	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/plugin/policy/generic"
	"k8s.io/apiserver/pkg/admission/plugin/policy/matching"
	"k8s.io/apiserver/pkg/authentication/user"
	listers "k8s.io/client-go/listers/core/v1"
	"k8s.io/client-go/tools/cache"
)

// A request is the creation of an object as it arrives at the policies: decoded, defaulted, in its namespace.
type request struct {
	Object map[string]any `json:"object"`
	// Resource is the plural, such as deployments.
	Resource string `json:"resource"`
	// Namespace is none for what belongs to none.
	Namespace *core.Namespace `json:"namespace"`
}

// An arrival is a request as the admission plugin sees it.
type arrival struct {
	*admission.VersionedAttributes
	namespace *core.Namespace
	matcher   generic.PolicyMatcher
}

func arrivals(requests []request) ([]arrival, error) {
	arrived := make([]arrival, len(requests))
	for at, each := range requests {
		object := &unstructured.Unstructured{Object: each.Object}
		kind := object.GroupVersionKind()
		options := &meta.CreateOptions{TypeMeta: meta.TypeMeta{Kind: "CreateOptions", APIVersion: "meta.k8s.io/v1"}}
		attributes := admission.NewAttributesRecord(object, nil, kind, object.GetNamespace(), object.GetName(),
			kind.GroupVersion().WithResource(each.Resource), "", admission.Create, options, false,
			&user.DefaultInfo{Name: "someone"})
		namespaces := cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{})
		if each.Namespace != nil {
			if err := namespaces.Add(each.Namespace); err != nil {
				return nil, err
			}
		}
		arrived[at] = arrival{
			&admission.VersionedAttributes{Attributes: attributes, VersionedObject: object, VersionedKind: kind},
			each.Namespace,
			generic.NewPolicyMatcher(matching.NewMatcher(listers.NewNamespaceLister(namespaces), nil)),
		}
	}
	return arrived, nil
}
