import { isSchedule } from '../../../../model/schedule';
import { below, broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { exactlyOneOf } from '../rule/presence';
import { isEmpty, listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import { claimSpec } from '../storage/claim-spec';
import { accessFlaws, optionFlaws } from './repository-options';

const schedule: Rule = has({
  expected: 'five fields of cron, such as "0 1 * * 0", or @daily and the like',
  test: isSchedule,
});

const repository: Rule = all(
  fields({
    schedules: fields({ full: schedule, differential: schedule, incremental: schedule }),
    volume: fields({ volumeClaimSpec: claimSpec }),
  }),
  exactlyOneOf('azure', 'gcs', 's3', 'volume'),
);

/** The repositories that a PostgresCluster writes to, and the options that go with them. */
export const archive: Rule = all(
  fields({ repos: items(repository) }),
  across((mapping) => {
    const repos = listAt(mapping, 'repos');
    const ofEach = repos.flatMap((repo, index) =>
      [...keptForever(mapping, repo), ...accessFlaws(mapping, repo)].map((flaw) => below(['repos', index], flaw)),
    );
    // In place, a cluster is restored from its own repositories; otherwise from those of the one that is named.
    const own = isEmpty(mappingAt(mapping, 'restore').clusterName) ? ['manual', 'restore'] : ['manual'];
    return [...optionFlaws(mapping, repos), ...ofEach, ...own.flatMap((field) => unknownRepo(mapping, field, repos))];
  }),
);

/** What a new PostgresCluster is restored from: one repository in an object store, of whatever cluster. */
export const foreignArchive: Rule = all(
  fields({ repo: repository }),
  across((mapping) => [
    ...optionFlaws(mapping, [mapping.repo]),
    ...accessFlaws(mapping, mapping.repo).map((flaw) => below(['repo'], flaw)),
  ]),
);

function keptForever(archive: Mapping, repo: unknown): readonly Flaw[] {
  const option = `${textAt(repo, 'name')}-retention-full`;
  if (isEmpty(mappingAt(repo, 'schedules')) || !isEmpty(mappingAt(archive, 'global')[option])) return FINE;
  return [warned(broken(`backups are kept for ever, as global has no ${option}`, `set ${option}`, ['schedules']))];
}

/** What is wrong with the `repoName` of a field when the repositories are these. */
export function unknownRepo(holder: Mapping, field: string, repos: readonly unknown[]): readonly Flaw[] {
  const name = textAt(mappingAt(holder, field), 'repoName');
  const names = repos.map((repo) => textAt(repo, 'name'));
  if (name === '' || names.includes(name)) return FINE;
  const known = names.length > 0 ? names.join(', ') : 'none';
  return [
    broken(`there is no repository called ${name}, found ${known}`, 'name one of them, or add it', [field, 'repoName']),
  ];
}
