import type { AdmissionSpec, MatchResources, NamedExpression } from '../../../model/policy';

/** Everything that carries a pod, and the one subresource that adds containers to a pod that runs. */
const POD_CARRIERS: MatchResources = {
  resourceRules: [
    rule('', 'pods', 'pods/ephemeralcontainers', 'replicationcontrollers', 'podtemplates'),
    rule('apps', 'deployments', 'statefulsets', 'daemonsets', 'replicasets'),
    rule('batch', 'jobs', 'cronjobs'),
  ],
};

function rule(apiGroup: string, ...resources: string[]) {
  return { apiGroups: [apiGroup], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources };
}

/** Where the template of the pod stands in the kinds that do not have it in `spec.template`. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  PodTemplate: ['template'],
};

function byKind(object: 'object' | 'oldObject', expression: (template: readonly string[]) => string): string {
  const special = Object.entries(TEMPLATES).map(([kind, at]) => `${object}.kind == '${kind}' ? ${expression(at)} : `);
  return `(${special.join('')}${expression(['spec', 'template'])})`;
}

/** A part of the template. `dyn`, because an API server checks the expression for each kind that it matches. */
function partOf(object: 'object' | 'oldObject', part: 'metadata' | 'spec'): string {
  return byKind(object, (template) => `${[`dyn(${object})`, ...template, part].join('.?')}.orValue({})`);
}

/**
 * Who takes a finalizer away or scales an old ReplicaSet down must not be held up by a pod older than the policy. Where
 * Kyverno scans what is there already, the old object is one without fields.
 */
const NEW_OR_CHANGED: NamedExpression = {
  name: 'pod-is-new-or-changed',
  expression: `oldObject == null || !has(oldObject.kind) || ${partOf('object', 'spec')} != ${partOf('oldObject', 'spec')}`,
};

const POD_VARIABLES: readonly NamedExpression[] = [
  { name: 'metadata', expression: partOf('object', 'metadata') },
  { name: 'pod', expression: partOf('object', 'spec') },
  { name: 'path', expression: byKind('object', (template) => `'${[...template, 'spec'].join('.')}'`) },
  {
    name: 'containers',
    expression: ['containers', 'initContainers', 'ephemeralContainers']
      .map((list) => `variables.pod.?${list}.orValue([])`)
      .join(' + '),
  },
  { name: 'windows', expression: "variables.pod.?os.?name.orValue('') == 'windows'" },
];

/** What a pod rule adds to what all of them share. */
export interface PodRule extends Pick<AdmissionSpec, 'validations' | 'matchConditions' | 'variables'> {
  /** The namespaces it holds in. @default all */
  readonly namespaceSelector?: MatchResources['namespaceSelector'];
}

/**
 * An admission policy for pods, alone or inside a workload. Its validations and variables may use `variables.pod` (the
 * pod's spec), `variables.metadata` (its metadata), `variables.path` (where the spec stands, dotted),
 * `variables.containers` (the init and ephemeral ones too) and `variables.windows`; match conditions may not.
 */
export function podRule({
  validations,
  matchConditions = [],
  variables = [],
  namespaceSelector,
}: PodRule): AdmissionSpec {
  return {
    matchConstraints: { ...POD_CARRIERS, ...(namespaceSelector && { namespaceSelector }) },
    matchConditions: [NEW_OR_CHANGED, ...matchConditions],
    variables: [...POD_VARIABLES, ...variables],
    validations,
  };
}
