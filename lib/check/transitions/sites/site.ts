import { compareText } from '../../../model/compare-text';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import type { Standing } from '../standing';

/** One of CloudNativePG's clusters as a part of a database that spans several. */
export interface Site {
  readonly standing: Standing;
  /** How the sites call it. */
  readonly name: string;
  /**
   * `primary` and `replica` within a distributed topology; `follower` for a replica on its own, which can never become a
   * primary and come back; `alone` for a cluster that follows nobody.
   */
  readonly role: 'primary' | 'replica' | 'follower' | 'alone';
  /** The site that it takes for the primary. */
  readonly primary?: string;
  readonly token?: string;
  /** Whether it is kept from running; a site that is lost is. */
  readonly asleep: boolean;
}

/** A cluster of CloudNativePG as a site; also one that is alone. */
export function siteOf(standing: Standing): Site {
  const { object, id } = standing;
  const stanza = valueAt(object.spec, 'replica');
  const replica = asMapping(stanza);
  const name = asText(replica.self) ?? id.name;
  const primary = asText(replica.primary);
  const token = asText(replica.promotionToken);
  return {
    standing,
    name,
    role: stanza === undefined || stanza === null ? 'alone' : roleOf(replica.enabled, name, primary),
    ...(primary !== undefined && { primary }),
    ...(token !== undefined && { token }),
    asleep: annotationOf(standing, 'cnpg.io/hibernation') === 'on',
  };
}

function roleOf(enabled: unknown, name: string, primary: string | undefined): Site['role'] {
  if (typeof enabled === 'boolean') return enabled ? 'follower' : 'alone';
  // The operator compares the name with nothing, and so takes the cluster for a replica.
  if (primary === undefined) return 'follower';
  return primary === name ? 'primary' : 'replica';
}

/**
 * What the sites of one database have in common; undefined for a cluster that is none. Sites that are called otherwise
 * than their objects have objects of one name, but for how often they were made anew; other sites have one list of peers.
 */
export function topologyKey({ standing, role }: Site): string | undefined {
  if (role !== 'primary' && role !== 'replica') return undefined;
  const { environment, id, object } = standing;
  if (asText(valueAt(object.spec, 'replica', 'self')) !== undefined) {
    return JSON.stringify([environment, id.namespace, builtName(id.name).base]);
  }
  const peers = asList(valueAt(object.spec, 'externalClusters')).map((peer) => asText(asMapping(peer).name) ?? '');
  return JSON.stringify([environment, [...peers].sort(compareText)]);
}

/** The name of the first cluster of a site, and how often it was made anew: `orders-b2` is the second after `orders`. */
export function builtName(name: string): { readonly base: string; readonly times: number } {
  const [, base = name, times = '0'] = /^(.*?)(?:-b(\d+))?$/.exec(name) ?? [];
  return { base, times: Number(times) };
}

/** The site of a name. */
export function siteNamed(sites: readonly Site[], name: string | undefined): Site | undefined {
  return sites.find((site) => site.name === name);
}

/** Whether a site takes writes. */
export function takesWrites({ role, asleep }: Site): boolean {
  return role === 'primary' && !asleep;
}

/** An annotation that is not empty. */
export function annotationOf({ object }: Standing, key: string): string | undefined {
  return asText(asMapping(object.metadata.annotations)[key]);
}
