import { compilePolicy, type CompiledPolicy } from '../../../../check/policy/compile-policy';
import { judge as judgePolicies } from '../../../../check/policy/judge';
import { SECRETS } from '../../../../check/policy/packs/secrets/secrets';
import type { ObjectChange } from '../../../change';
import { workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { whatIsNew } from './what-is-new';

/** The policies mean the same in every version; where one is written for a version, it is this one. */
const TARGET = { kubernetes: '1.34', tier: 'production' } as const;

const secret = (data: string): string => `apiVersion: v1
kind: Secret
metadata: { name: web }
stringData: { ${data} }`;

const env = (...variables: readonly string[]): string => workload({ container: `env: [${variables.join()}]` });

const LEVEL = '{ name: LOG_LEVEL, value: info }';
const PASSWORD = '{ name: DB_PASSWORD, value: correct-horse }';

/** Credentials that anybody who may read the repository can read. Messages name where they are and never what. */
export const SECRET_IN_CLEAR: RiskRule = {
  id: 'exposes/secret-in-clear',
  title: 'A credential is written in clear text',
  reason:
    'Whoever may read the repository, its clones or the objects of the namespace has the credential, for as long as history is kept. It is found by what it is called and by its form, by the same policies that judge every synth; here only what the change brings is looked at, whatever tier it is for.',
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  kinds: 'any',
  judge: (change) => {
    const { after } = change;
    if (!after || !mayHold(change)) return [];
    const part = whatIsNew(change.before?.object, after.object);
    return judgePolicies(part, { target: TARGET, namespace: undefined }, compiledPolicies()).map(
      ({ message, fix, path }) => ({ message, path, ...(fix !== undefined && { fix }) }),
    );
  },
  examples: [
    {
      name: 'a password is put into the environment',
      before: env(LEVEL),
      after: env(LEVEL, PASSWORD),
      says: ['env DB_PASSWORD of container web looks like a credential'],
    },
    {
      name: 'a Secret in clear text comes',
      before: '',
      after: secret('password: correct-horse'),
      says: ['password is in clear text'],
    },
    {
      name: 'a Secret gets one entry more',
      before: secret('password: correct-horse'),
      after: secret('password: correct-horse, token: battery-staple'),
      says: ['token is in clear text'],
    },
    { name: 'something else changes beside a password', before: env(PASSWORD), after: env(LEVEL, PASSWORD), says: [] },
    {
      name: 'a password is moved into a Secret',
      before: env(PASSWORD),
      after: env('{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }'),
      says: [],
    },
  ],
};

/** Where credentials are looked for. */
const PLACES = new Set<unknown>(['annotations', 'args', 'command', 'data', 'env', 'stringData']);

/** Whether a change brings any text that is looked at: all of it where the object is new. */
function mayHold({ before, fields }: ObjectChange): boolean {
  if (!before) return true;
  return fields.some(({ path, after }) => typeof after === 'object' || path.some((step) => PLACES.has(step)));
}

let compiled: readonly CompiledPolicy[] | undefined;

/** Compiled when first asked for: most that is done with the rules never judges a change. */
function compiledPolicies(): readonly CompiledPolicy[] {
  compiled ??= SECRETS.flatMap((policy) => compilePolicy(policy, TARGET.kubernetes) ?? []);
  return compiled;
}
