import { compilePolicy } from '../../../../lib/check/policy/compile-policy';
import { judge } from '../../../../lib/check/policy/judge';
import type { Fault } from '../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import type { Policy } from '../../../../lib/model/policy';
import type { Tier } from '../../../../lib/model/tier';

type Fields = Readonly<Record<string, unknown>>;

/** What is judged, the object, and what is found: a part of the message, or undefined for nothing. */
export type Row = readonly [what: string, object: KubernetesObject, found: string | undefined];

/** What one policy has against an object. */
export function faults(policy: Policy, object: KubernetesObject, tier: Tier = 'production'): readonly Fault[] {
  const compiled = compilePolicy(policy, '1.34');
  return judge(object, { target: { kubernetes: '1.34', tier }, namespace: undefined }, compiled ? [compiled] : []);
}

/** A test for each row: found once, with that message, or not at all. */
export function rule(policy: Policy, rows: readonly Row[]): void {
  test.each(rows)(`${policy.id}: %s`, (_, object, found) => {
    const messages = faults(policy, object).map(({ message }) => message);
    expect(messages).toEqual(found === undefined ? [] : [expect.stringContaining(found)]);
  });
}

/** An object with a name. */
export function object(apiVersion: string, kind: string, fields: Fields, metadata: Fields = {}): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'web', namespace: 'shop', ...metadata }, ...fields };
}

/** A container that is complete as far as the API server asks. */
export function container(fields: Fields = {}): Fields {
  return { name: 'web', image: 'registry.example.com/shop/web:1.4.2', ...fields };
}

/** A Deployment with these fields in the spec of its pods, and in its own. */
export function deployment(pod: Fields = {}, spec: Fields = {}): KubernetesObject {
  return workload('Deployment', pod, spec);
}

/** A workload of the group `apps`. */
export function workload(kind: string, pod: Fields = {}, spec: Fields = {}): KubernetesObject {
  const labels = { app: 'web' };
  const template = { metadata: { labels }, spec: { containers: [container()], ...pod } };
  return object('apps/v1', kind, { spec: { selector: { matchLabels: labels }, ...spec, template } });
}

/** A Deployment of one container with these fields. */
export function running(fields: Fields): KubernetesObject {
  return deployment({ containers: [container(fields)] });
}

/** A CronJob with these fields in its spec, in that of its Jobs and in that of its pods. */
export function cronJob(spec: Fields = {}, job: Fields = {}, pod: Fields = {}): KubernetesObject {
  const template = { spec: { restartPolicy: 'Never', containers: [container()], ...pod } };
  return object('batch/v1', 'CronJob', {
    spec: { schedule: '0 3 * * *', ...spec, jobTemplate: { spec: { ...job, template } } },
  });
}
