import { asText } from '../../../../check/references/loosely';
import { containerPairs } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const OWN = 'image: registry.example.com/web:1.4.2';
const DIGEST = `sha256:${'0a'.repeat(32)}`;
const running = (image: string): string => workload().replace(OWN, `image: ${image}`);

/** Code of another origin. */
export const IMAGE_SOURCE: RiskRule = {
  id: 'exposes/image-source',
  title: 'An image comes from another registry, or is no longer pinned to a digest',
  reason:
    'An image runs with all that its pod may do, so whoever can push to the registry can do that too. A tag can be given to other bytes at any time; a digest cannot. A new version of the same image is no matter of this rule.',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  kinds: POD_KINDS,
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return containerPairs(kept.before.object, kept.after.object).flatMap(({ before, after }) => {
      const [was, is] = [asText(before.spec.image), asText(after.spec.image)];
      if (was === undefined || is === undefined) return [];
      const path = [...after.path, 'image'];
      const [from, to] = [registryOf(was), registryOf(is)];
      const unpinned = was.includes('@') && !is.includes('@');
      return [
        ...(from === to
          ? []
          : [
              {
                message: `${after.title} runs an image from ${to}, where it came from ${from}`,
                fix: 'make sure that nobody else can push there, or copy the image to the registry in use',
                path,
              },
            ]),
        ...(unpinned
          ? [
              {
                message: `${after.title} runs whatever bears the tag, where a digest said what`,
                fix: 'write the digest behind the tag',
                path,
              },
            ]
          : []),
      ];
    });
  },
  examples: [
    {
      name: 'an image comes from another registry',
      before: running('registry.example.com/web:1.4.2'),
      after: running('docker.io/somebody/web:1.4.2'),
      says: ['the container runs an image from docker.io, where it came from registry.example.com'],
    },
    {
      name: 'a digest goes',
      before: running(`registry.example.com/web:1.4.2@${DIGEST}`),
      after: running('registry.example.com/web:1.4.3'),
      says: ['runs whatever bears the tag'],
    },
    {
      name: 'a digest comes',
      before: running('web:1.4.2'),
      after: running(`docker.io/library/web:1.4.2@${DIGEST}`),
      says: [],
    },
    {
      name: 'another version runs',
      before: running('registry.example.com/web:1.4.2'),
      after: running('registry.example.com/web:2.0.0'),
      says: [],
    },
  ],
};

/** The registry of an image: what is before the first slash where it looks like a host, and Docker Hub otherwise. */
function registryOf(image: string): string {
  const [first = '', ...more] = image.split('/');
  const isHost = more.length > 0 && (first === 'localhost' || /[.:]/.test(first));
  return isHost && first !== 'index.docker.io' ? first : 'docker.io';
}
