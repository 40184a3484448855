import { kindKey } from '../../../../check/references/kinds';
import { listed } from '../../../../check/references/instead';
import { labelSelector, matches } from '../../../../check/references/label-selector';
import { asText, fieldsAt, route, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { podsIn, selected } from '../../pods/pod-groups';
import { goneObject } from '../../reach/gone-and-come';
import type { Around, RiskRule, Saying } from '../../rule';

const GROUP = 'monitoring.coreos.com';
const RULES = `${GROUP}/PrometheusRule`;
const MONITORS = [`${GROUP}/PodMonitor`, `${GROUP}/ServiceMonitor`];
const ALERTS = route('spec.groups.*.rules.*.alert');

const rules = (...alerts: readonly string[]): string => `apiVersion: ${GROUP}/v1
kind: PrometheusRule
metadata: { name: web }
spec: { groups: [{ name: web, rules: [${alerts.map((alert) => `{ alert: ${alert}, expr: up == 0 }`).join()}] }] }`;

const monitor = `apiVersion: ${GROUP}/v1
kind: PodMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, podMetricsEndpoints: [{ port: http }] }`;

/** Something that goes on, and that nobody watches any more. Not an outage, but the next one lasts until a user calls. */
export const BLIND: RiskRule = {
  id: 'outage/blind',
  title: 'Alerts or measurements of what goes on running are removed',
  reason:
    'Prometheus fires no alert whose rule is gone, and one whose measurements no longer come does not fire either: both look like good health. How long an outage lasts is mostly how long nobody knows of it.',
  source: 'https://sre.google/sre-book/monitoring-distributed-systems/',
  kinds: [RULES, ...MONITORS],
  judge: (change, around) => {
    const gone = goneObject(change, around);
    if (kindKey(change.id) === RULES) return change.before ? alertsGone(change.before, change.after, gone, around) : [];
    return gone ? monitorGone(gone, around) : [];
  },
  examples: [
    {
      name: 'an alert goes',
      before: documents(workload(), rules('WebDown', 'WebSlow')),
      after: documents(workload(), rules('WebSlow')),
      says: ['nobody is told of WebDown any more'],
    },
    {
      name: 'pods are no longer measured',
      before: documents(workload(), monitor),
      after: workload(),
      says: ['nobody measures Deployment web any more'],
    },
    { name: 'alerts go with what they were for', before: documents(workload(), rules('WebDown')), after: '', says: [] },
    {
      name: 'an alert moves to another object',
      before: documents(workload(), rules('WebDown')),
      after: documents(workload(), rules('WebDown').replace('name: web }', 'name: shop }')),
      says: [],
    },
    { name: 'an alert comes', before: workload(), after: documents(workload(), rules('WebDown')), says: [] },
  ],
};

/** What an alert is about stands in no field; as long as the namespace has the pods that it had, it is taken to go on. */
function alertsGone(
  before: Placed,
  after: Placed | undefined,
  gone: Placed | undefined,
  around: Around,
): readonly Saying[] {
  if ((!after && !gone) || podsIn(before.id.namespace, around.after, before.where).length === 0) return [];
  const left = new Set(around.after.list(before.where, RULES).flatMap(alertsOf));
  const missing = [...new Set(alertsOf(before))].filter((alert) => !left.has(alert));
  if (missing.length === 0) return [];
  // Which alerts an object has may differ from cluster to cluster, and all of them are the same loss.
  const what = after ? listed(missing) : 'what its alerts were for';
  return [{ message: `nobody is told of ${what} any more`, fix: 'keep the alerts, or say what tells of it now' }];
}

function alertsOf({ object }: Placed): readonly string[] {
  return fieldsAt(object, ALERTS).flatMap(({ value }) => asText(value) ?? []);
}

function monitorGone(gone: Placed, { after }: Around): readonly Saying[] {
  const { where, id } = gone;
  const kind = kindKey(id);
  const selector = labelSelector(valueAt(gone.object.spec, 'selector'));
  const measured =
    kind === MONITORS[0]
      ? selected(podsIn(id.namespace, after, where), selector).map(({ title, labels }) => ({ title, labels }))
      : after
          .list(where, 'Service')
          .filter((service) => service.id.namespace === id.namespace)
          .map(({ object }) => ({ title: `Service ${object.metadata.name}`, labels: object.metadata.labels ?? {} }))
          .filter((service) => matches(selector, service));
  const others = after.list(where, kind).filter((other) => other.id.namespace === id.namespace);
  const unseen = measured.filter(
    (each) => !others.some((other) => matches(labelSelector(valueAt(other.object.spec, 'selector')), each)),
  );
  if (unseen.length === 0) return [];
  const message = `nobody measures ${listed(unseen.map(({ title }) => title))} any more, and alerts on it stay silent`;
  return [{ message, fix: 'keep the monitor, or say what measures it now' }];
}
