import { isMapping } from '../../../check/schema/structural/is-mapping';
import type { KubernetesObject } from '../../../model/manifest';
import type { FieldChange, ReviewPath } from '../../change';
import { identify } from '../../compare/elements/identify';
import { shapeOfObject } from '../../compare/kinds/shape-of-object';
import { pathText } from '../../compare/path-text';
import { isList, settledField } from '../../compare/settled';
import { BY_NAME } from '../../compare/shape/list-rule';
import { shapeBelow, shapeOfItems, type Shape } from '../../compare/shape/shape';

/** A field of a manifest that holds nothing further. */
export interface Leaf {
  /** Path of the manifest below `dist/`. */
  readonly file: string;
  readonly path: ReviewPath;
  /** The path as people write it. */
  readonly field: string;
  /** A scalar, or an empty mapping or list. */
  readonly value: unknown;
}

interface Branch {
  readonly leaf: Leaf | undefined;
  /** By the text of the step. */
  readonly below: ReadonlyMap<string, Branch>;
  /** The elements of a list by position, also where merge keys tell them apart. */
  readonly elements: readonly Branch[];
}

/** The leaves of one manifest, found by paths. */
export class LeafTree {
  /** In the order of the manifest. */
  readonly leaves: readonly Leaf[];
  private readonly root: Branch;

  /** @param file Path of the manifest below `dist/`. */
  constructor(file: string, object: KubernetesObject) {
    const leaves: Leaf[] = [];
    this.root = grow({ file, leaves }, object, shapeOfObject(object), []);
    this.leaves = leaves;
  }

  /** All leaves at a path and below it; none where nothing stands there. */
  at(path: ReviewPath): readonly Leaf[] {
    const { branch, left } = this.follow(path);
    return left === 0 ? leavesOf(branch) : [];
  }

  /** How far a path leads, and what can follow there. */
  along(path: ReviewPath): { readonly reached: ReviewPath; readonly next: readonly string[] } {
    const { branch, left } = this.follow(path);
    return { reached: path.slice(0, path.length - left), next: [...branch.below.keys()] };
  }

  /** The leaves that a change is about: none for a field that came, the leaf itself for what changed within its text. */
  changed({ path, before }: FieldChange): readonly Leaf[] {
    const { branch, left } = this.follow(path);
    if (left > 0) return branch.leaf ? [branch.leaf] : [];
    return before === undefined ? [] : leavesOf(branch);
  }

  /** @returns The last branch on the way, and how many steps are left from there. */
  private follow(path: ReviewPath): { readonly branch: Branch; readonly left: number } {
    let branch = this.root;
    for (const [at, step] of path.entries()) {
      const next = branch.below.get(pathText([step])) ?? (typeof step === 'number' ? branch.elements[step] : undefined);
      if (!next) return { branch, left: path.length - at };
      branch = next;
    }
    return { branch, left: 0 };
  }
}

interface Growth {
  readonly file: string;
  readonly leaves: Leaf[];
}

function grow(growth: Growth, value: unknown, shape: Shape, path: ReviewPath): Branch {
  if (isMapping(value)) {
    const fields = Object.keys(value).flatMap((key) => {
      const below = shapeBelow(shape, key);
      const field = settledField(value, key, below);
      return field === undefined ? [] : [[key, grow(growth, field, below, [...path, key])] as const];
    });
    if (fields.length > 0) return branchOf(fields);
  }
  if (isList(value) && value.length > 0) {
    const items = shapeOfItems(shape);
    const steps = stepsOf(value, shape);
    return branchOf(
      value.map((element, at) => {
        const step = steps?.[at] ?? at;
        return [step, grow(growth, element, items, [...path, step])] as const;
      }),
    );
  }
  const leaf = { file: growth.file, path, field: pathText(path), value };
  growth.leaves.push(leaf);
  return { leaf, below: new Map(), elements: [] };
}

function branchOf(children: readonly (readonly [ReviewPath[number], Branch])[]): Branch {
  const below = new Map(children.map(([step, branch]) => [pathText([step]), branch]));
  return { leaf: undefined, below, elements: children.map(([, branch]) => branch) };
}

/** The elements of a list by their merge keys; undefined where those do not tell them apart. */
function stepsOf(list: readonly unknown[], shape: Shape): ReviewPath | undefined {
  const rule = shape.list ?? BY_NAME;
  if (rule === 'set') return undefined;
  for (const keys of rule.keySets) {
    const identified = identify(list, keys);
    if (identified) return identified.map(({ step }) => step);
  }
  return undefined;
}

function leavesOf(branch: Branch): readonly Leaf[] {
  return branch.leaf ? [branch.leaf] : branch.elements.flatMap(leavesOf);
}
