import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { EVERYTHING } from '../matching';
import { pointingTo, refusing } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { credentialIn } from './credential-forms';
import { IN_CLEAR_TEXT, READ_AS_FAR_AS_ALLOWED } from './in-clear-text';

const OF_KEY = credentialIn('variables.annotations[key]');

function annotated(key: string, value: string): PolicyExample {
  return { object: exampleObject('v1', 'Service', { spec: {} }, { annotations: { [key]: value } }) };
}

/** Annotations hold no credentials. */
export const ANNOTATIONS = definePolicy({
  id: 'secrets/annotations',
  severity: BEYOND_DEVELOPMENT,
  what: 'No annotation holds a credential in clear text',
  ...IN_CLEAR_TEXT,
  fix: 'replace the credential, and refer to the Secret that holds the new one',
  spec: {
    matchConstraints: EVERYTHING,
    matchConditions: [{ name: 'annotated', expression: 'has(object.metadata.annotations)' }],
    ...READ_AS_FAR_AS_ALLOWED,
    ...refusing({
      variables: [
        pointingTo('metadata.annotations'),
        { name: 'annotations', expression: 'dyn(object).metadata.annotations' },
        { name: 'text', expression: "variables.annotations.map(key, variables.annotations[key]).join('\\n')" },
        { name: 'form', expression: credentialIn('variables.text') },
      ],
      found:
        `variables.form == '' ? [] : variables.annotations.filter(key, ${OF_KEY} != '')` +
        `.map(key, 'annotation ' + key + ' looks like ' + ${OF_KEY})`,
      expected: 'a Secret to hold it',
    }),
  },
  examples: {
    passing: [
      annotated('example.com/owner', 'web@example.com'),
      annotated('example.com/docs', 'https://example.com/@web'),
    ],
    failing: [annotated('example.com/hook', 'https://web:correct-horse@example.com/')],
  },
});
