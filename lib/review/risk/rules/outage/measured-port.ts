import { kindKey } from '../../../../check/references/kinds';
import { labelSelector, matches } from '../../../../check/references/label-selector';
import { asList, asMapping, asText, fieldsAt, route, valueAt } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import { documents, workload } from '../../examples/example-yaml';
import { podGroupsOf, POD_MAKING_KINDS } from '../../pods/pod-groups';
import { bothSides } from '../../reach/gone-and-come';
import type { Placed } from '../../../change';
import type { RiskRule } from '../../rule';

/** What a kind of monitor scrapes, and where it names the ports. */
const MONITORS = {
  PodMonitor: route('spec.podMetricsEndpoints.*.port'),
  ServiceMonitor: route('spec.endpoints.*.port'),
} as const;

/** Something with labels and named ports, as monitors pick it. */
interface Measured {
  readonly labels: Readonly<Record<string, unknown>>;
  readonly ports: readonly string[];
}

const monitor = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, podMetricsEndpoints: [{ port: metrics }] }`;

const open = (port: string): string => workload({ container: `ports: [{ name: ${port}, containerPort: 9090 }]` });

/** A port by whose name somebody measures. */
export const MEASURED_PORT: RiskRule = {
  id: 'outage/measured-port',
  title: 'A port, or a label, goes by which a monitor finds what it measures',
  reason:
    'Prometheus scrapes the ports that bear the name which the monitor gives, of what bears its labels, and forgets what no longer does. Nothing reports that measurements are missing, and alerts on them stay silent.',
  source: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor',
  kinds: ['Service', ...POD_MAKING_KINDS],
  judge: (change, around) => {
    const sides = bothSides(change);
    if (!sides) return [];
    const kind = kindKey(change.id) === 'Service' ? 'ServiceMonitor' : 'PodMonitor';
    const [was, is] = [measuredBy(sides.before), measuredBy(sides.after)];
    if (sameValue(was, is)) return [];
    return around.after
      .list(change.where, `monitoring.coreos.com/${kind}`)
      .filter((each) => each.id.namespace === change.id.namespace)
      .flatMap((each) => {
        const lost = scraped(each, kind, was).filter((port) => !scraped(each, kind, is).includes(port));
        return [...new Set(lost)].map((port) => ({
          message: `${kind} ${each.id.name} no longer finds port ${port} here: it is not measured any more, and alerts on it stay silent`,
          fix: 'change the monitor in the same way',
        }));
      });
  },
  examples: [
    {
      name: 'a container gives its port another name',
      before: documents(open('metrics'), monitor),
      after: documents(open('http'), monitor),
      says: ['PodMonitor web no longer finds port metrics here'],
    },
    {
      name: 'the monitor goes by the new name',
      before: documents(open('metrics'), monitor),
      after: documents(open('http'), monitor.replace('port: metrics', 'port: http')),
      says: [],
    },
    {
      name: 'a port comes to be measured',
      before: documents(open('http'), monitor),
      after: documents(open('metrics'), monitor),
      says: [],
    },
  ],
};

/** The ports that a monitor scrapes of something. */
function scraped(monitor: Placed, kind: keyof typeof MONITORS, all: readonly Measured[]): readonly string[] {
  const selector = labelSelector(valueAt(monitor.object.spec, 'selector'));
  const names = fieldsAt(monitor.object, MONITORS[kind]).flatMap(({ value }) => asText(value) ?? []);
  return all
    .filter((each) => matches(selector, each))
    .flatMap(({ ports }) => ports.filter((port) => names.includes(port)));
}

function measuredBy(placed: Placed): readonly Measured[] {
  const { object } = placed;
  if (kindKey(placed.id) !== 'Service') {
    return podGroupsOf(placed).map(({ labels, ports }) => ({
      labels,
      ports: ports?.flatMap(({ name }) => name ?? []) ?? [],
    }));
  }
  const ports = asList(asMapping(object.spec).ports).flatMap((port) => asText(asMapping(port).name) ?? []);
  return [{ labels: object.metadata.labels ?? {}, ports }];
}
