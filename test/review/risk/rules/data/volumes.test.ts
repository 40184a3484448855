import { exampleObject } from '../../../../../lib/review/risk/examples/example-object';
import { MOUNT_MOVED } from '../../../../../lib/review/risk/rules/data/mount-moved';
import { VOLUME_SWAPPED } from '../../../../../lib/review/risk/rules/data/volume-swapped';
import { messagesOf } from '../judged';

/** Pods with the volumes and mounts that are given in the flow style of YAML. */
function pods(volumes: string, mounts: string, more = ''): string {
  const pod = `{ containers: [{ name: web, volumeMounts: [${mounts}] }], volumes: [${volumes}] }`;
  return exampleObject('apps/v1', 'StatefulSet/web', `spec: { ${more}template: { spec: ${pod} } }`);
}

const CLAIM = '{ name: files, persistentVolumeClaim: { claimName: uploads } }';
const NFS = '{ name: files, nfs: { server: nas, path: /a } }';
const AT = (path: string, name = 'files'): string => `{ name: ${name}, mountPath: ${path} }`;

test.each([
  [
    'a claim goes',
    pods(CLAIM, AT('/a')),
    pods('', ''),
    ['volume files goes: the pods no longer see what is on claim uploads'],
  ],
  ['a claim that was never mounted goes', pods(CLAIM, ''), pods('', ''), []],
  [
    'a template of claims is called otherwise',
    pods('', AT('/a'), 'volumeClaimTemplates: [{ metadata: { name: files } }], '),
    pods('', AT('/a'), 'volumeClaimTemplates: [{ metadata: { name: data } }], '),
    ['volume files goes'],
  ],
  [
    'each pod gets a claim of its own',
    pods(CLAIM, AT('/a')),
    pods('', AT('/a'), 'volumeClaimTemplates: [{ metadata: { name: files } }], '),
    ['volume files is the claim of each pod instead of claim uploads'],
  ],
  [
    'another server',
    pods(NFS, AT('/a')),
    pods(NFS.replace('nas', 'nas-2'), AT('/a')),
    ['volume files is nas-2:/a instead of nas:/a'],
  ],
  [
    'a ConfigMap is another one',
    pods('{ name: files, configMap: { name: a } }', AT('/a')),
    pods('{ name: files, configMap: { name: b } }', AT('/a')),
    [],
  ],
])('%s', (_, before, after, expected) => {
  const said = messagesOf(VOLUME_SWAPPED, { before, after });
  expect(said).toHaveLength(expected.length);
  for (const [at, part] of expected.entries()) expect(said[at]).toContain(part);
});

test.each([
  [
    'elsewhere, under another name in the pod',
    pods(CLAIM, AT('/a')),
    pods(CLAIM.replace('files', 'data'), AT('/b', 'data')),
    ['is mounted at /b instead of /a'],
  ],
  ['no more', pods(CLAIM, AT('/a')), pods(CLAIM, ''), ['is no longer mounted at /a']],
  [
    'no more, by a container that still mounts others',
    pods(CLAIM, AT('/a')),
    pods(`${CLAIM}, { name: tmp, emptyDir: {} }`, AT('/a', 'tmp')),
    ['is no longer mounted at /a'],
  ],
  ['in one more place', pods(CLAIM, AT('/a')), pods(CLAIM, `${AT('/a')}, ${AT('/b')}`), []],
  [
    'elsewhere, with nothing that lasts on it',
    pods('{ name: files, emptyDir: {} }', AT('/a')),
    pods('{ name: files, emptyDir: {} }', AT('/b')),
    [],
  ],
])('a volume is mounted %s', (_, before, after, expected) => {
  const said = messagesOf(MOUNT_MOVED, { before, after });
  expect(said).toHaveLength(expected.length);
  for (const [at, part] of expected.entries()) expect(said[at]).toContain(part);
});
