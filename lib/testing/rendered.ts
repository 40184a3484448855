import { applyRank } from '../layout/apply-order';
import { toYaml } from '../layout/to-yaml';
import { compareText } from '../model/compare-text';
import { resourceId, type KubernetesObject } from '../model/manifest';
import { matchesPartially } from './partial-match';

/** What an app gave for one cluster, with ways to ask about it. */
export class Rendered {
  constructor(readonly objects: readonly KubernetesObject[]) {}

  /** All objects of a kind that hold what `partial` says; lists match in any order, and may hold more. */
  find(kind: string, partial: unknown = {}): readonly KubernetesObject[] {
    return this.objects.filter((object) => object.kind === kind && matchesPartially(object, partial));
  }

  /**
   * The one object of a kind that holds what `partial` says.
   *
   * @throws Error when there is none or several; the message lists the objects of that kind.
   */
  get(kind: string, partial: unknown = {}): KubernetesObject {
    const found = this.find(kind, partial);
    if (found.length === 1 && found[0]) return found[0];
    const there = this.find(kind).map((object) => object.metadata.name);
    throw new Error(
      `${found.length === 0 ? 'no' : String(found.length)} ${kind} matches ${JSON.stringify(partial)}; ` +
        (there.length > 0 ? `there is ${there.join(', ')}` : `there are ${this.kinds().join(', ')}`),
    );
  }

  /** The kinds of the objects, each once, sorted. */
  kinds(): readonly string[] {
    return [...new Set(this.objects.map((object) => object.kind))].sort();
  }

  /**
   * All objects as one YAML stream, in the order of their kustomization; made for snapshots, which must not change when
   * a construct moves.
   */
  toString(): string {
    return [...this.objects]
      .sort((a, b) => applyRank(resourceId(a)) - applyRank(resourceId(b)) || compareText(identityOf(a), identityOf(b)))
      .map((object) => toYaml(object))
      .join('---\n');
  }
}

function identityOf({ kind, metadata: { name, namespace = '' } }: KubernetesObject): string {
  return `${kind}/${namespace}/${name}`;
}

/** Makes Jest write a `Rendered` into a snapshot as plain YAML: `expect.addSnapshotSerializer(yamlSnapshots)`. */
export const yamlSnapshots = {
  test: (value: unknown): boolean => value instanceof Rendered,
  serialize: (value: Rendered): string => value.toString().trimEnd(),
};
