import { asList, asMapping, asText, valueAt, type Mapping } from '../../check/references/loosely';
import { kindKey } from '../../check/references/kinds';
import { resourceId, type KubernetesObject } from '../../model/manifest';
import type { Where } from '../change';
import type { Side } from '../risk/rule';
import type { Running } from './running';

const HELM_REPOSITORY = 'source.toolkit.fluxcd.io/HelmRepository';

type Reader = (object: KubernetesObject, where: Where, side: Side) => readonly Running[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['argoproj.io/Application', ({ spec }) => chartsOfApplication(asMapping(spec))],
  ['argoproj.io/ApplicationSet', ({ spec }) => chartsOfApplication(asMapping(valueAt(spec, 'template', 'spec')))],
  [
    'helm.toolkit.fluxcd.io/HelmRelease',
    (object, where, side) => chartOfFlux(asMapping(valueAt(object.spec, 'chart', 'spec')), object, where, side),
  ],
  [
    'source.toolkit.fluxcd.io/HelmChart',
    (object, where, side) => chartOfFlux(asMapping(object.spec), object, where, side),
  ],
  ['source.toolkit.fluxcd.io/OCIRepository', ({ spec }) => artifact(asMapping(spec))],
]);

/** The charts that an agent's object has installed. */
export function chartsIn(object: KubernetesObject, where: Where, side: Side): readonly Running[] {
  return READERS.get(kindKey(resourceId(object)))?.(object, where, side) ?? [];
}

function chartsOfApplication({ source, sources }: Mapping): readonly Running[] {
  return [source, ...asList(sources)].flatMap((each) => {
    const { repoURL, chart, targetRevision } = asMapping(each);
    return chartOf(asText(repoURL), chart, targetRevision);
  });
}

function chartOfFlux(
  { chart, version, sourceRef }: Mapping,
  object: KubernetesObject,
  where: Where,
  side: Side,
): readonly Running[] {
  const { kind, name, namespace = object.metadata.namespace } = asMapping(sourceRef);
  if (kind !== 'HelmRepository' || asText(chart) === undefined) return [];
  const repository = side
    .list(where, HELM_REPOSITORY)
    .find(({ id }) => id.name === name && id.namespace === (namespace ?? ''));
  return chartOf(asText(valueAt(repository?.object.spec, 'url')) ?? asText(name), chart, version);
}

/** Without a version the newest is installed. */
function chartOf(repository: string | undefined, chart: unknown, version: unknown): readonly Running[] {
  const name = asText(chart);
  if (repository === undefined || name === undefined) return [];
  return [{ what: 'chart', name: `${repository.replace(/\/+$/, '')}/${name}`, version: asText(version) ?? 'latest' }];
}

function artifact({ url, ref }: Mapping): readonly Running[] {
  const name = asText(url);
  const { tag, semver, digest } = asMapping(ref);
  const version = `${asText(semver) ?? asText(tag) ?? ''}${asText(digest) === undefined ? '' : `@${String(digest)}`}`;
  return name === undefined ? [] : [{ what: 'chart', name, version: version || 'latest' }];
}
