import { CelError } from '../cel-error';
import { parseLooseVersion, parseSemanticVersion, type SemanticVersion } from '../values/semantic-version';
import { walk } from './cost';
import type { Library } from './library';

/** Semantic versions. */
export const SEMVERS: Library = {
  since: '1.34',
  functions: [
    ['semver(string): kubernetes.Semver', (text: string) => version(text, false), walk],
    ['semver(string, bool): kubernetes.Semver', version, walk],
    ['isSemver(string): bool', (text: string) => parse(text, false) !== undefined, walk],
    ['isSemver(string, bool): bool', (text: string, normalize: boolean) => parse(text, normalize) !== undefined, walk],
    [
      '(kubernetes.Semver).isGreaterThan(kubernetes.Semver): bool',
      (a: SemanticVersion, b: SemanticVersion) => a.compare(b) > 0,
    ],
    [
      '(kubernetes.Semver).isLessThan(kubernetes.Semver): bool',
      (a: SemanticVersion, b: SemanticVersion) => a.compare(b) < 0,
    ],
    [
      '(kubernetes.Semver).compareTo(kubernetes.Semver): int',
      (a: SemanticVersion, b: SemanticVersion) => BigInt(a.compare(b)),
    ],
    ['(kubernetes.Semver).major(): int', ({ numbers: [major] }: SemanticVersion) => major],
    ['(kubernetes.Semver).minor(): int', ({ numbers: [, minor] }: SemanticVersion) => minor],
    ['(kubernetes.Semver).patch(): int', ({ numbers: [, , patch] }: SemanticVersion) => patch],
  ],
};

function parse(text: string, normalize: boolean): SemanticVersion | undefined {
  return normalize ? parseLooseVersion(text) : parseSemanticVersion(text);
}

function version(text: string, normalize: boolean): SemanticVersion {
  const value = parse(text, normalize);
  if (!value) throw new CelError('run', `invalid semantic version: ${JSON.stringify(text)}`);
  return value;
}
