import type { ResourceId } from '../../model/manifest';
import type { ReferenceCode } from './codes';

/** A kind that is pointed to, and the code of the fault where that leads nowhere. */
export interface TargetKind {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly code: ReferenceCode;
}

/** A kind as tables name it: `Pod`, `apps/Deployment`. */
export function kindKey({ group, kind }: Pick<ResourceId, 'group' | 'kind'>): string {
  return group === '' ? kind : `${group}/${kind}`;
}

/** The API group of an `apiVersion`; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

export const CONFIG_MAP = core('ConfigMap', 'reference/config-map');
export const SECRET = core('Secret', 'reference/secret');
export const SERVICE = core('Service', 'reference/service');
export const SERVICE_ACCOUNT = core('ServiceAccount', 'reference/service-account');
export const VOLUME_CLAIM = core('PersistentVolumeClaim', 'reference/volume-claim');
export const STORAGE_CLASS: TargetKind = {
  group: 'storage.k8s.io',
  kind: 'StorageClass',
  code: 'reference/storage-class',
};
export const ISSUER: TargetKind = { group: 'cert-manager.io', kind: 'Issuer', code: 'reference/issuer' };
export const KAFKA_TOPIC: TargetKind = { group: 'kafka.strimzi.io', kind: 'KafkaTopic', code: 'reference/topic' };
export const STREAM: TargetKind = { group: 'jetstream.nats.io', kind: 'Stream', code: 'reference/stream' };
/** A Service that a route, a mesh or an Ingress sends requests to. */
export const BACKEND: TargetKind = { ...SERVICE, code: 'reference/backend' };

function core(kind: string, code: ReferenceCode): TargetKind {
  return { group: '', kind, code };
}
