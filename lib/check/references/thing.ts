import type { External } from '../../model/external';
import type { KubernetesObject } from '../../model/manifest';
import { asList, asMapping, asText, fieldsAt, route } from './loosely';

/** Something that can be pointed to: rendered, made by a controller, or declared external. */
export interface Thing {
  /** API group; undefined where only the kind is known. */
  readonly group: string | undefined;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly object?: KubernetesObject;
  readonly external?: External;
  /** The parts that are known of a thing without an object. */
  readonly parts?: readonly string[] | undefined;
}

/** What a reference can count on in an object beside its being there. */
export interface PartKind {
  /** What such a part is called in messages. */
  readonly word: string;
  readonly code: 'reference/key' | 'reference/port' | 'reference/listener';
  /** Where references name such a part, from the field that names the object. */
  readonly at: readonly (readonly string[])[];
  readonly of: (object: KubernetesObject) => readonly string[];
}

const KEYS: PartKind = {
  word: 'key',
  code: 'reference/key',
  at: ['key', 'items.*.key', 'valuesKey'].map(route),
  of: ({ data, binaryData, stringData, type }) => [
    ...[data, binaryData, stringData].flatMap((keys) => Object.keys(asMapping(keys))),
    ...(type === 'kubernetes.io/service-account-token' ? ['token', 'ca.crt', 'namespace'] : []),
  ],
};

const PORTS: PartKind = {
  word: 'port',
  code: 'reference/port',
  at: ['port', 'port.number', 'port.name'].map(route),
  of: ({ spec }) =>
    asList(asMapping(spec).ports).flatMap((port) => {
      const { name, port: number } = asMapping(port);
      return [asText(name) ?? [], typeof number === 'number' ? String(number) : []].flat();
    }),
};

const LISTENERS: PartKind = {
  word: 'listener',
  code: 'reference/listener',
  at: ['sectionName'].map(route),
  of: (object) => fieldsAt(object, route('spec.listeners.*.name')).flatMap(({ value }) => asText(value) ?? []),
};

const PART_KINDS: ReadonlyMap<string, PartKind> = new Map([
  ['ConfigMap', KEYS],
  ['Secret', KEYS],
  ['Service', PORTS],
  ['gateway.networking.k8s.io/Gateway', LISTENERS],
]);

/** What references count on in objects of a kind; undefined for a kind of which only the name is told. */
export function partKind(kind: string): PartKind | undefined {
  return PART_KINDS.get(kind);
}

/** The parts of a thing; undefined where nobody knows them. */
export function partsOf(thing: Thing, { of }: PartKind): readonly string[] | undefined {
  return thing.object ? of(thing.object) : thing.parts;
}
