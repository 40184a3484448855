import type { KubernetesObject } from '../../../lib/model/manifest';
import type { Placed } from '../../../lib/review/change';
import { deliveriesOf } from '../../../lib/review/delivery/deliveries';
import { changeOf, configMap, placed, read, sideOf } from './sides';

type Fields = Readonly<Record<string, unknown>>;

/** A Kustomization that follows the bundle. */
function kustomization(spec: Fields = {}, name = 'shop'): Placed {
  const object = {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace: 'flux-system' },
    spec: { path: './dist/prod/eu-1/shop', prune: true, sourceRef: { kind: 'GitRepository', name: 'config' }, ...spec },
  };
  return placed(object, 'gitops/flux/prod/eu-1');
}

function deliver(before: KubernetesObject | undefined, after: KubernetesObject | undefined, ...agents: Placed[]) {
  const change = changeOf(before && placed(before), after && placed(after));
  return acts(deliveriesOf(change, sideOf(...agents), sideOf(...agents)));
}

function acts(deliveries: ReturnType<typeof deliveriesOf>): readonly string[] {
  return deliveries.map(({ agent, act, notes }) => [`${agent} ${act}`, ...notes].join(' | '));
}

const says = (key: string, value: string) => ({ [`kustomize.toolkit.fluxcd.io/${key}`]: value });
const OLD = configMap('a');
const NEW = configMap('b');

test.each([
  ['new', undefined, NEW, 'Flux applies'],
  ['changed', OLD, NEW, 'Flux applies'],
  ['gone', OLD, undefined, 'Flux deletes'],
])('an object that is %s', (_, before, after, act) => {
  expect(deliver(before, after, kustomization())).toEqual([act]);
});

test('a Kustomization of another folder has no say', () => {
  expect(deliver(OLD, NEW, kustomization({ path: './dist/prod/eu-1/shopping' }))).toEqual([]);
});

describe('what is gone', () => {
  test.each([
    [says('prune', 'disabled'), 'Flux orphans | kept from pruning by prune: disabled'],
    [says('prune', 'Disabled'), 'Flux orphans | kept from pruning by prune: disabled'],
    [says('reconcile', 'disabled'), 'Flux orphans | kept from pruning by reconcile: disabled'],
    [says('ssa', 'Ignore'), 'Flux orphans | kept from pruning by ssa: Ignore'],
    [says('ssa', 'Merge'), 'Flux deletes'],
  ])('with %j', (annotations, expected) => {
    expect(deliver(configMap('a', annotations), undefined, kustomization())).toEqual([expected]);
  });

  test('labels count like annotations', () => {
    const labelled = { ...OLD, metadata: { ...OLD.metadata, labels: says('prune', 'disabled') } };
    expect(deliver(labelled, undefined, kustomization())).toEqual([
      'Flux orphans | kept from pruning by prune: disabled',
    ]);
  });

  test('stays where its Kustomization prunes nothing', () => {
    expect(deliver(OLD, undefined, kustomization({ prune: false }))).toEqual([
      'Flux orphans | its Kustomization prunes nothing',
    ]);
  });
});

describe('what changed', () => {
  test.each([
    [says('reconcile', 'disabled'), 'Flux ignores | kept from Flux by reconcile: disabled'],
    [says('ssa', 'Ignore'), 'Flux ignores | kept from Flux by ssa: Ignore'],
    [says('ssa', 'IfNotPresent'), 'Flux ignores | made once and left alone by ssa: IfNotPresent'],
    [
      says('force', 'enabled'),
      'Flux applies | deletes the object and makes it anew where the API server refuses the change',
    ],
  ])('with %j', (annotations, expected) => {
    expect(deliver(OLD, configMap('b', annotations), kustomization())).toEqual([expected]);
  });

  test('what is made once is made where it is new, and updated once it says so no more', () => {
    const once = says('ssa', 'IfNotPresent');
    expect(deliver(undefined, configMap('b', once), kustomization())).toEqual(['Flux applies']);
    expect(deliver(configMap('a', once), NEW, kustomization())).toEqual(['Flux applies']);
  });

  test('a Job whose template changes is replaced where that is allowed', () => {
    const job = (image: string) =>
      read(`{ apiVersion: batch/v1, kind: Job, metadata: { name: migrate, namespace: shop },
        spec: { template: { spec: { containers: [{ name: migrate, image: "migrate:${image}" }] } } } }`);
    expect(deliver(job('1'), job('2'), kustomization({ force: true }))).toEqual(['Flux replaces']);
    expect(deliver(job('1'), job('2'), kustomization())).toEqual(['Flux applies']);
  });
});

