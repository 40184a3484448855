import fc from 'fast-check';
import { CelError } from '../../lib/check/cel/cel-error';
import { compilePolicy } from '../../lib/check/policy/compile-policy';
import { exported } from '../../lib/check/policy/export/exported';
import type { KubernetesObject } from '../../lib/model/manifest';
import type { AdmissionSpec, Policy } from '../../lib/model/policy';
import { evaluate } from '../check/cel/evaluate';
import { EXAMPLES, FLEET, SHIPPED } from '../check/policy/export/manifests';
import { mutated } from '../check/policy/export/mutations';
import { policyOf } from '../check/policy/made-up';
import { askApiServer, type Answer, type Question } from './admission/ask-api-server';
import { ANYTHING, ANY_POD, TAKEN_OR_REFUSED, TRYING } from './admission/made-up-policies';
import { testedExpressions, type TestedExpression } from './admission/tested-expressions';
import { held, standing, verdictsHere, verdictsThere, type Standing } from './admission/verdicts';
import { installed, testWith } from './judge';

jest.setTimeout(120_000);

const JUDGE = installed('admission-judge');
const judged = testWith(JUDGE, 'admission-judge');
const VERSIONS = [30, 31, 32, 33, 34, 35, 36].map((minor) => `1.${minor}`);

const MATCHES_ANYTHING = { matchConstraints: { resourceRules: [ANYTHING] } };
const OBJECTS = [...EXAMPLES.map(({ object }) => object), ...FLEET];

function ask(questions: readonly Question[]): readonly Answer[] {
  return askApiServer(JUDGE ?? '', questions);
}

/** How objections are judged. */
interface Judging {
  readonly kubernetes?: string;
  /** What of an objection counts. @default all of it */
  readonly read?: (objection: string) => string;
}

/** Judges objects here and there; answers how many objections there were. */
function expectOneVerdict(
  policies: readonly Policy[],
  objects: readonly Standing[],
  { kubernetes = '1.34', read = String }: Judging = {},
): number {
  const here = verdictsHere(policies, objects, kubernetes);
  const there = verdictsThere(policies, objects, kubernetes, (question) => {
    const [answer] = ask([question]);
    if (!answer) throw new Error('there was no answer');
    return answer;
  });
  expect(here.map(read)).toEqual(there.map(read));
  return here.length;
}

judged('every policy that ships can be created in every version', () => {
  const policies = VERSIONS.map((version) => SHIPPED.flatMap((policy) => held(policy, version) ?? []));
  const answers = ask(VERSIONS.map((kubernetes, at) => ({ kubernetes, policies: policies[at] ?? [] })));
  expect(answers.map((answer) => answer.policies.length)).toEqual(policies.map(({ length }) => length));
  expect(answers.flatMap((answer) => answer.policies.flatMap(({ errors }) => errors))).toEqual([]);
});

judged('what can be created is what compiles here', () => {
  const specs = TAKEN_OR_REFUSED.map(([, spec]) => ({
    matchConstraints: ANY_POD,
    validations: [{ expression: 'true' }],
    ...spec,
  }));
  const answers = ask(
    specs.map((spec, at) => ({ kubernetes: TAKEN_OR_REFUSED[at]?.[2] ?? '1.34', policies: [{ spec }] })),
  );
  const there = answers.map(({ policies }, at) => [TAKEN_OR_REFUSED[at]?.[0], policies[0]?.errors.length === 0]);
  const here = TAKEN_OR_REFUSED.map(([what, spec, kubernetes = '1.34']) => [what, compiles(spec, kubernetes)]);
  expect(here).toEqual(there);
});

function compiles(spec: Partial<AdmissionSpec>, kubernetes: string): boolean {
  try {
    return compilePolicy(policyOf(spec), kubernetes) !== undefined;
  } catch {
    return false;
  }
}

judged.each(VERSIONS)('every example gets one verdict in %s', (version) => {
  const objects = EXAMPLES.map(({ object, namespaceLabels }) => standing(object, namespaceLabels));
  expect(expectOneVerdict(SHIPPED, objects, { kubernetes: version })).toBeGreaterThan(200);
});

judged('the reference fleet gets one verdict', () => {
  const objects = FLEET.map((object) => standing(object));
  expectOneVerdict(SHIPPED, objects);
});

judged('any manifest gets one verdict', () => {
  const objects = fc.sample(mutated(OBJECTS), { numRuns: 2000, seed: 3 }).map((object) => standing(object));
  expect(expectOneVerdict(SHIPPED, objects, { read: unordered })).toBeGreaterThan(5000);
});

judged('what match constraints, messages and failures mean is one', () => {
  const tried = TRYING.map(([id, spec]) => policyOf({ ...MATCHES_ANYTHING, ...spec }, { id }));
  const params = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'limits' }, data: { kind: 'Pod' } };
  const validations = [
    { expression: 'object.kind == params.data.kind', messageExpression: "'no ' + params.data.kind" },
  ];
  const policies = [...tried, policyOf({ ...MATCHES_ANYTHING, validations }, { id: 'params', params })];
  const objects = OBJECTS.map((object) => standing(object));
  expect(expectOneVerdict(policies, objects)).toBeGreaterThan(5000);
});

