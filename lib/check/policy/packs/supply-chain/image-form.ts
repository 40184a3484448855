import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { ALWAYS } from '../severities';
import { imageRule } from './image-rule';

const WORD = '[a-z0-9]+(?:(?:\\\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]+)?';
const TAG = '(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?';
const DIGEST = '(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,})?';
const REFERENCE = `'^(?:${HOST}/)?${WORD}(?:/${WORD})*${TAG}${DIGEST}$'`;

function container(image: string) {
  return { object: workloadOfContainer('Deployment', { image }) };
}

/** What is to be pulled can be pulled. */
export const IMAGE_FORM = definePolicy({
  id: 'supply-chain/image-form',
  severity: ALWAYS,
  what: 'Images are references that a registry can answer',
  why: 'The kubelet refuses any other with InvalidImageName, and the pod never starts. Mostly a setting was not filled in, or a URL was written.',
  fix: 'write registry/repository:tag in lower case, without a scheme',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  spec: imageRule({
    odd: (image) => `!${image}.matches(${REFERENCE})`,
    text: ', which is no reference',
    expected: 'registry/repository:tag',
  }),
  examples: {
    passing: [
      container('redis'),
      container('registry.example.com:5000/shop/web__ui:1.4.2'),
      container(`registry.example.com/shop/web:1.4.2@sha256:${'0a'.repeat(32)}`),
    ],
    failing: [
      container('https://registry.example.com/shop/web:1.4.2'),
      container('registry.example.com/Shop/web:1.4.2'),
      container('registry.example.com/shop/web:${VERSION}'),
      container('registry.example.com/shop/web:'),
    ],
  },
});
