import type { KubernetesObject } from '../../../../model/manifest';

/** Fields, as they stand in a manifest. */
export type Fields = Readonly<Record<string, unknown>>;

/** A container without any setting that the standards look at. */
const PLAIN = { name: 'web', image: 'registry.example.com/shop/web:1.4.2' };

/** A pod of one plain container, with these fields in its spec. */
export function podWith(spec: Fields): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [PLAIN], ...spec } };
}

/** A pod whose only container has these fields. */
export function podOfContainer(container: Fields, spec: Fields = {}): KubernetesObject {
  return podWith({ containers: [{ ...PLAIN, ...container }], ...spec });
}

/** A pod whose only container has this securityContext. */
export function podSecuredBy(securityContext: Fields, spec: Fields = {}): KubernetesObject {
  return podOfContainer({ securityContext }, spec);
}
