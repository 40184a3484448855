import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MARKER, MOST_BYTES } from '../../lib/review/report/markdown/review-markdown';
import { page } from './snippets';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface GithubJob {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface GithubWorkflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, GithubJob>>;
}

interface GitlabJob {
  readonly rules: readonly { readonly if: string }[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly script: readonly string[];
}

const text = (name: string): string => page(`docs/workflows/${name}`);
const review = parse(text('github-review.yml')) as GithubWorkflow;
const comment = parse(text('github-comment.yml')) as GithubWorkflow;
const gitlab = parse(text('gitlab-ci.yml')) as Readonly<Record<string, GitlabJob>>;

describe.each([
  ['github-review.yml', review],
  ['github-comment.yml', comment],
])('%s', (name, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const checkOuts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

  test('who may write checks nothing out, and who checks out leaves no token behind', () => {
    const rights = jobs.flatMap(({ permissions }) => Object.values(permissions ?? workflow.permissions));
    if (rights.includes('write')) expect(checkOuts).toEqual([]);
    for (const step of checkOuts) expect(step.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 0 });
    expect(Object.values(workflow.permissions)).not.toContain('write');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(text(name)).not.toContain('secrets.');
  });

  test('nothing of an event becomes part of a script', () => {
    for (const { run = '', with: { script = '' } = {} } of steps)
      expect(`${run}${String(script)}`).not.toContain('${{');
  });

  test('actions are pinned by their commit, and packages run no scripts when they are installed', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/);
    for (const { run = '' } of steps) {
      if (run.includes('npm ')) expect(run).toBe('npm ci --ignore-scripts');
      expect(run).not.toMatch(/npx (?!--no )/);
    }
  });
});

test('the comment follows the review by its name, and takes what it keeps', () => {
  const [job] = Object.values(review.jobs);
  const [download] = comment.jobs.comment?.steps ?? [];
  expect(comment.on).toEqual({ workflow_run: { workflows: [review.name], types: ['completed'] } });
  expect(job?.steps.map((step) => step.with?.name)).toContain(download?.with?.name);
});

describe('the script that comments', () => {
  const script = String(comment.jobs.comment?.steps.at(-1)?.with?.script);
  const BASE = { id: 1, owner: { login: 'boutique' } };
  const FORK = { id: 2, owner: { login: 'somebody' } };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fairlead-workflow-'));
    mkdirSync(join(folder, 'review'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** What it does with a report, in a world of one pull request and one comment. */
  async function posted({ head = BASE, sha = 'abc', author = 'github-actions[bot]' } = {}) {
    const done: unknown[][] = [];
    const told = (what: string) => (value: unknown) => done.push([what, value]);
    const rest = {
      pulls: { list: () => [{ number: 7, head: { sha: 'abc', repo: head } }] },
      issues: {
        listComments: () => [{ id: 9, user: { login: author }, body: `${MARKER}\nolder` }],
        createComment: told('created'),
        updateComment: told('updated'),
      },
    };
    const world = {
      github: { rest, paginate: (list: (query: object) => unknown, query: object) => list(query) },
      context: {
        repo: { owner: 'boutique', repo: 'config' },
        payload: { repository: BASE, workflow_run: { head_repository: head, head_branch: 'b', head_sha: sha } },
      },
      core: { notice: told('notice'), setFailed: told('failed') },
      require: createRequire(__filename),
      process: { env: { RUNNER_TEMP: folder } },
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as the action runs it
    await new Function(...Object.keys(world), `return (async () => {${script}})()`)(...Object.values(world));
    return done;
  }

  const write = (body: string): void => {
    writeFileSync(join(folder, 'review/review.md'), body);
  };

  test('renews its own comment, and adds one where there is none of its own', async () => {
    write(`${MARKER}\nweb@sha256:1`);
    const body = `${MARKER}\nweb@sha256:1`;
    expect(await posted()).toEqual([['updated', { owner: 'boutique', repo: 'config', comment_id: 9, body }]]);
    expect(await posted({ author: 'somebody' })).toEqual([
      ['created', { owner: 'boutique', repo: 'config', issue_number: 7, body }],
    ]);
  });

  test('lets a fork notify nobody', async () => {
    write(`${MARKER}\n@victim &#64;victim &commat;victim &lt;`);
    const [[, comment] = []] = await posted({ head: FORK });
    expect(comment).toMatchObject({
      body: `${MARKER}\n@\u200bvictim &\u200b#64;victim &\u200bcommat;victim &lt;`,
    });
  });

  test.each<[string, string, () => void, object?]>([
    [
      'what is too long',
      'notice',
      () => {
        write(`${MARKER}\n${'x'.repeat(MOST_BYTES)}`);
      },
    ],
    ['what is none', 'notice', () => undefined],
    [
      'what a link leads to',
      'notice',
      () => {
        symlinkSync(__filename, join(folder, 'review/review.md'));
      },
    ],
    [
      'what fairlead did not write',
      'failed',
      () => {
        write('hello');
      },
    ],
    [
      'what is of another commit',
      'notice',
      () => {
        write(`${MARKER}\nx`);
      },
      { sha: 'def' },
    ],
  ])('does not post %s', async (_, answer, given, options = {}) => {
    given();
    expect((await posted(options)).map(([what]) => what)).toEqual([answer]);
  });
});

describe('gitlab-ci.yml', () => {
  const { 'fairlead:review': reviewing, 'fairlead:comment': commenting } = gitlab;

  test('the job of merge requests has no token', () => {
    expect(reviewing?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
    expect(JSON.stringify(reviewing)).not.toContain('TOKEN');
  });

  test('the job with the token runs on protected branches alone, and checks nothing of a merge request out', () => {
    expect(commenting?.rules).toHaveLength(1);
    expect(commenting?.rules[0]?.if).toContain('$CI_COMMIT_REF_PROTECTED == "true"');
    expect(commenting?.rules[0]?.if).not.toContain('merge_request');
    expect(JSON.stringify(commenting?.script)).not.toMatch(/git', \['(checkout|switch|merge|pull|worktree)'|synth/);
  });

  test.each(['fairlead:review', 'fairlead:comment'])('%s has all commits, and installs without scripts', (name) => {
    expect(gitlab[name]?.variables).toMatchObject({ GIT_DEPTH: 0 });
    expect(gitlab[name]?.script[0]).toBe('npm ci --ignore-scripts');
  });

  test('its script is one, and knows the marker and the limit', () => {
    const [, source = ''] = /<<'SCRIPT'\n([^]*)^SCRIPT$/m.exec(commenting?.script[1] ?? '') ?? [];
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--check', '-'], { input: source });
    expect([status, stderr.toString()]).toEqual([0, '']);
    expect(source).toContain(`MARKER = '${MARKER}'`);
    expect(source).toContain('MOST_BYTES = 65_000');
    expect(MOST_BYTES).toBe(65_000);
  });
});
