import fc from 'fast-check';
import { grantsOf, grantsText, newGrants } from '../../../../../lib/review/risk/rules/exposes/grants';

const rule = (
  verbs: readonly string[],
  resources: readonly string[],
  apiGroups: readonly string[] = [''],
  resourceNames?: readonly string[],
) => ({
  verbs,
  resources,
  apiGroups,
  ...(resourceNames && { resourceNames }),
});

describe('what a role comes to allow', () => {
  test.each([
    ['nothing where a star stood', [rule(['*'], ['*'], ['*'])], [rule(['get'], ['pods/exec'])], ''],
    ['a star where verbs stood', [rule(['get'], ['pods'])], [rule(['*'], ['pods'])], 'do everything with pods'],
    ['a part of a resource', [rule(['get'], ['pods'])], [rule(['get'], ['pods', 'pods/log'])], 'get pods/log'],
    [
      'nothing where the part of all was allowed',
      [rule(['get'], ['*/scale'], ['*'])],
      [rule(['get'], ['deployments/scale'], ['apps'])],
      '',
    ],
    [
      'all where one was allowed',
      [rule(['get'], ['secrets'], [''], ['web'])],
      [rule(['get'], ['secrets'])],
      'get secrets, which lets them read every credential there',
    ],
    [
      'one more by name',
      [rule(['get'], ['secrets'], [''], ['web'])],
      [rule(['get'], ['secrets'], [''], ['web', 'db'])],
      'get secrets "db"',
    ],
    [
      'rights over roles',
      [],
      [rule(['bind', 'escalate'], ['clusterroles'], ['rbac.authorization.k8s.io'])],
      'give themselves any other role',
    ],
    ['commands in pods', [], [rule(['create'], ['pods/exec'])], 'run commands in every pod there'],
    [
      'everything',
      [],
      [rule(['*'], ['*'], ['*'])],
      'do everything with all resources, which lets them do whatever they like',
    ],
    [
      'paths of the API server',
      [{ verbs: ['get'], nonResourceURLs: ['/metrics/*'] }],
      [{ verbs: ['get'], nonResourceURLs: ['/metrics/cadvisor', '/logs'] }],
      'get /logs',
    ],
  ])('%s', (_, before, after, expected) => {
    const added = newGrants(grantsOf(before), grantsOf(after));

    if (expected === '') expect(added).toEqual([]);
    else expect(grantsText(added)).toContain(expected);
  });
});

const verb = fc.constantFrom('get', 'list', '*');
const group = fc.constantFrom('', 'apps', '*');
const resource = fc.constantFrom('pods', 'pods/log', 'deployments', 'deployments/scale', '*/scale', '*');
const rules = fc.array(
  fc.record(
    {
      verbs: fc.array(verb, { minLength: 1, maxLength: 2 }),
      apiGroups: fc.array(group, { minLength: 1, maxLength: 2 }),
      resources: fc.array(resource, { minLength: 1, maxLength: 2 }),
      resourceNames: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    },
    { requiredKeys: ['verbs', 'apiGroups', 'resources'] },
  ),
  { maxLength: 3 },
);
const request = fc.record({
  verb: fc.constantFrom('get', 'list', 'watch'),
  group: fc.constantFrom('', 'apps', 'batch'),
  resource: fc.constantFrom('pods', 'pods/log', 'deployments', 'deployments/scale', 'jobs'),
  name: fc.constantFrom('a', 'b', 'c'),
});
interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
}
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

/** What the authorizer of Kubernetes does with a request. */
function allows(all: readonly Rule[], asked: Request): boolean {
  const [, part] = asked.resource.split('/');
  const fits = (list: readonly string[], value: string): boolean => list.includes('*') || list.includes(value);
  return all.some(
    ({ verbs, apiGroups, resources, resourceNames = [] }) =>
      fits(verbs, asked.verb) &&
      fits(apiGroups, asked.group) &&
      (fits(resources, asked.resource) || (part !== undefined && resources.includes(`*/${part}`))) &&
      (resourceNames.length === 0 || resourceNames.includes(asked.name)),
  );
}

test('where nothing is added, no request is allowed that was not', () => {
  fc.assert(
    fc.property(rules, rules, request, (before, after, asked) => {
      const added = newGrants(grantsOf(before), grantsOf(after));
      if (added.length === 0 && allows(after, asked)) expect(allows(before, asked)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('nothing is added to a role that stays, in whatever order', () => {
  fc.assert(
    fc.property(rules, (all) => {
      expect(newGrants(grantsOf(all), grantsOf([...all].reverse()))).toEqual([]);
    }),
  );
});
