import { workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { REPLACING_KINDS, replacementOf } from '../restarts/replacement';
import { templateChanges } from '../restarts/template-changes';

const onDelete = (container: string): string =>
  workload({ kind: 'StatefulSet', spec: 'updateStrategy: { type: OnDelete }', container });
const paused = (spec: string, container: string): string => workload({ spec, container });

/** What does not happen, though the manifest says it would. */
export const TEMPLATE_WAITS: RiskRule = {
  id: 'harmless/template-waits',
  title: 'A new template that no running pod follows yet',
  reason:
    'A paused Deployment, the strategy OnDelete and a partition keep pods as they are. The change takes effect when someone resumes the rollout or deletes a pod, which may be a node that fails at night.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies',
  kinds: REPLACING_KINDS,
  judge: (change, around) => {
    if (templateChanges(change).length === 0 || !change.after) return [];
    const replacement = replacementOf(change.after, around.after);
    return replacement?.how === 'waits' ? [{ message: replacement.message, path: ['spec', 'template'] }] : [];
  },
  examples: [
    {
      name: 'a StatefulSet that is updated by hand',
      before: onDelete(''),
      after: onDelete('tty: true'),
      says: ['running pods keep the old template until someone deletes them'],
    },
    {
      name: 'a paused Deployment',
      before: paused('paused: true', ''),
      after: paused('paused: true', 'tty: true'),
      says: ['pods roll once the Deployment is paused no more'],
    },
    {
      name: 'a Deployment that is paused no more',
      before: paused('paused: true', ''),
      after: paused('', 'tty: true'),
      says: [],
    },
  ],
};
