import type { KubernetesObject } from '../../../lib/model/manifest';
import type { Placed } from '../../../lib/review/change';
import { deliveriesOf } from '../../../lib/review/delivery/deliveries';
import { changeOf, configMap, placed, read, sideOf } from './sides';

type Fields = Readonly<Record<string, unknown>>;

const AUTOMATED = { automated: { prune: true, selfHeal: true } };

/** An Application that follows the bundle. */
function application(syncPolicy: Fields | undefined, spec: Fields = {}, metadata: Fields = {}): Placed {
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'shop', namespace: 'argocd', ...metadata },
    spec: {
      project: 'prod',
      source: { repoURL: 'https://git.example.com/config.git', path: 'deploy/dist/prod/eu-1/shop' },
      destination: { name: 'prod-eu-1', namespace: 'shop' },
      ...(syncPolicy && { syncPolicy }),
      ...spec,
    },
  };
  return placed(object, 'gitops/argocd/prod');
}

/** An ApplicationSet that makes an Application of every app in the list. */
function applicationSet(apps: readonly string[], spec: Fields = {}): Placed {
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'prod', namespace: 'argocd' },
    spec: {
      generators: [{ list: { elements: apps.map((app) => ({ app, wave: app === 'shop' ? 'rest' : 'canary' })) } }],
      template: {
        metadata: { name: '{{app}}', labels: { wave: '{{wave}}' } },
        spec: { source: { path: 'dist/prod/eu-1/{{app}}' }, syncPolicy: AUTOMATED },
      },
      ...spec,
    },
  };
  return placed(object, 'gitops/argocd/prod');
}

/** What Argo CD does, and all that is to be said of it, where its own objects stay as they are. */
function delivery(before: KubernetesObject | undefined, after: KubernetesObject | undefined, ...agents: Placed[]) {
  const side = sideOf(...agents);
  return acts(deliveriesOf(changeOf(before && placed(before), after && placed(after)), side, sideOf(...agents)));
}

function acts(deliveries: ReturnType<typeof deliveriesOf>): readonly string[] {
  return deliveries.map(({ act, notes }) => [act, ...notes].join(' | '));
}

const options = (text: string) => ({ 'argocd.argoproj.io/sync-options': text });
const OLD = configMap('a');
const NEW = configMap('b');

test('where nothing is known to apply a bundle, nothing is said', () => {
  const other = application(AUTOMATED, { source: { path: 'dist/prod/eu-1/shopping' } });
  expect(delivery(OLD, NEW)).toEqual([]);
  expect(delivery(OLD, NEW, other)).toEqual([]);
});

test.each([
  ['new', undefined, NEW, 'applies'],
  ['changed', OLD, NEW, 'applies'],
  ['gone', OLD, undefined, 'deletes'],
])('an object that is %s', (_, before, after, act) => {
  expect(delivery(before, after, application(AUTOMATED))).toEqual([act]);
});

