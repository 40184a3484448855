import { RESERVED_KEYS } from '../../workspace/schema/app-entry-schema';
import type { Edit } from '../promotion';
import type { Remark } from '../remark';
import { addKeys, type Keys } from '../yaml/add-keys';
import { rewriteValue } from '../yaml/rewrite-value';
import { isShared, placeOf, spotOf, spotOn, type Spot, type YamlSource } from '../yaml/yaml-source';
import type { Addition, Rewrite, Writing } from './write-where';

/** The edits of a file, and what cannot be edited. */
export interface Edits {
  readonly edits: readonly Edit[];
  readonly remarks: readonly Remark[];
}

/** Turns what is to change into edits. What an anchor shares with other keys is not edited. */
export function makeEdits({ rewrites, additions }: Writing, source: YamlSource): Edits {
  const made = [
    ...rewrites.map((rewrite) => rewriteEdits(rewrite, source)),
    ...additionsByApp(additions).map(([app, keys]) => additionEdits(app, keys, source)),
  ];
  return { edits: made.flatMap(({ edits }) => edits), remarks: made.flatMap(({ remarks }) => remarks) };
}

function rewriteEdits({ leaf, value }: Rewrite, source: YamlSource): Edits {
  const { app, setting, origin } = leaf;
  const spot = spotOf(origin, source);
  if (!spot) throw new Error(`${source.file} is not the text that ${setting} of ${app} was read from`);
  if (isShared(spot, source)) return cannot(anchorRemark({ app, setting }, spot, source));
  return { edits: rewriteValue(spot, value, source), remarks: [] };
}

function additionEdits(app: string, keys: Keys, source: YamlSource): Edits {
  const spot = spotOn(source, ['apps', app]);
  if (!spot || isShared(spot, source)) return cannot(anchorRemark({ app }, spot ?? spotOn(source, ['apps']), source));
  return { edits: addKeys(spot, keys, source, RESERVED_KEYS), remarks: [] };
}

/** What each app is given, as one tree of keys. */
function additionsByApp(additions: readonly Addition[]): readonly (readonly [string, Keys])[] {
  const trees = new Map<string, Record<string, unknown>>();
  for (const { app, path, value } of additions) {
    const tree = trees.get(app) ?? {};
    trees.set(app, tree);
    put(tree, path, value);
  }
  return [...trees];
}

function put(tree: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const inner = (tree[key] ??= {}) as Record<string, unknown>;
  put(inner, rest, value);
}

function cannot(remark: Remark): Edits {
  return { edits: [], remarks: [remark] };
}

function anchorRemark(about: Pick<Remark, 'app' | 'setting'>, spot: Spot | undefined, source: YamlSource): Remark {
  const what =
    about.setting === undefined ? `the entry of ${String(about.app)}` : `${about.setting} of ${String(about.app)}`;
  return {
    ...about,
    code: 'promotion/anchor',
    severity: 'error',
    message: `${what} is shared with other keys by an anchor, and would change them too`,
    fix: 'write it out where the alias stands, or change it by hand',
    mark: { place: placeOf(spot, source), span: 1 },
  };
}
