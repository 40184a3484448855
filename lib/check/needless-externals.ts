import type { Finding } from '../model/finding';
import type { ClusterObjects, ReferenceReport } from './references/reference-faults';

/**
 * Declarations that no cluster needs, each once: what a fleet or an environment declares external is there on all its
 * clusters, and may well be needed on some of them only.
 *
 * @param reports What became of the references of each cluster, in the order of the clusters.
 */
export function needlessExternals(
  clusters: readonly ClusterObjects[],
  reports: readonly ReferenceReport[],
): readonly Finding[] {
  const needed = new Set<string>();
  const needless = new Map<string, Finding>();
  clusters.forEach(({ subjects, externals }, at) => {
    const unused = new Map(reports[at]?.needless.map(({ external, fault }) => [external, fault]));
    const [first] = subjects;
    for (const external of externals.filter(({ implied }) => !implied)) {
      const { kind, name, namespace = '', place } = external;
      const declaration = JSON.stringify([kind, name, namespace, place]);
      const fault = unused.get(external);
      if (!fault || !first) needed.add(declaration);
      else {
        const object = { group: '', kind, namespace, name };
        needless.set(declaration, {
          ...fault,
          object,
          file: place.file,
          target: first.target,
          mark: { place, span: 1 },
        });
      }
    }
  });
  return [...needless].flatMap(([declaration, finding]) => (needed.has(declaration) ? [] : [finding]));
}