describe('what is gone', () => {
  test.each([
    ['Prune=false', 'orphans | kept from pruning by Prune=false'],
    ['Delete=false', 'deletes'],
    ['Validate=false, Prune=confirm', 'deletes | waits until someone confirms the deletion'],
  ])('with the option %s on the object', (option, expected) => {
    expect(delivery(configMap('a', options(option)), undefined, application(AUTOMATED))).toEqual([expected]);
  });

  test.each([
    ['nothing is automated', undefined],
    ['automation is turned off', { automated: { enabled: false, prune: true } }],
    ['pruning is not automated', { automated: {} }],
  ])('stays where %s', (_, policy) => {
    expect(delivery(OLD, undefined, application(policy))).toEqual([
      'orphans | stays until someone syncs with pruning, which is not automated',
    ]);
  });

  test('an object decides before its Application does', () => {
    const keeps = application({ ...AUTOMATED, syncOptions: ['Prune=false'] });
    expect(delivery(OLD, undefined, keeps)).toEqual(['orphans | kept from pruning by Prune=false']);
    expect(delivery(configMap('a', options('Prune=true')), undefined, keeps)).toEqual(['deletes']);
  });

  test('what the Application was told before does not count', () => {
    const change = changeOf(placed(OLD), undefined);
    const [pruning, keeping] = [application(AUTOMATED), application({ automated: {} })].map((each) => sideOf(each));
    if (!pruning || !keeping) throw new Error('two sides');
    expect(acts(deliveriesOf(change, keeping, pruning))).toEqual(['deletes']);
    expect(acts(deliveriesOf(change, pruning, keeping))).toEqual([expect.stringMatching(/^orphans/)]);
  });

  test('a hook is never pruned, and IgnoreExtraneous brings about no sync', () => {
    const hook = configMap('a', { 'argocd.argoproj.io/hook': 'PreSync' });
    const extraneous = configMap('a', { 'argocd.argoproj.io/compare-options': 'IgnoreExtraneous' });
    expect(delivery(hook, undefined, application(AUTOMATED))).toEqual(['orphans | a hook is never pruned']);
    expect(delivery(extraneous, undefined, application(AUTOMATED))).toEqual([
      'deletes | waits for a sync, which IgnoreExtraneous keeps it from bringing about',
    ]);
  });
});

describe('an Application that goes', () => {
  const finalizer = 'resources-finalizer.argocd.argoproj.io';
  const gone = (object: KubernetesObject, before: Placed, ...after: Placed[]) =>
    acts(deliveriesOf(changeOf(placed(object), undefined), sideOf(before), sideOf(...after)));

  test('takes along what it applied if it has the finalizer, but for what is kept', () => {
    const cascading = application(AUTOMATED, {}, { finalizers: [`${finalizer}/background`] });
    expect(gone(OLD, cascading)).toEqual(['deletes | goes with its Application']);
    expect(gone(configMap('a', options('Prune=false')), cascading)).toEqual(['deletes | goes with its Application']);
    expect(gone(configMap('a', options('Delete=false')), cascading)).toEqual([
      'orphans | kept by Delete=false when its Application goes',
    ]);
    expect(gone(configMap('a', { 'helm.sh/resource-policy': 'keep' }), cascading)).toEqual([
      'orphans | kept by helm.sh/resource-policy when its Application goes',
    ]);
    const definition = read(
      '{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: a } }',
    );
    expect(gone(definition, cascading)).toEqual([
      'orphans | an Application that goes leaves its CustomResourceDefinitions',
    ]);
  });

  test('leaves it if it has none', () => {
    expect(gone(OLD, application(AUTOMATED))).toEqual(['orphans | its Application goes and leaves what it applied']);
  });

  test.each([
    ['deletes what they applied', {}, ['deletes | goes with its Application']],
    [
      'preserves it where it is told to',
      { syncPolicy: { preserveResourcesOnDeletion: true } },
      ['orphans | its Application goes and leaves what it applied'],
    ],
    [
      'keeps the Applications themselves where it may not delete them',
      { syncPolicy: { applicationsSync: 'create-update' } },
      ['orphans | the ApplicationSet deletes no Application'],
    ],
  ])('an ApplicationSet whose list gets shorter %s', (_, spec, expected) => {
    expect(gone(OLD, applicationSet(['shop', 'cart'], spec), applicationSet(['cart'], spec))).toEqual(expected);
  });

  test('an ApplicationSet that goes takes its Applications along whatever it may delete', () => {
    const set = applicationSet(['shop'], { syncPolicy: { applicationsSync: 'create-only' } });
    expect(gone(OLD, set)).toEqual(['deletes | goes with its Application']);
  });

  test('what stays in dist/ all the same is told of as well', () => {
    const cascading = application(AUTOMATED, {}, { finalizers: [finalizer] });
    const change = changeOf(placed(OLD), placed(NEW));
    expect(acts(deliveriesOf(change, sideOf(cascading), sideOf()))).toEqual(['deletes | goes with its Application']);
  });
});

