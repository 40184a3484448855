import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { podRule } from '../pods';
import { refusing } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { credentialIn } from './credential-forms';
import { isLiteral, mayNameCredential } from './credential-names';
import { IN_CLEAR_TEXT, READ_AS_FAR_AS_ALLOWED } from './in-clear-text';

const WORDS = '(?:password|passwd|passphrase|requirepass|_pwd|token|(?:api|secret|access)[_-]?key|client[_-]?secret)';

/** A flag with its value, in one argument or in two, and an assignment inside a script. */
const ASSIGNMENT = JSON.stringify(`(?i)(?:--?[\\w.-]*${WORDS}[=\\n]|[\\w.]*${WORDS}=)["']?[^\\s"']+`);

/** Flags whose value is something else, such as a switch or, for etcd, the name of a cluster. */
const OTHERS = JSON.stringify('(?i)^-*(allow|disable|enable|initial-cluster|no|prompt|require|skip|use|without)-');

const VALUE =
  "(found.contains('=') ? found.substring(found.indexOf('=') + 1) : found.substring(found.indexOf('\\n') + 1))";

const LINE = "(c.?command.orValue([]) + c.?args.orValue([])).join('\\n')";

/** Most command lines have neither, which is far cheaper to see of all of them at once. */
const AT_A_GLANCE = [
  { name: 'lines', expression: `variables.containers.map(c, ${LINE}).join('\\n')` },
  { name: 'form', expression: credentialIn('variables.lines') },
  { name: 'assigned', expression: mayNameCredential('variables.lines.lowerAscii()') },
];

const IS_CREDENTIAL = [
  `(variables.assigned && ${LINE}.findAll(${ASSIGNMENT}).exists(found, !found.matches(${OTHERS}) && ${isLiteral(VALUE)}))`,
  `(variables.form != '' && ${credentialIn(LINE)} != '')`,
].join(' || ');

function args(...args: string[]) {
  return { object: workloadOfContainer('Deployment', { args }) };
}

/** Command lines hold no credentials. */
export const COMMAND_LINES = definePolicy({
  id: 'secrets/command-lines',
  severity: BEYOND_DEVELOPMENT,
  what: 'No command line of a container holds a credential in clear text',
  ...IN_CLEAR_TEXT,
  fix: 'replace the credential, put the new one into a Secret and refer to its environment variable as $(NAME)',
  spec: {
    ...podRule(
      refusing({
        variables: AT_A_GLANCE,
        found:
          `!variables.assigned && variables.form == '' ? [] : variables.containers.filter(c, ${IS_CREDENTIAL})` +
          ".map(c, 'the command line of container ' + c.name + ' looks as if it held a credential')",
        expected: 'a reference such as $(PASSWORD)',
      }),
    ),
    ...READ_AS_FAR_AS_ALLOWED,
  },
  examples: {
    passing: [
      args('--password=$(DB_PASSWORD)', '--password-file=/run/secrets/password'),
      args('sh', '-c', 'PGPASSWORD="$PASSWORD" psql --no-password shop'),
      args('--token-ttl=300', '--enable-token=true'),
    ],
    failing: [
      args('--password=correct-horse'),
      args('--requirepass', 'correct-horse'),
      args('sh', '-c', 'PGPASSWORD=correct-horse psql shop'),
    ],
  },
});
