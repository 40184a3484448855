import * as fc from 'fast-check';
import {
  DEFAULTS,
  defaultsFor,
  withOtherDefaults,
  unlessApiDefault,
  type DefaultId,
  type Defaults,
} from '../../lib/defaults/defaults';
import { TIERS } from '../../lib/model/tier';

const TIER_VALUES = TIERS.map((tier) => [tier, defaultsFor(tier)] as const);

describe('defaultsFor', () => {
  test.each(TIER_VALUES)('gives every default of %s', (tier, values) => {
    expect(Object.keys(values)).toEqual(Object.keys(DEFAULTS));
    for (const id of Object.keys(DEFAULTS) as DefaultId[]) expect(values[id]).toBe(DEFAULTS[id].value[tier]);
  });

  test('knows the type of each default, and no other ids', () => {
    const values = defaultsFor('production');
    const replicas: number = values['replicas.service'];
    const request: string = values['resources.memory.request'];
    const token: boolean = values['security.token'];
    // @ts-expect-error a wrong id does not compile
    const unknown: unknown = values['replicas.servise'];
    expect([replicas, request, token, unknown]).toEqual([3, '256Mi', false, undefined]);
  });
});

describe('unlessApiDefault', () => {
  test.each<[DefaultId, unknown, unknown]>([
    ['probe.liveness.period', 10, undefined],
    ['probe.liveness.period', 15, 15],
    ['termination.grace', 30, undefined],
    ['termination.grace', 60, 60],
    ['rollout.ready.seconds', 0, undefined],
    ['rollout.unavailable', 0, 0],
    ['rollout.surge', '25%', undefined],
    ['storage.retention', 'Retain', undefined],
    ['spread.zone.skew', 1, 1],
    ['security.token', false, false],
  ])('%s %p is written as %p', (id, value, written) => {
    expect(unlessApiDefault(id, value)).toBe(written);
  });
});

describe('from development to production nothing gets less', () => {
  const ids: DefaultId[] = [
    'replicas.service',
    'replicas.worker',
    'replicas.stateful',
    'autoscaling.enabled',
    'autoscaling.max.factor',
    'resources.cpu.request',
    'resources.memory.request',
    'rollout.ready.seconds',
    'storage.size',
    'termination.grace',
    'termination.pause',
  ];

  test.each(ids)('%s', (id) => {
    const [development, staging, production] = TIER_VALUES.map(([, values]) => amount(values[id]));
    expect(development).toBeLessThanOrEqual(staging ?? NaN);
    expect(staging).toBeLessThanOrEqual(production ?? NaN);
  });
});

describe.each(TIER_VALUES)('in %s', (_, values) => {
  test.each(['readiness', 'liveness', 'startup'] as const)('a %s probe ends before the next begins', (probe) => {
    expect(values[`probe.${probe}.timeout`]).toBeLessThanOrEqual(values[`probe.${probe}.period`]);
  });

  test('an overloaded pod loses its traffic well before it is restarted', () => {
    expect(patience(values, 'liveness')).toBeGreaterThanOrEqual(3 * patience(values, 'readiness'));
    expect(values['probe.liveness.timeout']).toBeGreaterThan(values['probe.readiness.timeout']);
  });

  test('a slow app has at least a minute to start', () => {
    expect(patience(values, 'startup')).toBeGreaterThanOrEqual(60);
  });

  test('termination leaves 20 s after the pause to finish what is open', () => {
    expect(values['termination.grace'] - values['termination.pause']).toBeGreaterThanOrEqual(20);
  });

  test('no number of pods makes a budget or a surge come to nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (pods) => {
        for (const id of ['disruption.unavailable', 'rollout.surge'] as const) {
          expect(Math.ceil((pods * Number.parseInt(String(values[id]), 10)) / 100)).toBeGreaterThanOrEqual(1);
        }
      }),
    );
    expect(values['disruption.unavailable.stateful']).toBeGreaterThanOrEqual(1);
    expect(values['rollout.unavailable']).toBe(0);
  });

  test('a task of every minute misses fewer runs within its deadline than the 100 at which Kubernetes gives up', () => {
    expect(values['cron.starting.deadline'] / 60).toBeLessThan(100);
    expect(values['cron.starting.deadline']).toBeGreaterThan(10);
  });

  test('the user is no account of the node', () => {
    expect(values['security.user']).toBeGreaterThan(10_000);
  });
});

/** How long a probe may fail before it acts, in seconds. */
function patience(values: Defaults, probe: 'readiness' | 'liveness' | 'startup'): number {
  return values[`probe.${probe}.period`] * values[`probe.${probe}.failures`];
}

/** A value as a number that can be compared; the quantities of one id all have the same suffix. */
function amount(value: unknown): number {
  return typeof value === 'string' ? Number.parseInt(value, 10) : Number(value);
}

test('other values hold while somebody looks at what follows from them, and no longer', () => {
  const before = defaultsFor('production');
  const [other, same] = withOtherDefaults({ 'replicas.service': 7 }, () => [
    defaultsFor('production')['replicas.service'],
    defaultsFor('production')['replicas.worker'],
  ]);
  expect([other, same]).toEqual([7, before['replicas.worker']]);
  expect(() =>
    withOtherDefaults({ 'replicas.service': 7 }, () => {
      throw new Error('fails');
    }),
  ).toThrow('fails');
  expect(defaultsFor('production')).toBe(before);
});
