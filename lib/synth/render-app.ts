import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { applyPatches } from '../constructs/app/patch';
import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { KubernetesObject, Manifest } from '../model/manifest';
import type { Place } from '../model/place';
import { isClusterScoped } from '../resources/cluster-scoped';
import { placeIn } from '../workspace/call-site';
import type { BundleChart } from './bundle-chart';
import { placeOf } from './construct-places';

/** The objects of a built app, in the order in which its constructs were made. */
export function renderApp(chart: BundleChart, problems: Problems): readonly Manifest[] {
  const manifests: Manifest[] = [];
  for (const construct of chart.node.findAll()) {
    const place = whereMade(chart, construct);
    for (const message of construct.node.validate()) {
      problems.add(new UserError('FL3005', { message: `${pathOf(chart, construct)}: ${message}`, place }));
    }
    if (!ApiObject.isApiObject(construct)) continue;
    const object = problems.catch(() => renderObject(chart, construct, place));
    if (object) manifests.push({ object, place, construct: pathOf(chart, construct) });
  }
  return manifests;
}

function renderObject(chart: BundleChart, source: ApiObject, place: Place): KubernetesObject {
  return inNamespace(applyPatches(source, toJson(source, place)) as KubernetesObject, chart.scope.namespace);
}

function toJson(source: ApiObject, place: Place): Record<string, unknown> {
  try {
    return source.toJson() as Record<string, unknown>;
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/^Failed serializing .*?: /, '');
    throw new UserError('FL3006', {
      message: `${source.kind} "${source.name}" cannot be written as YAML: ${reason}`,
      place,
      fix: 'a manifest holds plain data: strings, numbers, booleans, lists and mappings',
      cause: error,
    });
  }
}

/** cdk8s puts the chart's namespace on every object, also on those that the API server wants without one. */
function inNamespace(object: KubernetesObject, namespace: string): KubernetesObject {
  const { namespace: own, ...metadata } = object.metadata;
  if (isClusterScoped(object)) return { ...object, metadata };
  return { ...object, metadata: { ...metadata, namespace: own ?? namespace } };
}

function whereMade(chart: BundleChart, construct: IConstruct): Place {
  const { root, definedAt } = chart.scope.context;
  return placeIn(root, placeOf(construct) ?? definedAt);
}

/** The construct's path within its app: without the chart and the scope that fairlead put around it. */
function pathOf(chart: BundleChart, construct: IConstruct): string {
  return construct.node.path.slice(chart.scope.node.path.length + 1) || chart.scope.name;
}
