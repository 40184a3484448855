import { compareText } from '../../../model/compare-text';
import { CelObject } from './cel-object';

const NUMBER = '(?:0|[1-9]\\d*)';
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const VERSION = new RegExp(
  `^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);
const LARGEST = 2n ** 64n - 1n;

/** A version as semver.org has it; what follows a plus counts for nothing. */
export class SemanticVersion extends CelObject {
  readonly type = 'kubernetes.Semver';

  constructor(
    readonly numbers: readonly [major: bigint, minor: bigint, patch: bigint],
    /** The identifiers of a pre-release; none for a release. */
    readonly preRelease: readonly string[],
  ) {
    super();
  }

  equals(other: SemanticVersion): boolean {
    return this.compare(other) === 0;
  }

  /** -1, 0 or 1. */
  compare(other: SemanticVersion): number {
    for (const [i, number] of this.numbers.entries()) {
      const than = other.numbers[i] ?? 0n;
      if (number !== than) return number < than ? -1 : 1;
    }
    return comparePreRelease(this.preRelease, other.preRelease);
  }
}

/** A version from text such as `1.2.3-rc.1`; undefined where it is none. */
export function parseSemanticVersion(text: string): SemanticVersion | undefined {
  const [whole, major = '', minor = '', patch = '', preRelease] = VERSION.exec(text) ?? [];
  const numbers = [BigInt(major), BigInt(minor), BigInt(patch)] as const;
  if (whole === undefined || numbers.some((number) => number > LARGEST)) return undefined;
  return new SemanticVersion(numbers, preRelease?.split('.') ?? []);
}

/** A version of which a leading `v`, leading zeros and missing last numbers are forgiven. */
export function parseLooseVersion(text: string): SemanticVersion | undefined {
  const [major = '', minor, patch, ...rest] = text.replace(/^v/, '').split('.');
  if (patch === undefined && /[+-]/.test(minor ?? major)) return undefined;
  const numbers = [major, minor ?? '0', patch ?? '0'].map((part) => part.replace(/^0+(?=\d)/, ''));
  return parseSemanticVersion([...numbers, ...rest].join('.'));
}

/** A release comes after its pre-releases; numbers come before words, fewer identifiers before more. */
function comparePreRelease(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (const [i, identifier] of a.entries()) {
    const than = b[i];
    if (than === undefined) return 1;
    const order = compareIdentifiers(identifier, than);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function compareIdentifiers(a: string, b: string): number {
  const [numeric, than] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numeric !== than) return numeric ? -1 : 1;
  // Without leading zeros, the longer number is the larger one.
  return numeric && a.length !== b.length ? Math.sign(a.length - b.length) : compareText(a, b);
}