describe('what changed', () => {
  test.each([
    ['Replace=true', 'applies | overwrites the whole object, with what others have set in it'],
    ['Force=true', 'applies | deletes the object and makes it anew where the API server refuses the change'],
    ['Force=true,ServerSideApply=true', 'applies'],
    ['Replace=true,Force=true', 'replaces'],
  ])('with the option %s, on either side', (option, expected) => {
    const automated = application(AUTOMATED);
    expect(delivery(OLD, configMap('b', options(option)), automated)).toEqual([expected]);
    expect(delivery(configMap('a', options(option)), NEW, automated)).toEqual([expected]);
  });

  test('namespaces are updated where others are replaced', () => {
    const namespace = (team: string) =>
      read(`{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { team: ${team} },
        annotations: { argocd.argoproj.io/sync-options: "Replace=true,Force=true" } } }`);
    expect(delivery(namespace('a'), namespace('b'), application(AUTOMATED))).toEqual([
      'applies | deletes the object and makes it anew where the API server refuses the change',
    ]);
  });

  test.each([
    [{ 'argocd.argoproj.io/hook': 'PreSync' }, 'runs'],
    [{ 'argocd.argoproj.io/hook': 'SyncFail' }, 'runs | runs when a sync fails'],
    [{ 'argocd.argoproj.io/hook': 'Sync,SyncFail' }, 'runs'],
    [{ 'argocd.argoproj.io/hook': 'Skip' }, 'ignores | an annotation has Argo CD skip it'],
    [{ 'helm.sh/hook': 'pre-install,pre-upgrade' }, 'runs'],
    [{ 'helm.sh/hook': 'test' }, 'ignores | a hook that Argo CD does not know'],
    [{ 'helm.sh/hook': 'crd-install' }, 'applies'],
  ])('with the annotations %j', (annotations, expected) => {
    expect(delivery(OLD, configMap('b', annotations as Record<string, string>), application(AUTOMATED))).toEqual([
      expected,
    ]);
  });

  describe('in fields of which the Application ignores differences', () => {
    const ignoring = (entry: Fields, syncOptions: readonly string[] = []) =>
      application({ ...AUTOMATED, syncOptions }, { ignoreDifferences: [{ group: '', kind: 'ConfigMap', ...entry }] });

    test.each([
      [{ jsonPointers: ['/data/value'] }],
      [{ jqPathExpressions: ['.data.value'] }],
      [{ jqPathExpressions: ['.data'], name: 'settings', namespace: 'shop' }],
    ])('by %j', (entry) => {
      expect(delivery(OLD, NEW, ignoring(entry))).toEqual([
        'applies | waits for another difference, since the Application ignores those in what changed',
      ]);
      expect(delivery(OLD, NEW, ignoring(entry, ['RespectIgnoreDifferences=true']))).toEqual([
        'ignores | the Application ignores differences in what changed',
      ]);
    });

    test.each([
      [{ jsonPointers: ['/data/value/deeper'] }],
      [{ jsonPointers: ['/data'], name: 'other' }],
      [{ kind: 'Secret', jsonPointers: ['/data'] }],
      [{ jqPathExpressions: ['.data | keys'] }],
    ])('but not by %j', (entry) => {
      expect(delivery(OLD, NEW, ignoring(entry))).toEqual(['applies']);
    });

    test('which is not so of one more field', () => {
      const more = { ...NEW, immutable: true };
      expect(delivery(OLD, more, ignoring({ jsonPointers: ['/data'] }))).toEqual(['applies']);
    });
  });
});

