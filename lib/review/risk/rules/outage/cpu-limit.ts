import { workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { LIMITED_KINDS, limitCuts } from './limit-cut';

const limited = (limits: string): string =>
  workload({
    container: `resources: { requests: { cpu: 500m }${limits === '' ? '' : `, limits: { cpu: ${limits} }`} }`,
  });

/** A CPU limit that slows down. */
export const CPU_LIMIT: RiskRule = {
  id: 'outage/cpu-limit',
  title: 'A CPU limit comes or falls below what was asked for, or to less than half',
  reason:
    'A container that has used its share of a tenth of a second waits for the next one, also while the node is idle. Where the limit is below what the container was planned to use, it waits most of the time: requests and probes time out.',
  source:
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
  kinds: LIMITED_KINDS,
  judge: (change) =>
    limitCuts(change, 'cpu').map(({ title, path, limit, below }) => ({
      message: `${title} may use ${limit} of CPU, which is less than ${below}: it is throttled, and answers late`,
      fix: 'remove the limit, or set it above what the container uses in a rush',
      path,
    })),
  examples: [
    {
      name: 'a limit comes that is below the request',
      before: limited(''),
      after: limited('100m').replace('500m', '100m'),
      says: ['the container may use 100m of CPU, which is less than the 500m that were asked for so far'],
    },
    { name: 'a limit comes that leaves room', before: limited(''), after: limited('2'), says: [] },
    {
      name: 'a limit falls to a fifth',
      before: limited('5'),
      after: limited('1'),
      says: ['less than half of the former limit of 5'],
    },
    { name: 'a limit goes', before: limited('500m'), after: limited(''), says: [] },
  ],
};
