package main

import (
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/apiserver/pkg/cel/environment"
)

// environmentOf gives what new policies may use in clusters of a version: what the version before knows too, so that one
// may go back to that.
func environmentOf(kubernetes string) (*environment.EnvSet, error) {
	parsed, err := version.ParseGeneric(kubernetes)
	if err != nil {
		return nil, err
	}
	return environment.MustBaseEnvSet(parsed.SubtractMinor(1)), nil
}