describe('what holds up a sync', () => {
  const manual = 'waits until someone syncs: the Application has no automated sync';

  test('no automation', () => {
    expect(delivery(OLD, NEW, application(undefined))).toEqual([`applies | ${manual}`]);
    expect(delivery(OLD, NEW, application({ automated: { enabled: false } }))).toEqual([`applies | ${manual}`]);
  });

  test('an Application that is not reconciled', () => {
    const skipped = application(AUTOMATED, {}, { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } });
    expect(delivery(OLD, NEW, skipped)).toEqual([
      'applies | waits: an annotation of the Application keeps Argo CD from reconciling it',
    ]);
  });

  const project = (...syncWindows: readonly Fields[]) =>
    placed(
      {
        ...read('{ apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: { name: prod } }'),
        spec: { syncWindows },
      },
      'gitops/argocd/prod',
    );

  test.each<[Fields, string]>([
    [{ kind: 'allow', applications: ['sh*'] }, 'applies | waits for a sync window of its AppProject'],
    [{ kind: 'deny', namespaces: ['shop'] }, 'applies | waits while a sync window of its AppProject denies it'],
    [
      { kind: 'deny', clusters: ['prod-?u-1'], applications: ['cart'] },
      'applies | waits while a sync window of its AppProject denies it',
    ],
    [{ kind: 'deny', clusters: ['prod-eu-1'], applications: ['cart'], andOperator: true }, 'applies'],
    [{ kind: 'allow', applications: ['cart'] }, 'applies'],
    [{ kind: 'allow' }, 'applies'],
  ])('the window %j', (window, expected) => {
    expect(delivery(OLD, NEW, application(AUTOMATED), project(window))).toEqual([expected]);
  });

  const step = (value: string, rest: Fields = {}) => ({
    matchExpressions: [{ key: 'wave', operator: 'In', values: [value] }],
    ...rest,
  });

  test.each<[string, readonly Fields[], string]>([
    ['of the first step', [step('rest'), step('canary')], 'applies'],
    ['of a later step', [step('canary'), step('rest')], 'applies'],
    [
      'of no step',
      [step('canary')],
      'applies | waits until someone syncs: no step of the RollingSync selects the Application',
    ],
    [
      'of a step that updates none',
      [step('rest', { maxUpdate: 0 })],
      'applies | waits until someone syncs: its step of the RollingSync updates none by itself',
    ],
  ])('an Application %s', (_, steps, expected) => {
    const set = applicationSet(['shop'], { strategy: { type: 'RollingSync', rollingSync: { steps } } });
    expect(delivery(OLD, NEW, set)).toEqual([expected]);
  });
});

describe('what moves to another bundle', () => {
  const follower = (app: string, syncPolicy: Fields = AUTOMATED) =>
    application(syncPolicy, { source: { path: `dist/prod/eu-1/${app}` } }, { name: app });
  const moved = (annotations: Record<string, string>, ...agents: Placed[]) => {
    const object = configMap('a', annotations);
    const change = changeOf(placed(object, 'prod/eu-1/cart'), placed(object));
    return acts(deliveriesOf(change, sideOf(...agents), sideOf(...agents)));
  };

  test('is deleted and made anew if the one that gives it up comes first', () => {
    expect(moved({}, follower('cart'), follower('shop'))).toEqual([
      'applies | is deleted and made anew where what applied it so far lets go of it first',
    ]);
  });

  test('is handed over if that one may not delete it', () => {
    expect(moved(options('Prune=false'), follower('cart'), follower('shop'))).toEqual(['applies']);
    expect(moved({}, follower('cart', { automated: {} }), follower('shop'))).toEqual(['applies']);
  });
});

test.each([
  [{}, ['deletes', 'applies']],
  [options('Prune=false'), ['orphans | kept from pruning by Prune=false', 'applies']],
])('what is renamed goes and comes, with %j', (annotations, expected) => {
  const before = placed(configMap('a', annotations));
  const after = placed({ ...NEW, metadata: { ...NEW.metadata, name: 'options' } });
  const side = sideOf(application(AUTOMATED));
  const change = { ...changeOf(before, after), kind: 'renamed', reason: 'a better name' } as const;
  expect(acts(deliveriesOf(change, side, side))).toEqual(expected);
});
