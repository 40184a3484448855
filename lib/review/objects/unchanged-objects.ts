import { kindKey } from '../../check/references/kinds';
import { fileName } from '../../layout/file-name';
import type { ResourceId } from '../../model/manifest';
import type { Snapshot } from '../../model/snapshot';
import type { Placed, Where } from '../change';
import type { FileReader } from './file-reader';
import { roleOf } from './file-role';
import { idKey } from './ids';
import { locationOf } from './location';
import { placedIn } from './placed-objects';
import { whereKey } from './wheres';

/** Files whose names do not say what they hold. */
const UNNAMED = '';

/** The objects of the files that are the same on both sides, read as far as they are asked for. */
export class UnchangedObjects {
  private readonly lists = new Map<string, readonly Placed[]>();
  private index: Index | undefined;

  /**
   * @param snapshot The side to read them from: the one that is cheaper to read.
   * @param paths In order.
   */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly paths: readonly string[],
    private readonly reader: FileReader,
  ) {}

  /** Those of a kind on a cluster, in the order of their files. @throws UserErrors for files that cannot be read. */
  list(where: Where, kind: string): readonly Placed[] {
    const key = `${whereKey(where)} ${kind}`;
    const known = this.lists.get(key);
    if (known) return known;
    const files = [...startsOf(kind), UNNAMED].flatMap((start) => this.filesAt('byStart', where, start));
    const found = this.placed(files).filter(({ id }) => kindKey(id) === kind);
    this.lists.set(key, found);
    return found;
  }

  /** The one of an identity on a cluster, as far as the name of its file tells. */
  find(where: Where, id: ResourceId): Placed | undefined {
    // As it is called in the folder of its own namespace, and in any other.
    const names = new Set([fileName(id, id.namespace), fileName(id, '')]);
    const files = [...names].flatMap((name) => this.filesAt('byName', where, name));
    return this.placed(files).find((placed) => idKey(placed.id) === idKey(id));
  }

  private placed(files: readonly string[]): readonly Placed[] {
    return [...this.reader.read(this.snapshot, files)].flatMap(([file, content]) => placedIn(file, content));
  }

  private filesAt(by: keyof Index, where: Where, name: string): readonly string[] {
    this.index ??= indexOf(this.paths);
    return this.index[by].get(`${whereKey(where)} ${name}`) ?? [];
  }
}

/** Paths by cluster and name of the file, and by cluster and how that name starts. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

function indexOf(paths: readonly string[]): Index {
  const index = { byName: new Map<string, string[]>(), byStart: new Map<string, string[]>() };
  for (const path of paths) {
    if (roleOf(path) !== 'manifests') continue;
    const cluster = whereKey(locationOf(path).where);
    const name = path.slice(path.lastIndexOf('/') + 1);
    append(index.byName, `${cluster} ${name}`, path);
    append(index.byStart, `${cluster} ${startOf(name)}`, path);
  }
  return index;
}

function append(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list) list.push(path);
  else lists.set(key, [path]);
}

/** What the name of a file says of its kind: `deployment` of `deployment.web.yaml`. */
function startOf(name: string): string {
  const [start = '', ...rest] = name.split('.');
  return rest.length > 1 ? start : UNNAMED;
}

/** How the names of a kind's files start: a kind that several groups know carries its group. */
function startsOf(kind: string): readonly string[] {
  const slash = kind.indexOf('/');
  const name = kind.slice(slash + 1).toLowerCase();
  return slash < 0 ? [name] : [name, `${name}_${kind.slice(0, slash).replaceAll('.', '-')}`];
}
