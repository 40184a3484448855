import { asList, asMapping, asText, valueAt, type Mapping } from '../../../check/references/loosely';
import type { Placed, Where } from '../../change';
import type { Side } from '../../risk/rule';
import { pathTails } from '../path-tails';
import { perCluster } from '../../risk/reach/per-cluster';
import type { Application } from './application';
import { filledIn, listedParameters } from './expand-set';
import { heldUpBy } from './held-up-by';

const APPLICATION = 'argoproj.io/Application';
const APPLICATION_SET = 'argoproj.io/ApplicationSet';
const APP_PROJECT = 'argoproj.io/AppProject';

/** The Application that applies a bundle: one of its environment, or one that an app brings to the cluster itself. */
export function findApplication(side: Side, where: Where, bundle: string): Application | undefined {
  const { environment, cluster } = where;
  const ofEnvironment = applicationsAt(side, { environment }).get(bundle);
  return (ofEnvironment ?? (cluster === undefined ? undefined : applicationsAt(side, where).get(bundle)))?.();
}

/** Applications by the folders that they follow, each made when it is asked for: a set may stand for a thousand. */
type Applications = ReadonlyMap<string, () => Application>;

const applicationsAt = perCluster((side, where): Applications => {
  const found = new Map<string, () => Application>();
  const projects = new Map(side.list(where, APP_PROJECT).map(({ id, object }) => [id.name, asMapping(object.spec)]));
  const candidates = [
    ...side.list(where, APPLICATION).map(candidate),
    ...side.list(where, APPLICATION_SET).flatMap(candidatesOfSet),
  ];
  for (const { folders, write, set } of candidates) {
    const make = once(() => applicationOf(write(), set, projects));
    for (const tail of folders.flatMap(pathTails)) if (!found.has(tail)) found.set(tail, make);
  }
  return found;
});

/** An Application of which no more is known yet than the folders that it follows. */
interface Candidate {
  readonly folders: readonly string[];
  readonly write: () => unknown;
  readonly set?: Placed;
}

function candidate({ object }: Placed): Candidate {
  return { folders: foldersOf(object.spec), write: () => object };
}

function candidatesOfSet(set: Placed): readonly Candidate[] {
  const template = valueAt(set.object, 'spec', 'template');
  const folders = foldersOf(valueAt(template, 'spec'));
  return listedParameters(set.object).map((parameters) => ({
    folders: folders.map((folder) => String(filledIn(folder, parameters))),
    write: () => filledIn(template, parameters),
    set,
  }));
}

function foldersOf(spec: unknown): readonly string[] {
  const { source, sources } = asMapping(spec);
  return [source, ...asList(sources)].flatMap((each) => asText(asMapping(each).path) ?? []);
}

function applicationOf(written: unknown, set: Placed | undefined, projects: ReadonlyMap<string, Mapping>): Application {
  const metadata = asMapping(asMapping(written).metadata);
  const spec = asMapping(asMapping(written).spec);
  const name = asText(metadata.name) ?? '';
  const application = { key: name, name, metadata, spec, ...(set && { set }) };
  return { ...application, heldUp: heldUpBy(application, projects.get(asText(spec.project) ?? '')) };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
