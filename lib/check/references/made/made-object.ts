import { asText, fieldsAt, route, type Mapping } from '../loosely';

/** An object that a controller makes of a rendered one. */
export interface MadeObject {
  readonly kind: string;
  /** A `*` at the end stands for the numbers that the controller gives. */
  readonly name: string;
  /** Its keys or ports, where these are known. */
  readonly parts?: readonly string[];
  readonly labels?: Mapping;
  /** API group. @default the core group */
  readonly group?: string;
  /** Whether it is made in other namespaces too. */
  readonly everywhere?: true;
}

/** The keys of a Secret that holds a certificate. */
export const TLS_KEYS = ['tls.crt', 'tls.key', 'ca.crt'] as const;

/** A Secret of which the keys are known. */
export function madeSecret(name: string, keys: readonly string[]): MadeObject {
  return { kind: 'Secret', name, parts: keys };
}

/** The texts at a route, as `route` reads it. */
export function textsAt(value: unknown, at: string): readonly string[] {
  return fieldsAt(value, route(at)).flatMap((field) => asText(field.value) ?? []);
}
