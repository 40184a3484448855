import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, manifestsBelow } from './dist';
import { ask, installed, testWith } from './judge';

jest.setTimeout(300_000);

type Linter = 'kube-linter' | 'kube-score' | 'checkov';

/** What docs/linters.md explains, by the first column of its table, and which rules of which linters say so. */
const EXPLAINED: Readonly<Record<string, Partial<Record<Linter, string>>>> = {
  'CPU limit is not set (CKV_K8S_11)': { 'kube-score': 'container-resources', checkov: 'CKV_K8S_11' },
  'no anti-affinity; no host podAntiAffinity': {
    'kube-linter': 'no-anti-affinity',
    'kube-score': 'deployment-has-host-podantiaffinity',
  },
  'image pull policy is not Always (CKV_K8S_15)': {
    'kube-score': 'container-image-pull-policy',
    checkov: 'CKV_K8S_15',
  },
  'image should use a digest (CKV_K8S_43)': { checkov: 'CKV_K8S_43' },
  'ephemeral storage request and limit are not set': { 'kube-score': 'container-ephemeral-storage-request-and-limit' },
  'same readiness and liveness probe': { 'kube-score': 'pod-probes-identical' },
  'NetworkPolicy does not match any pods': { 'kube-score': 'networkpolicy-targets-pod' },
  'secrets as environment variables (CKV_K8S_35)': { checkov: 'CKV_K8S_35' },
  'Deployment few replicas': { 'kube-score': 'deployment-replicas' },
};

/** The rules by which a linter may find something, sorted. */
function explainedFor(linter: Linter): readonly string[] {
  return Object.values(EXPLAINED)
    .flatMap((rules) => rules[linter] ?? [])
    .sort();
}

function distinct(rules: readonly string[]): readonly string[] {
  return [...new Set(rules)].sort();
}

test('docs/linters.md explains each of them, and no others', () => {
  const page = readFileSync(join(__dirname, '../../docs/linters.md'), 'utf8');
  const rows = [...page.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, cell]) => cell ?? '');
  expect(rows.filter((cell) => cell !== 'finding' && !/^-+$/.test(cell))).toEqual(Object.keys(EXPLAINED));
});

const kubeLinter = installed('kube-linter');
testWith(kubeLinter, 'kube-linter')('kube-linter finds what is explained, and nothing else', () => {
  const folders = ['dev', 'staging', 'prod'].map((name) => join(DIST, name));
  const { text } = ask(kubeLinter ?? '', 'lint', '--format', 'json', ...folders);
  const { Reports } = JSON.parse(text) as { readonly Reports: readonly { readonly Check: string }[] };
  expect(distinct(Reports.map(({ Check }) => Check))).toEqual(explainedFor('kube-linter'));
});

/** An object as kube-score judges it; grades below 10 are findings. */
interface Scored {
  readonly object_name: string;
  readonly checks: readonly {
    readonly check: { readonly id: string };
    readonly grade: number;
    readonly skipped: boolean;
  }[];
}

const kubeScore = installed('kube-score');
testWith(kubeScore, 'kube-score').each([
  // One pod needs no spread, and more than one are not few.
  ['dev/eu-1', 'deployment-has-host-podantiaffinity'],
  ['staging/eu-1', 'deployment-replicas'],
  ['prod/eu-1', 'deployment-replicas'],
  ['prod/us-1', 'deployment-replicas'],
  ['prod/ap-1', 'deployment-replicas'],
])('kube-score finds on %s what is explained, and nothing else', (cluster, absent) => {
  const { text } = ask(kubeScore ?? '', 'score', '--output-format', 'json', ...manifestsBelow(cluster));
  const findings = (JSON.parse(text) as readonly Scored[]).flatMap(({ object_name, checks }) =>
    checks
      .filter(({ grade, skipped }) => grade < 10 && !skipped)
      .map(({ check }) => ({ rule: check.id, object: object_name })),
  );
  expect(distinct(findings.map(({ rule }) => rule))).toEqual(
    explainedFor('kube-score').filter((rule) => rule !== absent),
  );
  const alikeProbes = findings.filter(({ rule }) => rule === 'pod-probes-identical');
  expect(alikeProbes.map(({ object }) => object)).toEqual(['Deployment/apps/v1/frontend/frontend']);
});

const checkov = installed('checkov');
testWith(checkov, 'checkov')('checkov finds what is explained, and nothing else', () => {
  const argv = ['--framework', 'kubernetes', '--skip-download', '--output', 'json', '--compact', '--quiet'];
  const { text } = ask(checkov ?? '', ...argv, '--directory', join(DIST, 'prod/eu-1'));
  const { results } = JSON.parse(text) as {
    readonly results: { readonly failed_checks: readonly { readonly check_id: string }[] };
  };
  expect(distinct(results.failed_checks.map(({ check_id }) => check_id))).toEqual(explainedFor('checkov'));
});