describe('a Kustomization that goes', () => {
  const gone = (spec: Fields, object = OLD) =>
    acts(deliveriesOf(changeOf(placed(object), undefined), sideOf(kustomization(spec)), sideOf()));
  const takes = ['Flux deletes | goes with its Kustomization'];
  const leaves = ['Flux orphans | its Kustomization goes and leaves what it applied'];

  test.each<[Fields, readonly string[]]>([
    [{}, takes],
    [{ prune: false }, leaves],
    [{ deletionPolicy: 'Orphan' }, leaves],
    [{ deletionPolicy: 'Delete', prune: false }, takes],
    [{ deletionPolicy: 'WaitForTermination' }, takes],
    [{ suspend: true }, leaves],
  ])('with %j', (spec, expected) => {
    expect(gone(spec)).toEqual(expected);
  });

  test('leaves what is kept from pruning', () => {
    expect(gone({}, configMap('a', says('prune', 'disabled')))).toEqual([
      'Flux orphans | kept from pruning by prune: disabled',
    ]);
  });
});

describe('what holds it up', () => {
  test('a suspension, of the Kustomization or of its source', () => {
    const source = placed(
      read(
        '{ apiVersion: source.toolkit.fluxcd.io/v1, kind: GitRepository, metadata: { name: config, namespace: flux-system }, spec: { suspend: true } }',
      ),
      'gitops/flux/prod/eu-1',
    );
    expect(deliver(OLD, NEW, kustomization({ suspend: true }))).toEqual([
      'Flux applies | waits: the Kustomization is suspended',
    ]);
    expect(deliver(OLD, undefined, kustomization(), source)).toEqual([
      'Flux deletes | waits: the source of the Kustomization is suspended',
    ]);
  });

  test('the suspension of what it waits for, however far away, also in a circle', () => {
    const waiting = kustomization({ dependsOn: [{ name: 'cart' }] });
    const cart = kustomization(
      { path: 'dist/prod/eu-1/cart', dependsOn: [{ name: 'shop' }, { name: 'cluster' }] },
      'cart',
    );
    const suspended = kustomization({ path: 'dist/prod/eu-1/cluster', suspend: true }, 'cluster');
    expect(deliver(OLD, NEW, waiting, cart)).toEqual(['Flux applies']);
    expect(deliver(OLD, NEW, waiting, cart, suspended)).toEqual([
      'Flux applies | waits: a Kustomization that it depends on is suspended',
    ]);
  });

  test('nothing holds up what needs no sync', () => {
    expect(deliver(configMap('a', says('prune', 'disabled')), undefined, kustomization({ suspend: true }))).toEqual([
      'Flux orphans | kept from pruning by prune: disabled',
    ]);
  });
});

describe('several Kustomizations of one folder', () => {
  const without = (labelSelector: string) => ({ target: { labelSelector }, patch: '$patch: delete\nkind: Any\n' });
  const data = kustomization({ prune: false, patches: [without('phase!=data')] }, 'shop.data');
  const rest = kustomization({ patches: [without('phase=data')] });
  const inPhase = (phase: string) => ({ ...OLD, metadata: { ...OLD.metadata, labels: { phase } } });

  test.each([
    ['data', 'Flux orphans | its Kustomization prunes nothing'],
    ['later', 'Flux deletes'],
  ])('the one that does not leave it out applies an object of the phase %s', (phase, expected) => {
    expect(deliver(inPhase(phase), undefined, data, rest)).toEqual([expected]);
  });

  test('an object that goes from one to the other may be deleted on the way', () => {
    expect(deliver(inPhase('later'), inPhase('data'), data, rest)).toEqual([
      'Flux applies | is deleted and made anew where what applied it so far lets go of it first',
    ]);
    expect(deliver(inPhase('data'), inPhase('later'), data, rest)).toEqual(['Flux applies']);
  });
});
