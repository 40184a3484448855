import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { pointingTo, refusing } from '../refusing';
import { ALWAYS } from '../severities';

/** What an API server writes into the metadata of every object. */
const SERVER_FIELDS = [
  'creationTimestamp',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

/** What kubectl and controllers note in annotations. */
const CLIENT_NOTES = ['deployment.kubernetes.io/revision', 'kubectl.kubernetes.io/last-applied-configuration'];

/**
 * In a cluster every object has most of them by the time policies see it, and only the resourceVersion, which the API
 * server refuses too, can come from whoever creates it.
 */
const COPIED = '!has(object.metadata.managedFields) || has(object.metadata.resourceVersion)';

function configMap(metadata: Readonly<Record<string, unknown>>) {
  return { object: exampleObject('v1', 'ConfigMap', { data: { mode: 'fast' } }, metadata) };
}

/** What stands in git was written, not copied from a cluster. */
export const NO_SERVER_FIELDS = definePolicy({
  id: 'gitops/no-server-fields',
  severity: ALWAYS,
  what: 'Manifests hold nothing that the API server or kubectl writes',
  why: 'A resourceVersion or uid from another day makes every apply a conflict; the rest is noise that hides what was meant and differs from the cluster at once.',
  fix: 'remove the fields',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions',
  spec: {
    matchConstraints: {
      resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE'], resources: ['*'] }],
    },
    matchConditions: [{ name: 'not-from-an-api-server', expression: COPIED }],
    ...refusing({
      variables: [pointingTo('metadata'), { name: 'metadata', expression: 'dyn(object).metadata' }],
      found:
        `${JSON.stringify(SERVER_FIELDS)}.filter(field, variables.metadata[?field].orValue(null) != null)` +
        ".map(field, 'metadata.' + field + ' is set') + " +
        `${JSON.stringify(CLIENT_NOTES)}.filter(key, variables.metadata.?annotations[?key].hasValue())` +
        ".map(key, 'annotation ' + key + ' is set')",
      expected: 'a manifest as it was written',
    }),
  },
  examples: {
    passing: [configMap({}), configMap({ creationTimestamp: null })],
    failing: [
      configMap({ uid: '0b7a7e0c-6a3c-4bd2-8f43-6b1f3f7c2a11', resourceVersion: '4711' }),
      configMap({ creationTimestamp: '2026-01-01T00:00:00Z' }),
      configMap({ annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } }),
    ],
  },
});
