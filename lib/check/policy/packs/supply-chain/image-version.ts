import { definePolicy } from '../../define-policy';
import { exampleWorkload, workloadOfContainer } from '../example-objects';
import { BEYOND_DEVELOPMENT } from '../severities';
import { imageRule } from './image-rule';

/** A digest wins over the tag before it, and the colon of a port is followed by a slash sooner or later. */
function hasNoVersion(image: string): string {
  return `!${image}.contains('@') && (${image}.endsWith(':latest') || !${image}.matches(':[^/]+$'))`;
}

function container(image: string) {
  return { object: workloadOfContainer('Deployment', { image }) };
}

/** What runs is what was reviewed. */
export const IMAGE_VERSION = definePolicy({
  id: 'supply-chain/image-version',
  severity: BEYOND_DEVELOPMENT,
  what: 'Every image names a version other than latest, or a digest',
  why: 'What latest means changes without a commit: two pods of one Deployment can run two versions, a restart is a release that nobody reviewed, and a rollback rolls back nothing.',
  fix: 'add the tag of a release, or better a digest',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  spec: imageRule({ odd: hasNoVersion, expected: 'a tag other than latest, or a digest' }),
  examples: {
    passing: [container('redis:7.4.2'), container(`redis@sha256:${'0a'.repeat(32)}`)],
    failing: [
      container('redis'),
      container('redis:latest'),
      container('registry.example.com:5000/redis'),
      {
        object: exampleWorkload('Deployment', { volumes: [{ name: 'model', image: { reference: 'models:latest' } }] }),
      },
    ],
  },
});
