import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';

/**
 * The same YAML with the keys of every mapping in another order, which the seed decides. The clusters of an environment
 * keep theirs, because they are rolled out in it.
 */
export function shuffledYaml(text: string, seed: number): string {
  const document = parse(text) as Record<string, unknown>;
  const shuffled = shuffle(document, '', seed) as Record<string, unknown>;
  const clusters = document.clusters === undefined ? {} : { clusters: keepOrder(document.clusters, seed) };
  return stringify({ ...shuffled, ...clusters });
}

function shuffle(value: unknown, path: string, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item, index) => shuffle(item, `${path}/${index}`, seed));
  if (!isMapping(value)) return value;
  const rank = (key: string): string => createHash('sha256').update(`${seed}${path}/${key}`).digest('hex');
  const keys = Object.keys(value).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, shuffle(value[key], `${path}/${key}`, seed)]));
}

function keepOrder(clusters: unknown, seed: number): unknown {
  if (!isMapping(clusters)) return clusters;
  return Object.fromEntries(Object.entries(clusters).map(([name, cluster]) => [name, shuffle(cluster, name, seed)]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
