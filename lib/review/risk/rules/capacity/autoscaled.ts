import { groupOf } from '../../../../check/references/kinds';
import { asMapping, valueAt } from '../../../../check/references/loosely';
import type { ObjectChange, Placed } from '../../../change';
import { changedFields } from '../../../compare/changed-fields';
import { documents, workload } from '../../examples/example-yaml';
import type { Around, RiskRule, Saying, Side } from '../../rule';
import { differenceText } from './demand';
import { demandOf } from './demand-of';

/** Where autoscalers write the most that they make. */
const MOST: Readonly<Record<string, { readonly field: string; readonly unsaid: number | undefined }>> = {
  HorizontalPodAutoscaler: { field: 'maxReplicas', unsaid: undefined },
  ScaledObject: { field: 'maxReplicaCount', unsaid: 100 },
};

const web = workload({ container: 'resources: { requests: { cpu: 1 } }' });
const autoscaler = (least: number, most: number): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: ${least}, maxReplicas: ${most} }`;

/** What autoscalers ask for in the name of others. */
export const AUTOSCALED: RiskRule = {
  id: 'capacity/autoscaled',
  title: 'An autoscaler runs more or fewer pods',
  reason:
    'The least that an autoscaler leaves is what its workload asks for at any time, and the most is what it may come to ask for on the day that everything is busy, when nodes are wanted by all.',
  source: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject'],
  judge: (change, around) => [...leastSaying(change, around), ...mostSaying(change)],
  examples: [
    {
      name: 'a higher minimum',
      before: documents(web, autoscaler(2, 9)),
      after: documents(web, autoscaler(3, 9)),
      says: ['its workload asks for more pods and CPU'],
    },
    {
      name: 'a higher maximum',
      before: documents(web, autoscaler(2, 9)),
      after: documents(web, autoscaler(2, 12)),
      says: ['under load it may ask for more pods than before'],
    },
    {
      name: 'a lower maximum',
      before: documents(web, autoscaler(2, 9)),
      after: documents(web, autoscaler(2, 5)),
      says: ['under load it may ask for fewer pods than before'],
    },
    {
      name: 'a higher minimum of a workload that changes as well, which tells of it itself',
      before: documents(web, autoscaler(2, 9)),
      after: documents(workload(), autoscaler(3, 9)),
      says: [],
    },
    {
      name: 'an autoscaler that goes, of a workload that says no number itself',
      before: documents(web, autoscaler(2, 9)),
      after: web,
      says: ['nobody scales its workload any more: as many pods stay as run then'],
    },
    { name: 'a workload that is not rendered', before: autoscaler(2, 9), after: autoscaler(3, 9), says: [] },
  ],
};

function leastSaying(change: ObjectChange, around: Around): readonly Saying[] {
  const was = change.before && targetOf(change.before, around.before);
  const is = change.after && targetOf(change.after, around.after);
  const [before, after] = [was ?? sameIn(around.before, is), is ?? sameIn(around.after, was)];
  // What a workload asks for is told of itself where it changes.
  if (!before || !after || changedFields(before.object, after.object).length > 0) return [];
  // Whoever applies a workload without replicas leaves the number that stands in the cluster.
  if (!is && valueAt(after.object.spec, 'replicas') === undefined) {
    return [{ message: 'nobody scales its workload any more: as many pods stay as run then' }];
  }
  const [asked, asks] = [demandOf(before, around.before), demandOf(after, around.after)];
  if (!asked || !asks) return [];
  const difference = differenceText(asked, asks);
  return difference === ''
    ? []
    : [{ message: `its workload asks for ${difference}`, demand: { before: asked, after: asks } }];
}

function mostSaying({ before, after }: ObjectChange): readonly Saying[] {
  const { field, unsaid } = MOST[(after ?? before)?.id.kind ?? ''] ?? {};
  if (!before || !after || field === undefined) return [];
  const [was = unsaid, is = unsaid] = [before, after].map(({ object }) => valueAt(object.spec, field));
  if (typeof was !== 'number' || typeof is !== 'number' || was === is) return [];
  const message = `under load it may ask for ${is > was ? 'more' : 'fewer'} pods than before`;
  return [{ message, path: ['spec', field] }];
}

/** The workload that an autoscaler scales. */
function targetOf({ object, id, where }: Placed, side: Side): Placed | undefined {
  const { apiVersion, kind, name } = asMapping(valueAt(object, 'spec', 'scaleTargetRef'));
  const group = typeof apiVersion === 'string' ? groupOf(apiVersion) : 'apps';
  const target = typeof kind === 'string' ? kind : 'Deployment';
  const all = side.list(where, group === '' ? target : `${group}/${target}`);
  return all.find((each) => each.id.name === name && each.id.namespace === id.namespace);
}

function sameIn(side: Side, placed: Placed | undefined): Placed | undefined {
  if (!placed) return undefined;
  const { id, where } = placed;
  return side
    .list(where, `${id.group}/${id.kind}`)
    .find((each) => each.id.name === id.name && each.id.namespace === id.namespace);
}
