import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload, PLAIN_CONTAINER, workloadOfContainer } from '../example-objects';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { longRunningRule } from './long-running';

/** Ports that no user's request comes in by. */
const OPERATIONS = "'(^|-)(metrics|prom|prometheus|health|healthz|probes?|admin|debug|pprof|telemetry|status)(-|$)'";

const SERVES = `c.?ports.orValue([]).exists(port, !port.?name.orValue('').matches(${OPERATIONS}))`;

const port = { name: 'http', containerPort: 8080 };
const readinessProbe = { httpGet: { path: '/readyz', port: 'http' } };

/** Pods that serve say when they can. */
export const READINESS_PROBE = definePolicy({
  id: 'reliability/readiness-probe',
  severity: BEFORE_PRODUCTION,
  what: 'Pods that take requests have a readiness probe',
  why: 'Without one a pod gets requests from the moment its process starts, before it can answer them: every rollout and every new pod shows its users errors, and a broken version replaces a good one unnoticed.',
  fix: 'add a readinessProbe that asks the container whether it can serve',
  source: SOURCES.probes.url,
  spec: longRunningRule(
    {
      variables: [{ name: 'serving', expression: `variables.containers.filter(c, ${SERVES}).map(c, c.name)` }],
      found: when(
        '!variables.containers.exists(c, has(c.readinessProbe)) && variables.serving.size() > 0',
        "'a port is open on container ' + variables.serving.join(', ') + ' and no container has a readiness probe'",
      ),
      expected: 'a readinessProbe',
    },
    // The pods of a DaemonSet mostly serve their node, and nobody chooses between them.
    ['deployments', 'statefulsets'],
  ),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', { ports: [port], readinessProbe }) },
      { object: workloadOfContainer('Deployment', { ports: [{ name: 'http-metrics', containerPort: 9090 }] }) },
      { object: exampleWorkload('Deployment') },
    ],
    failing: [
      { object: workloadOfContainer('Deployment', { ports: [port], livenessProbe: readinessProbe }) },
      {
        object: exampleWorkload('StatefulSet', {
          containers: [PLAIN_CONTAINER, { ...PLAIN_CONTAINER, name: 'proxy', ports: [{ containerPort: 8443 }] }],
        }),
      },
    ],
  },
});
