import { below, broken, FINE, unlisted, warned, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';

/** An option of one repository, such as `repo1-path`. */
const OPTION = /^(repo\d+)-(.+)$/;

/** What would stand for everybody to read, in the manifest and in the ConfigMap that is made of it. */
const SECRETS = ['s3-key', 's3-key-secret', 's3-token', 's3-sse-customer-key', 'azure-key', 'cipher-pass'];

const COUNT = { test: /^[1-9]\d{0,6}$/, expected: 'a whole number from 1 to 9999999' };

/** What pgBackRest takes for some options. */
const FORMS: ReadonlyMap<string, { readonly test: RegExp; readonly expected: string }> = new Map([
  ['path', { test: /^\//, expected: 'a path that starts with /' }],
  ['retention-full', COUNT],
  ['retention-diff', COUNT],
]);

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['azure-key-type', ['shared', 'sas', 'auto']],
  ['gcs-key-type', ['service', 'token', 'auto']],
  ['retention-full-type', ['count', 'time']],
  ['s3-key-type', ['shared', 'auto', 'web-id', 'pod-id']],
  ['s3-uri-style', ['host', 'path']],
]);

/** Key types by which a store knows who asks without being shown a key. */
const KEYLESS = ['auto', 'web-id', 'pod-id'];

/** The object stores that a repository can be in. */
const STORES = ['azure', 'gcs', 's3'];

/** What is wrong with the options under `global`. @param repos The repositories that they may be about. */
export function optionFlaws(archive: Mapping, repos: readonly unknown[]): readonly Flaw[] {
  const names = repos.map((repo) => textAt(repo, 'name'));
  return Object.entries(mappingAt(archive, 'global')).flatMap(([option, value]) => {
    const [, repo, rest = ''] = OPTION.exec(option) ?? [];
    if (repo === undefined || typeof value !== 'string') return FINE;
    const flaws = names.includes(repo) ? valueFlaws(rest, value) : [stray(option, repo)];
    return flaws.map((flaw) => below(['global', option], flaw));
  });
}

/** pgBackRest takes any option of a repository for a sign that there is one, and looks for it on the disk. */
function stray(option: string, repo: string): Flaw {
  return broken(`${option} is about ${repo}, which is none of the repositories here`, `remove it, or add ${repo}`);
}

function valueFlaws(option: string, value: string): readonly Flaw[] {
  if (SECRETS.includes(option)) return [exposed];
  const choices = CHOICES.get(option);
  if (choices) return choices.includes(value) ? FINE : [unlisted(value, choices)];
  const form = FORMS.get(option);
  return form && !form.test.test(value) ? [wrong(value, form.expected)] : FINE;
}

const exposed = warned(
  broken(
    'a secret stands here for everybody to read, and in the ConfigMap that the operator makes of it',
    'put it into a Secret that configuration names',
  ),
);

/** What keeps pgBackRest out of a repository in an object store: it has neither a key nor a way to do without. */
export function accessFlaws(archive: Mapping, repo: unknown): readonly Flaw[] {
  const store = STORES.find((each) => Object.keys(mappingAt(repo, each)).length > 0);
  const global = mappingAt(archive, 'global');
  const name = textAt(repo, 'name');
  if (store === undefined || listAt(archive, 'configuration').length > 0) return FINE;
  if (KEYLESS.includes(textAt(global, `${name}-${store}-key-type`))) return FINE;
  if (textAt(global, `${name}-${store}-key`) !== '') return FINE;
  const message = `nothing gives ${name} credentials: configuration names no Secret, and global no ${name}-${store}-key-type that needs none`;
  return [broken(message, 'name a Secret under configuration, or set the key type', [store])];
}
