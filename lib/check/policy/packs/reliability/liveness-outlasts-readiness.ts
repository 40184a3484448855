import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { ADVICE } from '../severities';
import { longRunningRule } from './long-running';
import { patience } from './patience';

const SAME_QUESTION = ['httpGet', 'tcpSocket', 'grpc', 'exec']
  .map((handler) => `c.livenessProbe.?${handler} == c.readinessProbe.?${handler}`)
  .join(' && ');

const httpGet = { path: '/healthz', port: 8080 };

/** A pod loses its traffic before it loses its process. */
export const LIVENESS_OUTLASTS_READINESS = definePolicy({
  id: 'reliability/liveness-outlasts-readiness',
  severity: ADVICE,
  what: 'A liveness probe that asks the same as the readiness probe gives up later',
  why: 'A pod that answers too late under load should first lose its traffic and recover. When both probes fail at once it is restarted instead, its load moves to the other pods, and they are restarted in their turn.',
  fix: 'raise failureThreshold of the livenessProbe, or let it ask something that only a restart can mend',
  source: SOURCES.probes.url,
  spec: longRunningRule({
    found:
      'variables.containers.filter(c, has(c.livenessProbe) && has(c.readinessProbe) && ' +
      `${patience('c.livenessProbe')} <= ${patience('c.readinessProbe')} && ${SAME_QUESTION})` +
      ".map(c, 'container ' + c.name + ' asks the same for both probes and is restarted after ' + " +
      `string(${patience('c.livenessProbe')}) + ' s, yet taken out of traffic after ' + ` +
      `string(${patience('c.readinessProbe')}) + ' s')`,
    expected: 'liveness to wait longer than readiness',
  }),
  examples: {
    passing: [
      {
        object: workloadOfContainer('Deployment', {
          livenessProbe: { httpGet, failureThreshold: 6 },
          readinessProbe: { httpGet },
        }),
      },
      {
        object: workloadOfContainer('Deployment', {
          livenessProbe: { httpGet: { ...httpGet, path: '/livez' } },
          readinessProbe: { httpGet },
        }),
      },
    ],
    failing: [
      { object: workloadOfContainer('Deployment', { livenessProbe: { httpGet }, readinessProbe: { httpGet } }) },
    ],
  },
});
