import { isIP } from 'node:net';
import type { Cluster } from '../../../model/fleet';
import { present } from '../../../model/present';
import type { AppScope } from '../../app/app-scope';
import { numberRules, type PropRule } from '../../app/check-props';
import { rangeRules } from '../../traffic/network-policy';
import { archiveIn, archiveName } from './archive';
import type { Site, SiteRole, Topology } from './intent';
import type { ReplicationProps, SwitchoverProps } from './props';

/** Who takes writes: one site, or while it moves, the two that it moves between. */
type Primary = SwitchoverProps & { readonly settled?: true };

/** What must hold for replication, seen from one of its clusters. */
export function topologyRules(app: AppScope, replication: ReplicationProps | undefined): readonly PropRule[] {
  if (!replication) return [];
  const { from, token, failover = false } = primaryOf(replication);
  const { hosts = {}, rebuilt = {}, from: cidr } = replication;
  const running = app.context.siblings().map(({ name }) => name);
  const listed = sitesOf(replication);
  return [
    ...[...new Set([...listed, ...Object.keys(hosts), ...Object.keys(rebuilt)])].map((site) =>
      runs(site, running, app),
    ),
    ...running.map((cluster): PropRule => [
      listed.includes(cluster),
      `replication does not name ${cluster}, which runs ${app.name} too`,
      `add ${cluster} to replicas, or name the clusters of the app under only`,
    ]),
    [
      listed.length > 1,
      'replication needs a cluster beside the primary',
      'add one to replicas, or leave replication out',
    ],
    [
      token === undefined || !failover,
      'a token and failover exclude each other: with the token nothing is lost',
      'leave failover out',
    ],
    [
      token === undefined || isToken(token),
      'token must be the demotion token of CloudNativePG, which is JSON in base64',
      `copy .status.demotionToken of the Cluster on ${from}, all of it`,
    ],
    ...numberRules(rebuilt, 'a whole number', 1),
    ...hostRules(hosts, cidr),
  ];
}

/** The topology as this cluster has to see it. @throws UserError (FL3002) when a site has no object store. */
export function topologyOf(
  app: AppScope,
  replication: ReplicationProps | undefined,
  name: string,
  major: number,
): Topology | undefined {
  if (!replication) return undefined;
  const primary = primaryOf(replication);
  const self = app.cluster.name;
  const clusters = new Map(app.context.siblings().map((cluster) => [cluster.name, cluster]));
  const sites = sitesOf(replication)
    .map((site) => clusters.get(site))
    .filter((cluster) => cluster !== undefined)
    .map((cluster) => siteOf(app, cluster, replication, name, major));
  const { from } = replication;
  return present<Topology>({
    sites,
    self,
    ...viewOf(self, primary, sites),
    from: from === undefined ? from : { cidr: from },
  });
}

/** Name of a site's cluster: one that was made anew takes the place of another, which must not wake up by it. */
export function siteName(name: string, replication: ReplicationProps | undefined, cluster: string): string {
  const rebuilt = replication?.rebuilt?.[cluster];
  return rebuilt === undefined ? name : `${name}-b${rebuilt}`;
}

/** Names of all sites, sorted. */
function sitesOf(replication: ReplicationProps): readonly string[] {
  const { from, to } = primaryOf(replication);
  return [...new Set([from, to, ...replication.replicas])].sort();
}

/** The site whose data is the newest: the one that takes writes, or took them last. */
export function leadingSite(replication: ReplicationProps): string {
  const { from, to, token, failover } = primaryOf(replication);
  return token !== undefined || failover === true ? to : from;
}

function primaryOf({ primary }: ReplicationProps): Primary {
  return typeof primary === 'string' ? { from: primary, to: primary, settled: true } : primary;
}

/**
 * What a site takes for the primary, and what it is itself. A switchover first demotes: the old primary alone takes the
 * new one for it. The token that it then hands over lets the new one, and all others, do the same.
 */
function viewOf(
  self: string,
  { from, to, token, failover = false, settled }: Primary,
  sites: readonly Site[],
): Pick<Topology, 'primary' | 'role' | 'source'> {
  const isMoved = settled === true || token !== undefined || failover;
  const primary = isMoved || self === from ? to : from;
  // Until it is promoted a site goes on reading what the old primary has archived.
  const source = primary !== self ? primary : settled ? firstOther(self, sites) : from;
  if (failover && self === from) return { primary: from, role: { is: 'lost' }, source: to };
  const role: SiteRole =
    primary === self
      ? present<SiteRole & { is: 'primary' }>({ is: 'primary', token, failover: failover ? from : undefined })
      : { is: 'replica', follows: primary };
  return { primary, role, source };
}

function firstOther(self: string, sites: readonly Site[]): string {
  return sites.find(({ cluster }) => cluster !== self)?.cluster ?? self;
}

function siteOf(app: AppScope, cluster: Cluster, replication: ReplicationProps, name: string, major: number): Site {
  const archive = archiveName(siteName(name, replication, cluster.name), major);
  return present<Site>({
    cluster: cluster.name,
    archive: archiveIn(app, cluster, archive),
    host: replication.hosts?.[cluster.name],
  });
}

function runs(site: string, running: readonly string[], app: AppScope): PropRule {
  return [
    running.includes(site),
    `replication names ${site}, where ${app.environment} does not run ${app.name}`,
    `name one of ${running.join(', ')}`,
  ];
}

function hostRules(hosts: Readonly<Record<string, string>>, cidr: string | undefined): readonly PropRule[] {
  const isStreamed = Object.keys(hosts).length > 0;
  return [
    ...Object.entries(hosts).map(([site, host]): PropRule => [
      isIP(host) !== 0 || /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$/.test(host),
      `the host of ${site} must be a name or an address, found ${JSON.stringify(host)}`,
      'write a name such as orders.eu-1.example.com, without a port',
    ]),
    [
      !isStreamed || cidr !== undefined,
      'replication has hosts, and says not from where the sites connect',
      'add from, such as 10.0.0.0/8: the network policy lets in nobody else',
    ],
    ...(cidr === undefined ? [] : rangeRules({ cidr })),
  ];
}

function isToken(token: string): boolean {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
    return typeof content === 'object' && content !== null && 'databaseSystemIdentifier' in content;
  } catch {
    return false;
  }
}
