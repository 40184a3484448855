import type { KubernetesObject } from '../../../../lib/model/manifest';
import { IMAGE_FORM } from '../../../../lib/check/policy/packs/supply-chain/image-form';
import { IMAGE_VERSION } from '../../../../lib/check/policy/packs/supply-chain/image-version';
import { PULL_POLICY } from '../../../../lib/check/policy/packs/supply-chain/pull-policy';
import { registryRule } from '../../../../lib/check/policy/packs/supply-chain/registry';
import { supplyChain } from '../../../../lib/check/policy/packs/supply-chain/supply-chain';
import { container, deployment, rule, running, type Row } from './rule-verdicts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Each image by itself, and what is found. */
const images = (verdicts: Readonly<Record<string, string | undefined>>): readonly Row[] =>
  Object.entries(verdicts).map(([image, found]) => [image, running({ image }), found]);

const asVolume = (reference: string): KubernetesObject =>
  deployment({ volumes: [{ name: 'data', image: { reference } }] });

rule(IMAGE_VERSION, [
  ...images({
    'redis:7.4.2': undefined,
    redis: 'container web has image redis,',
    'redis:latest': 'container web has image redis:latest,',
    'redis:latest-alpine': undefined,
    [`redis@${DIGEST}`]: undefined,
    [`redis:latest@${DIGEST}`]: undefined,
    'localhost:5000/redis': 'localhost:5000/redis',
    'localhost:5000/redis:7': undefined,
  }),
  [
    'an init container',
    deployment({ initContainers: [container({ name: 'wait', image: 'busybox' })] }),
    'container wait',
  ],
  ['a volume', asVolume('registry.example.com/data:latest'), 'volume data'],
  ['a volume of a version', asVolume('registry.example.com/data:3'), undefined],
  ['no image is for the schema to say', deployment({ containers: [{ name: 'web' }] }), undefined],
]);

rule(IMAGE_FORM, [
  ...images({
    redis: undefined,
    'library/redis:7.4.2-alpine': undefined,
    'Registry.Example.com:5000/a/b__c/d.e-f:V1_2': undefined,
    [`ghcr.io/shop/web:1.4.2@${DIGEST}`]: undefined,
    'ghcr.io/Shop/web:1': 'which is no reference',
    'https://ghcr.io/shop/web:1': 'which is no reference',
    'ghcr.io/shop/web:': 'which is no reference',
    'ghcr.io/shop/web@sha256:0123': 'which is no reference',
    'ghcr.io//web:1': 'which is no reference',
    'ghcr.io/shop/web:1 ': 'which is no reference',
    '{{ .Values.image }}': 'which is no reference',
  }),
]);

rule(PULL_POLICY, [
  ['nothing said', running({}), undefined],
  ['IfNotPresent', running({ imagePullPolicy: 'IfNotPresent' }), undefined],
  ['Never', running({ imagePullPolicy: 'Never' }), 'container web has imagePullPolicy Never'],
]);

rule(
  registryRule(['ghcr.io', 'us-docker.pkg.dev/shop', 'docker.io/library']),
  images({
    'ghcr.io/any/web:1': undefined,
    'ghcr.io.example.com/any/web:1': 'expected one of ghcr.io, us-docker.pkg.dev/shop, docker.io/library',
    'us-docker.pkg.dev/shop/images/web:1': undefined,
    'us-docker.pkg.dev/shopping/web:1': 'us-docker.pkg.dev/shopping/web:1',
    'redis:7': undefined,
    'docker.io/library/redis:7': undefined,
    'bitnami/redis:7': 'bitnami/redis:7',
    'localhost/redis:7': 'localhost/redis:7',
    'quay.io/shop/web:1': 'quay.io/shop/web:1',
  }),
);

test('without registries no registry is refused', () => {
  expect(supplyChain({}).map(({ id }) => id)).not.toContain('supply-chain/registry');
  expect(supplyChain({ registries: ['ghcr.io'] }).map(({ id }) => id)).toContain('supply-chain/registry');
});
