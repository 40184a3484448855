import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problems } from '../errors/problems';
import type { Manifest } from '../model/manifest';
import type { Place } from '../model/place';
import { placeIn } from '../workspace/call-site';
import type { BundleChart } from './bundle-chart';
import { checkConstruct } from './check-construct';
import { placeOf } from './construct-places';
import { inNamespace } from './in-namespace';
import { markMoved } from './mark-moved';
import { renderObject } from './render-object';

/** The objects of a built app, in the order in which its constructs were made. */
export function renderApp(chart: BundleChart, problems: Problems): readonly Manifest[] {
  const manifests: Manifest[] = [];
  for (const node of chart.node.findAll()) {
    const [construct, place] = [pathOf(chart, node), whereMade(chart, node)];
    problems.catch(() => {
      checkConstruct(node, construct, place);
    });
    if (!ApiObject.isApiObject(node)) continue;
    const object = problems.catch(() => renderObject(node, construct, place));
    if (object) manifests.push({ object, place, construct });
  }
  const { namespace, movedObjects } = chart.scope;
  return markMoved(inNamespace(manifests, namespace), movedObjects, problems);
}

function whereMade(chart: BundleChart, construct: IConstruct): Place {
  const { root, definedAt } = chart.scope.context;
  return placeIn(root, placeOf(construct) ?? definedAt);
}

/** The construct's path within its app: without the chart and the scope that fairlead put around it. */
function pathOf(chart: BundleChart, construct: IConstruct): string {
  return construct.node.path.slice(chart.scope.node.path.length + 1) || chart.scope.name;
}
