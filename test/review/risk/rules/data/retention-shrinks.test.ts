import { RETENTION_SHRINKS } from '../../../../../lib/review/risk/rules/data/retention-shrinks';
import { saidOf } from '../../around';

const prometheus = (spec: string) =>
  `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: k8s }\nspec: { ${spec} }`;
const schedule = (ttl: string) =>
  `apiVersion: velero.io/v1\nkind: Schedule\nmetadata: { name: nightly }\nspec: { template: { ttl: ${ttl} } }`;

test.each([
  ['a day holds where nothing is said', 'retention: 10d', '', ['retention goes from 10d to 1d']],
  ['no time holds where a size does', 'retentionSize: 9GB', 'retentionSize: 9GB, retention: 10d', ['from all to 10d']],
  ['time gives way to size', 'retention: 10d', 'retentionSize: 9GB', ['retentionSize goes from all']],
])('Prometheus: %s', (_, before, after, parts) => {
  const said = saidOf(RETENTION_SHRINKS, prometheus(before), prometheus(after));
  expect(said).toHaveLength(parts.length);
  for (const [at, part] of parts.entries()) expect(said[at]?.message).toContain(part);
});

test('a schedule that is shortened leaves the backups which are there', () => {
  const [said] = saidOf(RETENTION_SHRINKS, schedule('720h'), schedule('240h'));
  expect(said?.message).toContain('ttl goes from 30d to 10d: backups that are made from now on expire so much sooner');
});