judged('exemptions, and what others put into a cluster, mean the same', () => {
  const given = { policy: 'team/rule', object: 'Deployment/web', reason: 'a test', owner: 'team-web' };
  const exemption = { ...given, expires: '2027-03-31', place: { file: 'environments/prod.yaml', line: 1, column: 1 } };
  const exemptions = [{ exemption, namespace: 'shop' }];
  const refusing = policyOf({ ...MATCHES_ANYTHING, validations: [{ expression: 'false', message: 'refused' }] });
  const spec = exported(refusing, { kubernetes: '1.34', tier: 'production', exemptions })?.spec;
  const owned = (kind: string, name: string) => ({ ownerReferences: [{ kind, name }] });
  const objects = [
    standing(madeUp('Deployment/web')),
    standing(madeUp('ReplicaSet/web-5d4f8c7b9', owned('Deployment', 'web'))),
    standing(madeUp('Pod/web-5d4f8c7b9-abcde', owned('ReplicaSet', 'web-5d4f8c7b9'))),
    standing(madeUp('Pod/cart', owned('ReplicaSet', 'web-canary-5d4f8c7b9'))),
    standing(madeUp('Deployment/web', { namespace: 'elsewhere' })),
    standing(madeUp('Namespace/shop')),
    { object: madeUp('Namespace/of-others'), namespace: null },
  ];
  expect(expectOneVerdict([{ ...refusing, spec: () => spec }], objects)).toBe(3);
});

function madeUp(kindAndName: string, metadata: object = {}): KubernetesObject {
  const [kind = '', name = ''] = kindAndName.split('/');
  const apiVersion = ['Deployment', 'ReplicaSet'].includes(kind) ? 'apps/v1' : 'v1';
  return { apiVersion, kind, metadata: { name, ...metadata } };
}

/** The latest version that the judge knows. */
const LATEST = 36;

/** What is not one, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '[1].first()': 'the judge is of 1.36, and has it for all versions; an API server of 1.32 does not',
  '[optional.of(1)].unwrapOpt()': 'the same',
  '[?object.spec.replicas]': 'the compiler of the API server panics',
  '{1.5: true}': 'keys of a type that CEL does not have are refused here',
  '{null: true}': 'the same',
  "{dyn(1): 'a', dyn(1u): 'b'}": 'the API server takes the later of two equal keys of different types',
  'string(null)': 'it does not compile there, and cannot be evaluated here',
  'object.spec.replicas.orValue(2)': 'the API server takes what is no optional for one that has a value',
  "string(timestamp('2024-01-02T03:04:05.060+01:00'))": 'the API server writes the zone that was read, here it is UTC',
  "'%s'.format([timestamp('2023-02-03T23:31:20+01:00')])": 'the same',
  "'%.6e'.format([1052.032911275])": 'the spaces come from tables that differ with the build',
  "'%.1e'.format([-0.00012])": 'the same, and the API server takes no heed of the precision',
  "'%.5000f'.format([1.0])": 'so many digits are refused here',
  "['1,3G', '200K', 'Three', 'Mi', '', '1 G', '1e', '.', 'e3'].exists(x, isQuantity(x))":
    'the API server takes Mi, . and e3 for zero; here they are slips',
  [Array(901).fill('1').join(' + ')]: 'the API server gives up on sums of more than 250 parts',
};

judged('every expression that a test evaluates gives one value', () => {
  const asked = testedExpressions().map((each) => ({ ...each, kubernetes: known(each.kubernetes) }));
  const answers = ask(
    asked.map(({ expression, object, kubernetes }) => ({
      kubernetes,
      expressions: [expression],
      requests: [{ object: object as KubernetesObject, resource: 'things', namespace: null }],
    })),
  );
  const differing = asked.filter((each, at) => {
    const [here, there] = [valueHere(each), valueThere(answers[at])];
    return here !== there && !(here.includes('[object') && there !== FAILS && there !== REFUSED);
  });
  expect(asked.length).toBeGreaterThan(1000);
  expect(new Set(differing.map(({ expression }) => expression))).toEqual(new Set(Object.keys(DIFFERENT)));
});

const REFUSED = 'does not compile';
const FAILS = 'cannot be evaluated';

function known(kubernetes: string): string {
  return `1.${Math.min(LATEST, Number(kubernetes.split('.')[1]))}`;
}

function valueThere(answer: Answer | undefined): string {
  const [outcome] = answer?.expressions ?? [];
  if (!outcome || outcome.errors.length > 0) return REFUSED;
  return unordered(outcome.results[0]?.value ?? FAILS);
}

/** Some values, such as a range of addresses, have no text here. */
function valueHere({ expression, object, kubernetes }: TestedExpression): string {
  try {
    return unordered(evaluate(expression, object, kubernetes));
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    return error.kind === 'syntax' || error.kind === 'type' ? REFUSED : FAILS;
  }
}

/** The entries of a map have no order, nor has what a message says of each of them. */
function unordered(text: string): string {
  return text.includes('{') ? Array.from(text).sort().join('') : text;
}
