import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { IN_CLEAR_TEXT } from './in-clear-text';

/** How values begin that are encrypted by SOPS, or filled in by Flux or a plugin of Argo CD: plainly, and in base64. */
const ENCRYPTED_OR_LATER = '^(ENC\\\\[|[$][{]|<path:|RU5DW|JH[st]|PHBhdGg6)';

/** What is no text is for the schema to refuse. */
const IS_PLAIN =
  "type(variables.data[key]) == string && variables.data[key] != '' && " +
  `!variables.data[key].matches('${ENCRYPTED_OR_LATER}')`;

function secret(fields: Readonly<Record<string, unknown>>): PolicyExample {
  return { object: exampleObject('v1', 'Secret', fields) };
}

/** Git holds no Secret in clear text. */
export const PLAIN_SECRET = definePolicy({
  id: 'secrets/plain-secret',
  severity: BEYOND_DEVELOPMENT,
  what: 'No Secret stands in git in clear text',
  ...IN_CLEAR_TEXT,
  fix: 'replace the credential, and write an ExternalSecret, a SealedSecret or a Secret encrypted with SOPS',
  spec: {
    matchConstraints: matching({ '': ['secrets'] }),
    matchConditions: [BEFORE_ADMISSION],
    ...refusing({
      variables: [
        pointingTo('data'),
        { name: 'data', expression: 'dyn(object).?data.orValue({})' },
        { name: 'plain', expression: `variables.data.filter(key, ${IS_PLAIN})` },
      ],
      found: when('variables.plain.size() > 0', "variables.plain.join(', ') + ' is in clear text, as base64 is'"),
      expected: 'an ExternalSecret, a SealedSecret or SOPS',
    }),
  },
  examples: {
    passing: [
      secret({ type: 'kubernetes.io/service-account-token' }),
      secret({ stringData: { password: '${DB_PASSWORD}' } }),
      secret({ data: { password: 'ENC[AES256_GCM,data:8Cq3,iv:9dK0,tag:Zm9v,type:str]' } }),
    ],
    failing: [
      secret({ stringData: { password: 'correct horse' } }),
      secret({ data: { password: 'Y29ycmVjdCBob3JzZQ==' } }),
    ],
  },
});
