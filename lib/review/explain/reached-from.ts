import { nearest } from '../../errors/nearest';
import { UserError } from '../../errors/user-error';
import { compareText } from '../../model/compare-text';
import { resourceId } from '../../model/manifest';
import type { Scope } from './experiment/laboratory';
import { reachOf } from './experiment/reach-of';
import type { Explainer } from './explainer';
import { liesIn, type Input } from './inputs/input';
import type { Leaf } from './leaves/leaf-tree';
import type { Picture } from './leaves/picture';

/** A line of a file that a person wrote. */
export interface AskedLine {
  /** Path in the workspace. */
  readonly file: string;
  readonly line: number;
  /** Of several things on the line, the one that stands there; default all. */
  readonly column?: number;
}

/** A field that follows from an input, in all bundles in which it does. */
export interface ReachedField {
  /** The app, or `gitops/argocd`, `gitops/flux` and `cluster` for what belongs to none. */
  readonly of: string;
  /** Such as `Deployment/checkout`. */
  readonly object: string;
  readonly field: string;
  /** Each value once, with the bundles that have it. */
  readonly values: readonly { readonly value: unknown; readonly bundles: readonly string[] }[];
}

/** What stands on a line, and what follows from it. */
export interface Reached {
  readonly input: Input;
  /** Undefined where no other value of the input was valid, so that nothing is known. */
  readonly fields: readonly ReachedField[] | undefined;
}

/** Every field of every bundle that a line reaches. @throws UserError FL2004 for a line on which nothing can be changed. */
export function reachedFrom(explainer: Explainer, asked: AskedLine): readonly Reached[] {
  const inputs = inputsAt(explainer, asked);
  const laboratory = explainer.laboratory(scopeOf(explainer, asked.file));
  return inputs.map((input) => {
    const reach = reachOf(laboratory, input);
    return { input, fields: reach && foldedFields([...reach.leaves], laboratory.atRest) };
  });
}

/** What an environment's file says is of that environment alone. */
function scopeOf({ workspace }: Explainer, file: string): Scope {
  const environment = workspace.fleet.environments.find(({ place }) => place.file === file);
  return environment ? { environment: environment.name } : {};
}

function inputsAt({ inputs }: Explainer, { file, line, column }: AskedLine): readonly Input[] {
  const known = inputs.get(file);
  if (!known) throw noSource(file, [...inputs.keys()]);
  const onLine = known.filter(({ mark }) => mark?.place.line === line);
  const exact = onLine.filter(({ mark }) => column !== undefined && mark !== undefined && isAt(mark, column));
  const meant = exact.length > 0 ? exact : onLine;
  // What only holds something else of the line says no more than that does.
  const found = meant.filter((input) => input.grain !== 'part' || !meant.some((other) => liesIn(other, input)));
  if (found.length > 0) return found;
  const lines = [...new Set(known.flatMap(({ mark }) => mark?.place.line ?? []))];
  const [near] = lines.sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
  throw new UserError('FL2004', {
    message: `nothing stands at ${file}:${line} that a manifest could follow from`,
    fix:
      near === undefined
        ? 'ask for a line of another file'
        : `ask for a line that says something, such as ${file}:${near}`,
  });
}

function isAt({ place, span }: NonNullable<Input['mark']>, column: number): boolean {
  return place.column <= column && column < place.column + span;
}

function noSource(file: string, known: readonly string[]): UserError {
  const near = nearest(file, known);
  return new UserError('FL2004', {
    message: `${file} is no file that manifests are made from`,
    fix: near === undefined ? `name one of ${[...known].sort().join(', ')}` : `did you mean ${near}?`,
  });
}

/** The same field of several clusters as one, in the order of bundles and of their manifests. */
function foldedFields(leaves: readonly Leaf[], picture: Picture): readonly ReachedField[] {
  const folded = new Map<
    string,
    ReachedField & { readonly byValue: Map<string, { value: unknown; bundles: string[] }> }
  >();
  for (const leaf of [...leaves].sort((a, b) => compareText(a.file, b.file))) {
    const { bundle, manifest } = picture.file(leaf.file);
    const { kind, name } = resourceId(manifest.object);
    const [of, object, field] = [ownerOf(bundle), `${kind}/${name}`, leaf.field];
    const key = JSON.stringify([of, object, field]);
    const byValue = folded.get(key)?.byValue ?? new Map<string, { value: unknown; bundles: string[] }>();
    const same = byValue.get(JSON.stringify(leaf.value)) ?? { value: leaf.value, bundles: [] };
    same.bundles.push(bundle);
    byValue.set(JSON.stringify(leaf.value), same);
    folded.set(key, { of, object, field, values: [], byValue });
  }
  return [...folded.values()].map(({ byValue, ...field }) => ({ ...field, values: [...byValue.values()] }));
}

function ownerOf(bundle: string): string {
  const [first = '', second = '', third = ''] = bundle.split('/');
  return first === 'gitops' ? `${first}/${second}` : third;
}
