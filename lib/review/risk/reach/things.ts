import { isBuiltIn } from '../../../check/references/built-in';
import { kindKey } from '../../../check/references/kinds';
import { madeObjects } from '../../../check/references/made/objects';
import { partKind } from '../../../check/references/thing';
import type { Placed, Where } from '../../change';
import type { Side } from '../rule';
import { perCluster } from './per-cluster';

/** Something that can be pointed to: an object, or what a controller makes of one. */
export interface Thing {
  /** Such as `Secret` or `cert-manager.io/Issuer`. */
  readonly kind: string;
  /** Empty for what belongs to no namespace. */
  readonly namespace: string;
  readonly name: string;
  /** Its keys, ports or listeners; undefined where nobody knows them. */
  readonly parts: readonly string[] | undefined;
}

/** The kinds of which controllers make something that others point to. */
const MAKERS = [
  'PersistentVolume',
  'acid.zalan.do/postgresql',
  'apps/StatefulSet',
  'bitnami.com/SealedSecret',
  'cert-manager.io/Certificate',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ExternalSecret',
  'gateway.networking.k8s.io/Gateway',
  'kafka.strimzi.io/Kafka',
  'kafka.strimzi.io/KafkaBridge',
  'kafka.strimzi.io/KafkaConnect',
  'kafka.strimzi.io/KafkaUser',
  'multicluster.x-k8s.io/ServiceExport',
  'networking.k8s.io/Ingress',
  'opentelemetry.io/OpenTelemetryCollector',
  'postgres-operator.crunchydata.com/PostgresCluster',
  'postgresql.cnpg.io/Cluster',
  'postgresql.cnpg.io/DatabaseRole',
  'postgresql.cnpg.io/Pooler',
  'secrets-store.csi.x-k8s.io/SecretProviderClass',
  'trust.cert-manager.io/Bundle',
];

/** An object, and all that controllers make of it. */
export function thingsOf({ object, id }: Placed): readonly Thing[] {
  const kind = kindKey(id);
  const made = madeObjects(kind, object).map(({ group = '', kind, name, parts }) => ({
    kind: kindKey({ group, kind }),
    namespace: id.namespace,
    name,
    parts,
  }));
  return [{ kind, namespace: id.namespace, name: id.name, parts: partKind(kind)?.of(object) }, ...made];
}

/** What controllers make on a cluster, by `thingKey`. */
const madeThings = perCluster((side, where): ReadonlyMap<string, Thing> => {
  const made = MAKERS.flatMap((kind) => side.list(where, kind)).flatMap((placed) => thingsOf(placed).slice(1));
  return new Map(made.map((thing) => [thingKey(thing), thing]));
});

/** Whether something is there on a side, whoever renders or makes it. */
export function isThere({ kind, namespace, name }: Thing, side: Side, where: Where): boolean {
  return (
    isBuiltIn(kind.slice(kind.indexOf('/') + 1), namespace, name) ||
    side.list(where, kind).some(({ id }) => id.name === name && id.namespace === namespace) ||
    madeThings(side, where).has(thingKey({ kind, namespace, name }))
  );
}

/** What tells things of a cluster apart. */
export function thingKey({ kind, namespace, name }: Pick<Thing, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}\n${namespace}\n${name}`;
}

/** As messages call it: `Secret web`. */
export function thingTitle({ kind, name }: Pick<Thing, 'kind' | 'name'>): string {
  return `${kind.slice(kind.indexOf('/') + 1)} ${name}`;
}
