/** Kinds whose plural the rule does not give. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['Endpoints', 'endpoints'],
  ['NodeMetrics', 'nodes'],
  ['PodMetrics', 'pods'],
]);

/** The plural under which the API server serves a kind: `NetworkPolicy` is served as `networkpolicies`. */
export function pluralResource(kind: string): string {
  return IRREGULAR.get(kind) ?? plural(kind.toLowerCase());
}

function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
