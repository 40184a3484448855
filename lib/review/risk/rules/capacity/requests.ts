import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import type { ObjectChange, Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { goneObject } from '../../reach/gone-and-come';
import type { Demand } from '../../risk';
import type { Around, RiskRule } from '../../rule';
import { differenceText, NO_DEMAND } from './demand';
import { demandOf, DEMANDING_KINDS } from './demand-of';

const asking = (cpu: string, spec = ''): string =>
  workload({ spec, container: `resources: { requests: { cpu: ${cpu}, memory: 1Gi } }` });
const autoscaler = (least: number): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { kind: Deployment, name: web }, minReplicas: ${least}, maxReplicas: 9 }`;
const stateful = (replicas: number): string =>
  workload({
    kind: 'StatefulSet',
    spec: `replicas: ${replicas}\nvolumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 1Gi } } } }]`,
  });

/** What the cluster has to have. */
export const REQUESTS: RiskRule = {
  id: 'capacity/requests',
  title: 'A workload asks for more or for less of its cluster',
  reason:
    'The scheduler sets aside what pods request, whether they use it or not. Where no node has it left, pods stay pending until one is added or someone gives something back.',
  source:
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled',
  kinds: DEMANDING_KINDS,
  judge: (change, around) => {
    const demand = demandsOf(change, around);
    const difference = differenceText(demand.before, demand.after);
    return difference === '' ? [] : [{ message: `asks for ${difference}`, demand }];
  },
  examples: [
    { name: 'larger requests', before: asking('100m'), after: asking('200m'), says: ['asks for more CPU'] },
    {
      name: 'more replicas',
      before: asking('100m'),
      after: asking('100m', 'replicas: 2'),
      says: ['asks for more pods, CPU and memory'],
    },
    { name: 'smaller requests', before: asking('1'), after: asking('100m'), says: ['asks for less CPU'] },
    { name: 'a new workload', before: '', after: asking('1'), says: ['asks for more pods, CPU and memory'] },
    { name: 'one that is gone', before: asking('1'), after: '', says: ['asks for fewer pods, CPU and memory'] },
    {
      name: 'replicas with a volume each',
      before: stateful(1),
      after: stateful(3),
      says: ['asks for more pods and storage'],
    },
    {
      name: 'fewer replicas, whose volumes stay',
      before: stateful(3),
      after: stateful(1),
      says: ['asks for fewer pods'],
    },
    { name: 'the same amount, written otherwise', before: asking('1'), after: asking('1000m'), says: [] },
    {
      name: 'replicas that an autoscaler sets',
      before: documents(asking('1', 'replicas: 2'), autoscaler(3)),
      after: documents(asking('1'), autoscaler(3)),
      says: [],
    },
  ],
};

/** What an object asks for on both sides. What agents leave running asks for as much as before. */
function demandsOf(change: ObjectChange, around: Around): { readonly before: Demand; readonly after: Demand } {
  const { before: was, after: is } = change;
  const before = (was && demandOf(was, around.before)) ?? NO_DEMAND;
  if (!is && !goneObject(change, around)) return { before, after: before };
  const after = (is && demandOf(is, around.after)) ?? NO_DEMAND;
  const storage = was && keepsClaims(was, is ? 'whenScaled' : 'whenDeleted') ? before.storage : 0;
  return { before, after: { ...after, storage: Math.max(after.storage, storage) } };
}

/** A StatefulSet leaves the claims of its pods, unless it is told to delete them. */
function keepsClaims({ object, id }: Placed, when: 'whenScaled' | 'whenDeleted'): boolean {
  const policy = valueAt(object.spec, 'persistentVolumeClaimRetentionPolicy', when);
  return kindKey(id) === 'apps/StatefulSet' && policy !== 'Delete';
}
