/** What a file of `dist/` is, by its path alone. */
export type FileRole = 'manifests' | 'kustomization' | 'index' | 'unknown' | 'nothing';

const KUSTOMIZATION = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
const MANIFESTS = /\.(?:ya?ml|json)$/;
/** What is hidden, and what is written for people. */
const NOTHING = /(?:^|\/)\.|\.md$/;

/**
 * What a file is: manifests; what is derived from them; `unknown` where only someone who knows more could tell; `nothing`
 * that an agent would read.
 */
export function roleOf(path: string): FileRole {
  if (path === 'index.json') return 'index';
  if (NOTHING.test(path)) return 'nothing';
  if (KUSTOMIZATION.test(path)) return 'kustomization';
  return MANIFESTS.test(path) ? 'manifests' : 'unknown';
}
