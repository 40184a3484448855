import type { Finding } from '../../../lib/model/finding';
import { reportFindings, type FindingFormat } from '../../../lib/cli/findings/report-findings';
import { memoryIo } from '../memory-io';
import { finding, foreign, onClusters } from './made-up-findings';

const SOURCES: Readonly<Record<string, string>> = {
  'apps/web.ts': "import 'fairlead';\n  new ApiObject(app, 'web');\n",
  'a.yaml': 'kind: Deployment\n',
};

function report(
  findings: readonly Finding[],
  format: FindingFormat = 'text',
): { readonly code: number; readonly text: string } {
  const io = memoryIo();
  const explain = (code: string) =>
    code.startsWith('schema/')
      ? { what: 'what it is', why: 'why it matters', fix: 'mend it', source: 'https://example.com' }
      : undefined;
  const code = reportFindings(
    { findings, manifests: 7, read: (file) => SOURCES[file]?.split('\n'), explain },
    format,
    io,
  );
  return { code, text: io.stdout.text };
}

describe('text', () => {
  test('shows the line, folds clusters, and says what to do', () => {
    expect(report(onClusters('eu-1', 'us-1', 'ap-1', 'sa-1'))).toEqual({
      code: 1,
      text: `apps/web.ts:2:3  error  schema/unknown-field
    2 |   new ApiObject(app, 'web');
      |   ^
   Deployment/web spec.replicaz: replicaz is not a known field, the nearest is replicas
   in prod/eu-1/web, prod/us-1/web, prod/ap-1/web and 1 more
   fix: write replicas

7 manifests: 1 error; fairlead check --explain CODE tells more of a code
`,
    });
  });

  test('of files of others names no bundle', () => {
    const { code, text } = report([foreign({ severity: 'warning', path: [] })]);
    expect(code).toBe(0);
    expect(text).toContain('a.yaml:1:1  warning  schema/unknown-field\n    1 | kind: Deployment\n      | ^^^^\n');
    expect(text).not.toContain('   in ');
    expect(text).toContain('7 manifests: 1 warning;');
  });

  test('what differs is not folded', () => {
    const both = [finding(), finding({ path: ['spec', 'other'] }), finding({ severity: 'warning' })];
    expect(report(both).text).toContain('7 manifests: 2 errors, 1 warning;');
  });

  test('nothing found is said too', () => {
    expect(report([])).toEqual({ code: 0, text: '7 manifests, no finding\n' });
  });

  test('what a terminal would obey is not passed on', () => {
    const { text } = report([finding({ message: 'found "\u001b[2J\u0007"' })]);
    expect(text).not.toContain('\u0007');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('found "\ufffd[2J\ufffd"');
  });

  test('notes and warnings do not fail a run', () => {
    expect(report([finding({ severity: 'info' }), finding({ severity: 'warning' })]).code).toBe(0);
  });
});

test('json tells every finding by itself, and counts them', () => {
  const { text } = report([...onClusters('eu-1', 'us-1'), foreign({ severity: 'info', path: [] })], 'json');
  const answer = JSON.parse(text) as { readonly findings: readonly object[] };
  expect(answer).toMatchObject({ manifests: 7, summary: { error: 2, warning: 0, info: 1 } });
  expect(answer.findings[1]).toEqual({
    code: 'schema/unknown-field',
    severity: 'error',
    message: 'replicaz is not a known field, the nearest is replicas',
    fix: 'write replicas',
    object: { group: 'apps', kind: 'Deployment', namespace: 'web', name: 'web' },
    field: 'spec.replicaz',
    file: 'prod/us-1/web/deployment.web.yaml',
    bundle: 'prod/us-1/web',
    construct: 'web/deployment',
    environment: 'prod',
    cluster: 'eu-1',
    place: { file: 'apps/web.ts', line: 2, column: 3 },
  });
  expect(answer.findings[2]).toMatchObject({ bundle: null, construct: null, field: null });
});

test('sarif has a rule for each code, and places that code scanning can show', () => {
  const { text } = report([...onClusters('eu-1', 'us-1'), foreign({ code: 'own/rule', severity: 'info' })], 'sarif');
  const [run] = (JSON.parse(text) as { readonly runs: readonly Record<string, unknown>[] }).runs;
  expect(run).toMatchObject({
    tool: {
      driver: {
        name: 'fairlead',
        rules: [{ id: 'schema/unknown-field', helpUri: 'https://example.com' }, { id: 'own/rule' }],
      },
    },
    results: [
      {
        ruleId: 'schema/unknown-field',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'apps/web.ts' },
              region: { startLine: 2, startColumn: 3, endColumn: 4 },
            },
            logicalLocations: [
              { fullyQualifiedName: 'prod/eu-1/web/Deployment/web' },
              { fullyQualifiedName: 'prod/us-1/web/Deployment/web' },
            ],
          },
        ],
      },
      { ruleId: 'own/rule', ruleIndex: 1, level: 'note' },
    ],
  });
});

test('junit has a case for each finding; only errors are failures', () => {
  const odd = finding({ severity: 'warning', message: 'found <"&\u0000>' });
  const { text } = report([finding(), odd], 'junit');
  expect(text).toContain('<testsuites name="fairlead check" tests="2" failures="1">');
  expect(text).toContain('<failure message="replicaz is not a known field, the nearest is replicas">');
  expect(text).toContain('found &lt;&quot;&amp;&gt;');
  expect(text.match(/<testcase /g)).toHaveLength(2);
  expect(report([], 'junit').text).toContain('<testcase classname="fairlead" name="no finding"/>');
});

test('github annotations escape what would end them', () => {
  const { text } = report([finding({ message: 'a, b: 100%\nc', fix: 'mend' })], 'github');
  expect(text).toBe(
    '::error file=apps/web.ts,line=2,col=3,title=schema/unknown-field::Deployment/web spec.replicaz: a, b: 100%25%0Ac%0Ain prod/eu-1/web%0Afix: mend\n',
  );
  expect(report([finding({ code: 'a:b,c' })], 'github').text).toContain('title=a%3Ab%2Cc::');
});
