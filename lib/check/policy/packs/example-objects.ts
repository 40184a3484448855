import type { KubernetesObject } from '../../../model/manifest';

type Fields = Readonly<Record<string, unknown>>;

/** A container with an image and nothing else. */
export const PLAIN_CONTAINER = { name: 'web', image: 'registry.example.com/shop/web:1.4.2' } as const;

/** An object with a name and the given fields. */
export function exampleObject(
  apiVersion: string,
  kind: string,
  fields: Fields,
  metadata: Fields = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'web', ...metadata }, ...fields };
}

/** A workload of the group `apps` whose pods have one plain container; `pod` and `spec` add fields. */
export function exampleWorkload(kind: string, pod: Fields = {}, spec: Fields = {}): KubernetesObject {
  const labels = { 'app.kubernetes.io/name': 'web' };
  const template = { metadata: { labels }, spec: { containers: [PLAIN_CONTAINER], ...pod } };
  return exampleObject('apps/v1', kind, { spec: { selector: { matchLabels: labels }, ...spec, template } });
}

/** A workload whose only container has the given fields. */
export function workloadOfContainer(kind: string, container: Fields): KubernetesObject {
  return exampleWorkload(kind, { containers: [{ ...PLAIN_CONTAINER, ...container }] });
}

/** A CronJob; `job` adds fields to the spec of its Jobs and `spec` to its own. */
export function exampleCronJob(job: Fields = {}, spec: Fields = {}): KubernetesObject {
  const template = { spec: { restartPolicy: 'Never', containers: [PLAIN_CONTAINER] } };
  return exampleObject('batch/v1', 'CronJob', {
    spec: { schedule: '0 3 * * *', ...spec, jobTemplate: { spec: { ...job, template } } },
  });
}
