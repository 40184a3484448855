import type { Manifest, ResourceId } from '../model/manifest';

/** An object, and the bundle it is in. */
export interface Claim {
  readonly bundle: string;
  readonly manifest: Manifest;
}

/** Who claimed which identity first, within one cluster. */
export class Identities {
  private readonly claims = new Map<string, Claim>();

  /** Claims an identity, or answers who has it already. */
  claim(id: ResourceId, claim: Claim): Claim | undefined {
    const key = JSON.stringify([id.group, id.kind, id.namespace, id.name]);
    const first = this.claims.get(key);
    if (!first) this.claims.set(key, claim);
    return first;
  }
}
