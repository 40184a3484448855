import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { credentialIn } from './credential-forms';
import { isLiteral, namesCredential } from './credential-names';
import { IN_CLEAR_TEXT, READ_AS_FAR_AS_ALLOWED } from './in-clear-text';

/** Longer entries are data, such as dashboards, and would soon cost more than the API server allows an expression. */
const LONGEST = 100_000;
const SHORT = `variables.data[key].size() <= ${LONGEST}`;

const IS_CREDENTIAL = [
  `(${namesCredential('key')} && ${isLiteral('variables.data[key]')})`,
  `(variables.form != '' && ${SHORT} && ${credentialIn('variables.data[key]')} != '')`,
].join(' || ');

function configMap(data: Readonly<Record<string, string>>): PolicyExample {
  return { object: exampleObject('v1', 'ConfigMap', { data }) };
}

/** ConfigMaps hold no credentials. */
export const CONFIG_MAPS = definePolicy({
  id: 'secrets/config-maps',
  severity: BEYOND_DEVELOPMENT,
  what: 'No ConfigMap holds a credential in clear text',
  ...IN_CLEAR_TEXT,
  fix: 'replace the credential, and put the new one into a Secret',
  spec: {
    matchConstraints: matching({ '': ['configmaps'] }),
    ...READ_AS_FAR_AS_ALLOWED,
    ...refusing({
      variables: [
        pointingTo('data'),
        { name: 'data', expression: 'dyn(object).?data.orValue({})' },
        {
          name: 'text',
          expression: `variables.data.map(key, ${SHORT}, variables.data[key]).join('\\n')`,
        },
        { name: 'form', expression: credentialIn('variables.text') },
      ],
      found: `variables.data.filter(key, ${IS_CREDENTIAL}).map(key, 'entry ' + key + ' looks like a credential')`,
      expected: 'a Secret to hold it',
    }),
  },
  examples: {
    passing: [
      configMap({ 'app.properties': 'password.file=/run/secrets/password\nurl=https://example.com:8443/a@b' }),
      configMap({ 'ca.crt': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' }),
    ],
    failing: [
      configMap({ DB_PASSWORD: 'correct-horse' }),
      configMap({ 'tls.pem': '-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\n' }),
    ],
  },
});
