import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { podRule } from '../pods';
import { refusing } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { credentialIn } from './credential-forms';
import { isLiteral, mayNameCredential, namesCredential } from './credential-names';
import { IN_CLEAR_TEXT, READ_AS_FAR_AS_ALLOWED } from './in-clear-text';

const ALL = (field: string): string =>
  `variables.containers.map(c, c.?env.orValue([]).map(e, e.?${field}.orValue('')).join('\\n')).join('\\n')`;

/** Most containers have neither such a name nor such a value, which is far cheaper to see of all of them at once. */
const AT_A_GLANCE = [
  { name: 'values', expression: ALL('value') },
  { name: 'form', expression: credentialIn('variables.values') },
  { name: 'names', expression: `${ALL('name')}.lowerAscii()` },
  { name: 'named', expression: mayNameCredential('variables.names') },
];

const IS_CREDENTIAL = [
  `(variables.named && e.?value.orValue('') != '' && ${namesCredential('e.name')} && ${isLiteral('e.value')})`,
  `(variables.form != '' && ${credentialIn("e.?value.orValue('')")} != '')`,
].join(' || ');

const OF_CONTAINER = (what: string): string => `c.?env.orValue([]).filter(e, ${IS_CREDENTIAL})${what}`;

function env(name: string, value: string) {
  return { object: workloadOfContainer('Deployment', { env: [{ name, value }] }) };
}

/** Environment variables hold no credentials. */
export const ENVIRONMENT_VARIABLES = definePolicy({
  id: 'secrets/environment-variables',
  severity: BEYOND_DEVELOPMENT,
  what: 'No environment variable holds a credential in clear text',
  ...IN_CLEAR_TEXT,
  fix: 'replace the credential, put the new one into a Secret and refer to it by valueFrom.secretKeyRef',
  spec: {
    ...podRule(
      refusing({
        variables: AT_A_GLANCE,
        found:
          `!variables.named && variables.form == '' ? [] : variables.containers.filter(c, ${OF_CONTAINER('.size() > 0')})` +
          `.map(c, 'env ' + ${OF_CONTAINER(".map(e, e.name).join(', ')")} + ' of container ' + c.name + ' looks like a credential')`,
        expected: 'valueFrom.secretKeyRef',
      }),
    ),
    ...READ_AS_FAR_AS_ALLOWED,
  },
  examples: {
    passing: [
      {
        object: workloadOfContainer('Deployment', {
          env: [{ name: 'POSTGRES_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }],
        }),
      },
      env('PASSWORD_FILE', '/run/secrets/password'),
      env('TOKEN_TTL', '300'),
      env('DATABASE_URL', 'postgres://web:$(DB_PASSWORD)@db:5432/web'),
    ],
    failing: [
      env('POSTGRES_PASSWORD', 'correct-horse'),
      env('DATABASE_URL', 'postgres://web:correct-horse@db:5432/web'),
    ],
  },
});
