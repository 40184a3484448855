import { versionStep } from '../../lib/model/version-step';

test.each([
  ['v1.2.3', 'v2.0.0', 'major'],
  ['1', '2', 'major'],
  ['1.2.3', '1.3.0', 'minor'],
  ['1.2.3', 'v1.2.4', 'patch'],
  ['1.2', '1.2.1', 'patch'],
  ['16.4-bookworm', '16.5-bookworm', 'minor'],
  ['16.4-bookworm', '17.1-bookworm', 'major'],
  ['ubi9-16.4-2440', 'ubi9-17.0-1', 'major'],
  ['ubi8-16.4-2440', 'ubi9-16.5-1', 'unknown'],
  ['16.4-bookworm', '16.4-trixie', 'unknown'],
  ['pr-12', 'pr-13', 'unknown'],
  ['1.2.3', '1.2.2', 'back'],
  ['v2', 'v1.9', 'back'],
  ['RELEASE.2026-01-01T00-00-00Z', 'RELEASE.2026-02-01T00-00-00Z', 'unknown'],
  ['RELEASE.2026-02-01T00-00-00Z', 'RELEASE.2026-01-01T00-00-00Z', 'back'],
  ['2026-02-01', '2026-01-31', 'back'],
  ['20240131', '20240201', 'unknown'],
  ['main', 'v1', 'unknown'],
  ['v1@sha256:1', 'v1@sha256:2', 'digest'],
  ['v1', 'v1@sha256:2', 'digest'],
  ['@sha256:1', '@sha256:2', 'digest'],
  ['v1@sha256:1', 'v2@sha256:2', 'major'],
  ['@sha256:1', 'v2', 'unknown'],
  ['6.x', '7.x', 'major'],
])('from %s to %s is %s', (before, after, step) => {
  expect(versionStep(before, after)).toBe(step);
});
