import { workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { LIMITED_KINDS, limitCuts } from './limit-cut';

const limited = (limit: string, request: string): string =>
  workload({ container: `resources: { requests: { memory: ${request} }, limits: { memory: ${limit} } }` });

/** A memory limit that kills. */
export const MEMORY_LIMIT: RiskRule = {
  id: 'outage/memory-limit',
  title: 'A memory limit falls below what was asked for, or to less than half',
  reason:
    'A container that exceeds its memory limit is killed by the kernel, and again after each restart. The request is what it was planned to use, so a limit below that leaves no doubt; a cut by more than half is more than the headroom that limits usually leave.',
  source:
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
  kinds: LIMITED_KINDS,
  judge: (change) =>
    limitCuts(change, 'memory').map(({ title, path, limit, below }) => ({
      message: `${title} may use ${limit} of memory, which is less than ${below}: it is killed when it needs more`,
      fix: 'look up what it has used at most, and leave headroom above that',
      path,
    })),
  examples: [
    {
      name: 'the limit falls below the former request',
      before: limited('256Mi', '200Mi'),
      after: limited('160Mi', '160Mi'),
      says: ['the container may use 160Mi of memory, which is less than the 200Mi that were asked for so far'],
    },
    {
      name: 'the limit falls to a quarter',
      before: limited('1Gi', '128Mi'),
      after: limited('256Mi', '128Mi'),
      says: ['less than half of the former limit of 1Gi'],
    },
    { name: 'the limit is trimmed', before: limited('1Gi', '128Mi'), after: limited('768Mi', '128Mi'), says: [] },
    { name: 'the limit rises', before: limited('128Mi', '128Mi'), after: limited('256Mi', '128Mi'), says: [] },
  ],
};
