import { definePolicy } from '../../../define-policy';
import { inSecurityContexts } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';
import { hasOtherProfile, profileType } from '../profile';

const ANNOTATIONS = 'variables.metadata.?annotations.orValue({})';

const BAD_ANNOTATION = [
  "key.startsWith('container.apparmor.security.beta.kubernetes.io/')",
  `!(${ANNOTATIONS}[key] in ['', 'runtime/default'])`,
  `!${ANNOTATIONS}[key].startsWith('localhost/')`,
].join(' && ');

/** No way around AppArmor, by field or by the annotation that came before it. */
export const APP_ARMOR = definePolicy({
  id: 'pod-security/baseline/app-armor',
  ...BASELINE,
  what: 'No pod and no container turns its AppArmor profile off',
  why: 'On nodes with AppArmor the default profile keeps containers from mounting, from tracing others and from writing below /proc and /sys. Unconfined takes that away.',
  fix: 'remove appArmorProfile and the annotation, or name a profile with the type Localhost',
  spec: baselineRule({
    found: [
      ...inSecurityContexts(
        (context) => hasOtherProfile(`${context}.?appArmorProfile`),
        (context) => `' has the AppArmor profile ' + ${profileType(`${context}.?appArmorProfile`)}`,
      ),
      `${ANNOTATIONS}.map(key, ${BAD_ANNOTATION}, 'the annotation ' + key + ' is ' + ${ANNOTATIONS}[key])`,
    ],
    expected: 'RuntimeDefault or Localhost, in annotations runtime/default or localhost/...',
  }),
  examples: {
    passing: [{ object: podWith({}) }, { object: podSecuredBy({ appArmorProfile: { type: 'RuntimeDefault' } }) }],
    failing: [
      { object: podSecuredBy({ appArmorProfile: { type: 'Unconfined' } }) },
      {
        object: {
          ...podWith({}),
          metadata: {
            name: 'web',
            annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' },
          },
        },
      },
    ],
  },
});
