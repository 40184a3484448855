import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { ADVICE } from '../severities';
import { longRunningRule } from './long-running';
import { failures, patience } from './patience';

/** Longer than a pause for garbage collection or the failover of a node's network. */
const SHORTEST_SECONDS = 10;

const HASTY = `${failures('c.livenessProbe')} < 2 || ${patience('c.livenessProbe')} < ${SHORTEST_SECONDS}`;

const tcpSocket = { port: 8080 };

/** A process is not killed for one late answer. */
export const PATIENT_LIVENESS = definePolicy({
  id: 'reliability/patient-liveness',
  severity: ADVICE,
  what: `A liveness probe fails at least twice, over at least ${SHORTEST_SECONDS} seconds, before it restarts a container`,
  why: 'A single pause of the process, the node or the network is no deadlock. A probe that does not forgive it restarts healthy pods, mostly many at once and under load.',
  fix: 'raise failureThreshold or periodSeconds of the livenessProbe',
  source: SOURCES.probes.url,
  spec: longRunningRule({
    found:
      `variables.containers.filter(c, has(c.livenessProbe) && (${HASTY}))` +
      `.map(c, 'container ' + c.name + ' is restarted after ' + string(${patience('c.livenessProbe')}) + ` +
      `' s of failed liveness probes (failureThreshold ' + string(${failures('c.livenessProbe')}) + ')')`,
    expected: `at least 2 failures over at least ${SHORTEST_SECONDS} s`,
  }),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', { livenessProbe: { tcpSocket } }) },
      {
        object: workloadOfContainer('Deployment', {
          livenessProbe: { tcpSocket, periodSeconds: 5, failureThreshold: 2 },
        }),
      },
    ],
    failing: [
      { object: workloadOfContainer('Deployment', { livenessProbe: { tcpSocket, failureThreshold: 1 } }) },
      { object: workloadOfContainer('Deployment', { livenessProbe: { tcpSocket, periodSeconds: 1 } }) },
    ],
  },
});
