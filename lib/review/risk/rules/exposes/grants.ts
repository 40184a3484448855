import { listed } from '../../../../check/references/instead';
import { asList, asMapping, asText } from '../../../../check/references/loosely';
import { groupBy } from '../../../../model/group-by';
import { DANGERS } from './dangers';

/** One thing that a role allows: a verb on a resource, or on a path of the API server. */
export interface Grant {
  readonly verb: string;
  readonly group: string;
  /** Such as `pods/exec`; a path such as `/metrics` where it is no resource. */
  readonly resource: string;
  /** The one object it is for; undefined for all. */
  readonly name: string | undefined;
}

/** All that the rules of a role allow, one by one. */
export function grantsOf(rules: unknown): readonly Grant[] {
  return asList(rules).flatMap((rule) => {
    const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = asMapping(rule);
    const names = textsOf(resourceNames);
    const objects = textsOf(apiGroups, true).flatMap((group) =>
      textsOf(resources).flatMap((resource) =>
        (names.length > 0 ? names : [undefined]).map((name) => ({ group, resource, name })),
      ),
    );
    const paths = textsOf(nonResourceURLs).map((resource) => ({ group: '', resource, name: undefined }));
    return textsOf(verbs).flatMap((verb) => [...objects, ...paths].map((what) => ({ verb, ...what })));
  });
}

/** What is allowed and was not, wildcards considered. */
export function newGrants(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  return after.filter((grant) => !before.some((each) => covers(each, grant)));
}

/** What grants come to, for a message: `get and list secrets, which lets them read every credential there`. */
export function grantsText(grants: readonly Grant[]): string {
  const byObject = groupBy(grants, ({ group, resource, name }) => JSON.stringify([group, resource, name]));
  const texts = Array.from(byObject.values(), (same) => {
    const [{ group, resource, name } = { group: '', resource: '', name: undefined }] = same;
    const verbs = same.map(({ verb }) => verb);
    const all = verbs.includes('*') ? 'do everything with' : listed([...new Set(verbs)]);
    return `${all} ${resourceText(group, resource)}${name === undefined ? '' : ` "${name}"`}`;
  });
  const danger = DANGERS.find((each) => grants.some((grant) => each.grants.some((known) => covers(grant, known))));
  return `${listed(texts)}${danger ? `, which lets them ${danger.means}` : ''}`;
}

function resourceText(group: string, resource: string): string {
  if (resource === '*')
    return group === '*' ? 'all resources' : `all resources of ${group === '' ? 'the core' : group}`;
  return group === '' || group === '*' ? resource : `${resource} of ${group}`;
}

/** As the authorizer takes wildcards: a star for all, and one before a slash for that part of every resource. */
function covers(wide: Grant, narrow: Grant): boolean {
  return (
    (wide.verb === '*' || wide.verb === narrow.verb) &&
    (wide.group === '*' || wide.group === narrow.group) &&
    coversResource(wide.resource, narrow.resource) &&
    (wide.name === undefined || wide.name === narrow.name)
  );
}

function coversResource(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const isPath = narrow.startsWith('/');
  if (wide === '*') return !isPath;
  if (wide.startsWith('*/')) return narrow.endsWith(wide.slice(1));
  return isPath && wide.endsWith('*') && narrow.startsWith(wide.slice(0, -1));
}

function textsOf(value: unknown, allowEmpty = false): readonly string[] {
  return asList(value).flatMap((entry) => (allowEmpty && entry === '' ? '' : (asText(entry) ?? [])));
}
