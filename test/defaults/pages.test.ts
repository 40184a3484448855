import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDefaults, TOPICS } from '../../docs/defaults-page';
import { renderErrors } from '../../docs/errors-page';
import { renderTuning } from '../../docs/tuning-page';
import { DEFAULTS } from '../../lib/defaults/defaults';
import { ERROR_CODES } from '../../lib/errors/codes';

const PAGES: readonly (readonly [string, string])[] = [
  ['defaults.md', renderDefaults()],
  ['errors.md', renderErrors()],
  ['tuning.md', renderTuning()],
];

test.each(PAGES)('docs/%s is what `npm run docs` writes', (name, text) => {
  expect(readFileSync(join(__dirname, '../../docs', name), 'utf8')).toBe(text);
});

test('the chapters hold every default exactly once', () => {
  const ids = TOPICS.flatMap(({ table }) => Object.keys(table));
  expect(ids).toEqual(Object.keys(DEFAULTS));
});

test('the page of errors holds every code exactly once, with its meaning', () => {
  const rows = renderErrors()
    .split('\n')
    .filter((line) => line.startsWith('| FL'));
  expect(rows).toEqual(Object.entries(ERROR_CODES).map(([code, meaning]) => `| ${code} | ${meaning} |`));
});

test.each([
  ['a unit', '| 5 s | 5 s | 10 s |'],
  ["the API server's own value", '| 30 s * | 30 s * | 60 s |'],
  ['a choice', '| ScheduleAnyway | ScheduleAnyway | ScheduleAnyway |'],
  ['the pods of a peer', '| pods k8s-app=kube-dns in kube-system, port 53 |'],
  ['a source', '[Kubernetes: CronJob](https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/)'],
])('the page of defaults shows %s', (_, text) => {
  expect(renderDefaults()).toContain(text);
});
