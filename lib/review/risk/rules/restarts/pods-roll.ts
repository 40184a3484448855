import type { FieldChange } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { REPLACING_KINDS, replacementOf } from './replacement';
import { templateChanges } from './template-changes';

/** Annotations by which a template follows the content of a ConfigMap or Secret. */
const CONFIG_HASH = /(?:^|[/-])(?:checksum|config-hash)\b/;

const annotated = (annotation: string): string =>
  workload().replace(
    'labels: { app: web } }\n    spec',
    `labels: { app: web }, annotations: { ${annotation} } }\n    spec`,
  );

/** What every change of a template comes to. */
export const PODS_ROLL: RiskRule = {
  id: 'restarts/pods-roll',
  title: 'Pods are replaced by new ones',
  reason:
    'No field of a running pod is changed by its controller. When anything in the template is another, labels and annotations included, it makes new pods and stops the old ones, a few at a time as its strategy says.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#updating-a-deployment',
  kinds: REPLACING_KINDS,
  judge: (change, around) => {
    const fields = templateChanges(change);
    if (fields.length === 0 || !change.after) return [];
    const replacement = replacementOf(change.after, around.after);
    if (replacement?.how !== 'replaces') return [];
    const { message, pods } = replacement;
    const [first, second] = fields;
    return [
      {
        message: `${message}${occasion(fields)}`,
        path: first && !second ? first.path : ['spec', 'template'],
        ...(pods !== undefined && { pods }),
      },
    ];
  },
  examples: [
    { name: 'a new image', before: workload(), after: workload().replace(':1.4.2', ':1.4.3'), says: ['pods roll'] },
    {
      name: 'the hash of a configuration',
      before: annotated('fairlead.dev/config-hash: a1'),
      after: annotated('fairlead.dev/config-hash: b2'),
      says: ['pods roll, to read the configuration that changed'],
    },
    {
      name: 'an annotation',
      before: annotated('team: a'),
      after: annotated('team: b'),
      says: ['pods roll, for nothing but the annotation team'],
    },
    {
      name: 'a strategy that stops all pods first',
      before: workload({ spec: 'strategy: { type: Recreate }' }),
      after: workload({ spec: 'strategy: { type: Recreate }', container: 'tty: true' }),
      says: ['all pods stop before new ones start'],
    },
    {
      name: 'pods on every node',
      before: workload({ kind: 'DaemonSet' }),
      after: workload({ kind: 'DaemonSet', container: 'tty: true' }),
      says: ['pods roll on every node that they run on'],
    },
    { name: 'more replicas', before: workload(), after: workload({ spec: 'replicas: 3' }), says: [] },
    {
      name: 'a field that repeats the default of the API server',
      before: workload(),
      after: workload({ pod: 'restartPolicy: Always' }),
      says: [],
    },
    {
      name: 'a workload at rest',
      before: workload({ spec: 'replicas: 0' }),
      after: workload({ spec: 'replicas: 0', container: 'tty: true' }),
      says: [],
    },
    {
      name: 'a new workload, with another that stays',
      before: workload(),
      after: documents(workload(), workload({ name: 'api' })),
      says: [],
    },
  ],
};

/** What pods roll for where it is nothing that they run. */
function occasion(fields: readonly FieldChange[]): string {
  const keys = (holder: string): readonly string[] =>
    fields.flatMap(({ path: [, , of, map, key] }) =>
      of === 'metadata' && map === holder && typeof key === 'string' ? [key] : [],
    );
  const [annotations, labels] = [keys('annotations'), keys('labels')];
  if (annotations.length === fields.length) {
    return annotations.every((key) => CONFIG_HASH.test(key))
      ? ', to read the configuration that changed'
      : `, for nothing but the annotation ${annotations.join(', ')}`;
  }
  return labels.length === fields.length ? `, for nothing but the label ${labels.join(', ')}` : '';
}
