import type { Policy } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { BEYOND_DEVELOPMENT } from '../severities';
import { imageRule } from './image-rule';

/** What is before the first slash is a registry if it looks like a host; all other images are of Docker Hub. */
function onDockerHub(image: string): string {
  return `!${image}.matches('^([^/]*[.:][^/]*|localhost)/')`;
}

/** The full name of an image on Docker Hub. */
function hubName(image: string): string {
  return `((${image}.contains('/') ? 'docker.io/' : 'docker.io/library/') + ${image})`;
}

/**
 * Images come from where they are meant to.
 *
 * @param registries Registries or parts of them, such as `ghcr.io` or `us-docker.pkg.dev/boutique`; not empty.
 */
export function registryRule(registries: readonly string[]): Policy {
  const [first = ''] = registries;
  // Without the separator, ghcr.io would let in ghcr.io.example.com.
  const beginnings = registries.flatMap((registry) => ['/', ':', '@'].map((separator) => registry + separator));
  const known = (name: string): string => `${JSON.stringify(beginnings)}.exists(b, ${name}.startsWith(b))`;
  return definePolicy({
    id: 'supply-chain/registry',
    severity: BEYOND_DEVELOPMENT,
    what: 'Images come from the registries of the fleet',
    why: 'What is in other registries was neither built nor scanned here, may be replaced or gone tomorrow, and a name that looks right may be that of somebody else.',
    fix: `copy the image to ${registries.join(' or ')}`,
    source: 'https://csrc.nist.gov/pubs/sp/800/190/final',
    spec: imageRule({
      odd: (image) => `!${known(image)} && !(${onDockerHub(image)} && ${known(hubName(image))})`,
      expected: `one of ${registries.join(', ')}`,
    }),
    examples: {
      passing: [{ object: workloadOfContainer('Deployment', { image: `${first}/web:1.4.2` }) }],
      failing: [
        { object: workloadOfContainer('Deployment', { image: 'unknown.example.net/web:1.4.2' }) },
        { object: workloadOfContainer('Deployment', { image: `${first}.example.net/web:1.4.2` }) },
      ],
    },
  });
}
