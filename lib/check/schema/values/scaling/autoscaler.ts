import { DNS_LABEL, PATH_SEGMENT, QUALIFIED_NAME } from '../format/names';
import { positiveQuantity, quantity } from '../format/quantities';
import { labelSelector } from '../object/labels';
import { broken, FINE, lacking, misplaced, unlisted, wrong } from '../rule/flaw';
import { exactlyOneOf } from '../rule/presence';
import { isSet, listAt, numberAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, between, has, notEmpty, oneOf } from '../rule/scalar';

/** Where each type of metric is described. */
const SOURCES: Readonly<Record<string, string>> = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
};

const reference: Rule = fields({
  kind: has(PATH_SEGMENT),
  name: has(PATH_SEGMENT),
});

const target: Rule = fields({
  type: oneOf('Utilization', 'Value', 'AverageValue'),
  value: positiveQuantity,
  averageValue: positiveQuantity,
  averageUtilization: atLeast(1),
});

const identifier: Rule = fields({ name: has(PATH_SEGMENT), selector: labelSelector });

/** A metric with a target that is one of some amounts. */
function metric(own: Readonly<Record<string, Rule>>, ...amounts: readonly string[]): Rule {
  return fields({ ...own, target: all(target, exactlyOneOf(...amounts)) });
}

const describedByType: Rule = across((spec) => {
  const type = textAt(spec, 'type');
  const source = Object.hasOwn(SOURCES, type) ? SOURCES[type] : undefined;
  if (source === undefined) return type === '' ? FINE : [unlisted(type, Object.keys(SOURCES), ['type'])];
  if (!isSet(spec[source])) return [lacking(source)];
  return Object.values(SOURCES)
    .filter((name) => name !== source && isSet(spec[name]))
    .map((name) => misplaced(name, `where the type is ${type}`));
});

const metrics: Rule = items(
  all(
    fields({
      resource: metric({ name: has(QUALIFIED_NAME) }, 'averageUtilization', 'averageValue'),
      containerResource: metric(
        { name: has(QUALIFIED_NAME), container: has(DNS_LABEL) },
        'averageUtilization',
        'averageValue',
      ),
      pods: metric({ metric: identifier }, 'averageValue'),
      object: metric({ metric: identifier, describedObject: reference }, 'value', 'averageValue'),
      external: metric({ metric: identifier }, 'value', 'averageValue'),
    }),
    describedByType,
  ),
);

const scaling: Rule = fields({
  stabilizationWindowSeconds: between(0, 3600),
  selectPolicy: oneOf('Max', 'Min', 'Disabled'),
  tolerance: quantity,
  policies: all(
    notEmpty,
    items(fields({ type: oneOf('Pods', 'Percent'), value: atLeast(1), periodSeconds: between(1, 1800) })),
  ),
});

const bounds: Rule = across((spec) => {
  const least = numberAt(spec, 'minReplicas') ?? 1;
  const most = numberAt(spec, 'maxReplicas');
  if (most !== undefined && most < least)
    return [wrong(most, `at least minReplicas, which is ${least}`, ['maxReplicas'])];
  if (least > 0) return FINE;
  const canWake = listAt(spec, 'metrics').some((each) => ['Object', 'External'].includes(textAt(each, 'type')));
  const fix = 'set minReplicas to 1, or add a metric of type External';
  return canWake
    ? FINE
    : [broken('without pods only an Object or External metric can be measured', fix, ['minReplicas'])];
});

/** The `spec` of a HorizontalPodAutoscaler. */
export const autoscaler: Rule = all(
  fields({
    scaleTargetRef: reference,
    minReplicas: atLeast(0),
    maxReplicas: atLeast(1),
    targetCPUUtilizationPercentage: atLeast(1),
    metrics,
    behavior: fields({ scaleUp: scaling, scaleDown: scaling }),
  }),
  bounds,
);
