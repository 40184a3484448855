import { archivesOf, isWriting } from './archives/archive';
import { groupBy } from '../../model/group-by';
import { CNPG, DATABASE_CLUSTERS } from './kinds';
import { siteOf, topologyKey, type Site } from './sites/site';
import { addressKey, type Address, type Standing } from './standing';

/** Everything that stands in `dist/` at one time, of the kinds that transitions look at. */
export class Moment {
  private readonly byAddress: ReadonlyMap<string, Standing>;
  private readonly byNamespace: ReadonlyMap<string, readonly Standing[]>;
  private readonly byTopology: ReadonlyMap<string, readonly Site[]>;
  private readonly byArchive: ReadonlyMap<string, readonly Standing[]>;

  constructor(readonly standings: readonly Standing[]) {
    this.byAddress = new Map(standings.map((standing) => [addressKey(standing), standing]));
    this.byNamespace = groupBy(standings, (standing) => namespaceKey(standing, standing.kind));
    const sites = standings.filter(({ kind }) => kind === CNPG).map(siteOf);
    this.byTopology = groupBy(sites, topologyKey);
    const writing = standings.filter((standing) => DATABASE_CLUSTERS.includes(standing.kind) && isWriting(standing));
    const archived = writing.flatMap((holder) => archivesOf(holder, this).map(({ where }) => ({ holder, where })));
    this.byArchive = new Map(
      [...groupBy(archived, ({ where }) => where)].map(([where, held]) => [where, held.map(({ holder }) => holder)]),
    );
  }

  /** What stands under an identity. */
  find(address: Address): Standing | undefined {
    return this.byAddress.get(addressKey(address));
  }

  /** Objects of a kind in the same namespace of the same cluster as another. */
  beside(standing: Standing, kind: string): readonly Standing[] {
    return this.byNamespace.get(namespaceKey(standing, kind)) ?? [];
  }

  /** All sites of a database that spans clusters. */
  sites(topology: string | undefined): readonly Site[] {
    return topology === undefined ? [] : (this.byTopology.get(topology) ?? []);
  }

  /** The clusters that write to an archive. */
  writers(archive: string): readonly Standing[] {
    return this.byArchive.get(archive) ?? [];
  }
}

function namespaceKey({ environment, cluster, id }: Standing, kind: string): string {
  return JSON.stringify([environment, cluster, id.namespace, kind]);
}
