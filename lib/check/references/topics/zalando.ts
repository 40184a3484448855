import { CONFIG_MAP, SECRET, STORAGE_CLASS, VOLUME_CLAIM, type TargetKind } from '../kinds';
import { asText } from '../loosely';
import { below, type Reference, type Topic } from '../reference';
import { ENVIRONMENT } from './pods';

const POSTGRESQL: TargetKind = { group: 'acid.zalan.do', kind: 'postgresql', code: 'reference/database' };

const REFERENCES: readonly Reference[] = [
  ...ENVIRONMENT,
  ...['sidecars', 'initContainers'].flatMap((containers) => below(`${containers}.*`, ENVIRONMENT)),
  ...below('additionalVolumes.*.volumeSource', [
    { at: 'configMap', to: CONFIG_MAP },
    { at: 'secret', to: SECRET, name: 'secretName' },
    { at: 'persistentVolumeClaim', to: VOLUME_CLAIM, name: 'claimName' },
  ]),
  { at: 'tls.secretName', to: SECRET },
  { at: 'tls.caSecretName', to: SECRET },
  { at: 'volume.storageClass', to: STORAGE_CLASS },
  {
    at: 'podPriorityClassName',
    to: { group: 'scheduling.k8s.io', kind: 'PriorityClass', code: 'reference/priority-class' },
  },
  // With a timestamp the archive is read, and the cluster that wrote it may be long gone.
  { at: 'clone', name: 'cluster', to: POSTGRESQL, when: ({ timestamp }) => asText(timestamp) === undefined },
];

/** A cluster of Zalando's operator is made of what is there. */
export const ZALANDO: Topic = { references: { 'acid.zalan.do/postgresql': below('spec', REFERENCES) } };
