import { createRequire } from 'node:module';
import { synthesizeWorkspace } from '../../lib/pipeline';
import { explainLeaves } from '../../lib/review/explain/explain-leaves';
import { Explainer } from '../../lib/review/explain/explainer';
import type { LeafOrigin } from '../../lib/review/explain/explained';
import type { Laboratory, Scope } from '../../lib/review/explain/experiment/laboratory';
import { tryMended } from '../../lib/review/explain/experiment/mended';
import type { Edit } from '../../lib/review/explain/inputs/edit';
import type { Input } from '../../lib/review/explain/inputs/input';
import type { Leaf } from '../../lib/review/explain/leaves/leaf-tree';
import { findBundle } from '../../lib/review/explain/question';
import { OFF } from '../../lib/review/explain/source/switches';
import { loadFleet } from './fleet';

/** What came of trying every origin that was told of a part of the fleet. */
export interface Proof {
  /** How many leaves there are, and how many of them changed with each of their origins. */
  readonly leaves: number;
  readonly right: number;
  /** How many leaves changed with an input though it was not told of them, in how many that could have. */
  readonly moved: number;
  readonly stayed: number;
  /** What went wrong, in words. */
  readonly wrong: readonly string[];
}

export function fleetExplainer(): Explainer {
  const render = (...[workspace, selection]: Parameters<typeof synthesizeWorkspace>) =>
    synthesizeWorkspace(workspace, selection).files;
  return new Explainer(loadFleet(), render, createRequire);
}

/** Explains every leaf of the bundles of a scope, then changes what was told and looks. */
export function proveExplained(explainer: Explainer, scope: Scope, isAsked: (bundle: string) => boolean): Proof {
  const laboratory = explainer.laboratory(scope);
  const { claims, leaves } = claimsOf(explainer, scope, isAsked);
  const wrong: string[] = [];
  const failed = new Set<Leaf>();
  let moved = 0;
  let stayed = 0;
  for (const [name, { origin, leaves: own }] of claims) {
    const { seen, others } = origin.input ? seenWith(laboratory, origin.input, own) : seenWithout(laboratory, origin);
    for (const leaf of own) {
      if (seen.has(leaf)) continue;
      failed.add(leaf);
      wrong.push(`${name} does not change ${leaf.file} ${leaf.field}`);
    }
    if (!origin.input) continue;
    const known = laboratory.reaches.get(origin.input)?.leaves ?? new Set();
    const surprises = [...others].filter((leaf) => !known.has(leaf));
    moved += surprises.length;
    stayed += leaves.size - known.size;
    if (surprises.length > 0)
      wrong.push(`${name} also changes ${surprises.map(({ file, field }) => `${file} ${field}`).join(', ')}`);
  }
  return { leaves: leaves.size, right: leaves.size - failed.size, moved, stayed: stayed - moved, wrong };
}

interface Claims {
  /** By a name for the origin: the leaves that it was told of. */
  readonly claims: ReadonlyMap<string, { readonly origin: LeafOrigin; readonly leaves: ReadonlySet<Leaf> }>;
  readonly leaves: ReadonlySet<Leaf>;
}

function claimsOf(explainer: Explainer, scope: Scope, isAsked: (bundle: string) => boolean): Claims {
  const picture = explainer.picture(scope);
  const { atRest } = explainer.laboratory(scope);
  const claims = new Map<string, { readonly origin: LeafOrigin; readonly leaves: Set<Leaf> }>();
  const all = new Set<Leaf>();
  for (const bundle of new Set([...picture.files.values()].map((file) => file.bundle))) {
    if (!isAsked(bundle)) continue;
    const files = [...picture.files.values()].filter((file) => file.bundle === bundle);
    const leaves = files.flatMap(({ path }) => picture.tree(path).leaves);
    const asked = { ...findBundle(explainer.workspace, bundle), leaves };
    for (const { leaf, origins } of explainLeaves(explainer, asked).leaves) {
      const [same] = atRest.tree(leaf.file).at(leaf.path);
      if (!same) throw new Error(`${leaf.file} ${leaf.field} is not what it is without switches`);
      all.add(same);
      for (const origin of origins) {
        const { what, mark, id } = origin;
        const name = `${what} ${id ?? JSON.stringify(mark?.place)}`;
        const claim = claims.get(name) ?? { origin, leaves: new Set() };
        claims.set(name, claim);
        claim.leaves.add(same);
      }
    }
  }
  return { claims, leaves: all };
}

interface Seen {
  /** All that changed. */
  readonly seen: ReadonlySet<Leaf>;
  /** What changed with another value than those by which the origin was found. */
  readonly others: ReadonlySet<Leaf>;
}

/** Other values first; the one by which the origin was found where no other does it, or there is no other. */
function seenWith(laboratory: Laboratory, input: Input, wanted: ReadonlySet<Leaf>): Seen {
  const shownBy = laboratory.reaches.get(input)?.shownBy ?? [];
  const ways = laboratory.waysOf(input).all.filter((way) => !shownBy.includes(way));
  const others = changedBy(laboratory, ways, wanted, ['names']);
  return { seen: new Set([...others, ...changedBy(laboratory, shownBy, wanted, ['names', 'all'], others)]), others };
}

function changedBy(
  laboratory: Laboratory,
  ways: readonly (readonly Edit[])[],
  wanted: ReadonlySet<Leaf>,
  mends: readonly ('names' | 'all')[],
  before: ReadonlySet<Leaf> = new Set(),
): ReadonlySet<Leaf> {
  const seen = new Set(before);
  for (const way of ways) {
    if ([...wanted].every((leaf) => seen.has(leaf))) break;
    const attempts = mends.map((each) => tryMended(laboratory, way, each));
    const valid = attempts.find(({ outcome }) => outcome.picture);
    if (!valid?.outcome.picture) continue;
    for (const leaf of laboratory.changed(valid.outcome.picture, valid.edits)) seen.add(leaf);
  }
  return seen;
}

/** Leaves the construct out that stands at the place of an origin. */
function seenWithout(laboratory: Laboratory, { mark }: LeafOrigin): Seen {
  const { file = '', line = 0, column = 0 } = mark?.place ?? {};
  const [found] = (laboratory.sources.modules.get(file)?.switches ?? [])
    .filter(
      (each) =>
        each.kind !== 'value' && each.mark.place.line === line && (each.kind === 'construct' || each.isStatement),
    )
    .sort((a, b) => Math.abs(a.mark.place.column - column) - Math.abs(b.mark.place.column - column));
  if (!found) return { seen: new Set(), others: new Set() };
  const { edits, outcome } = tryMended(laboratory, [{ in: 'source', file, at: found.id, value: OFF }], 'all');
  const seen = outcome.picture ? laboratory.changed(outcome.picture, edits) : new Set<Leaf>();
  return { seen, others: new Set() };
}
