/** The fields of a `spec`, in the flow style of YAML: `instances: 3, storage: { size: 1Gi }`. */
type Spec = string;

export function cnpg(spec: Spec, name = 'orders', metadata = ''): string {
  return manifest('postgresql.cnpg.io/v1', 'Cluster', name, spec, metadata);
}

export function zalando(spec: Spec, name = 'orders', metadata = ''): string {
  return manifest('acid.zalan.do/v1', 'postgresql', name, spec, metadata);
}

export function crunchy(spec: Spec, name = 'orders', metadata = ''): string {
  return manifest('postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', name, spec, metadata);
}

export function store(destination: string, more = '', name = 'orders'): string {
  const configuration = `configuration: { destinationPath: "${destination}" }`;
  return manifest('barmancloud.cnpg.io/v1', 'ObjectStore', name, [configuration, more].filter(Boolean).join(', '));
}

/** The field of a Cluster that makes it archive to an ObjectStore. */
export function archiving(server: string, objectStore = 'orders'): Spec {
  const parameters = `{ barmanObjectName: ${objectStore}, serverName: ${server} }`;
  return `plugins: [{ name: barman-cloud.cloudnative-pg.io, isWALArchiver: true, parameters: ${parameters} }]`;
}

/** What belongs to a Cluster. */
export function ofCluster(kind: string, spec: Spec, name = 'orders', cluster = 'orders'): string {
  return manifest('postgresql.cnpg.io/v1', kind, name, `cluster: { name: ${cluster} }, ${spec}`);
}

export function manifest(apiVersion: string, kind: string, name: string, spec: Spec, metadata = ''): string {
  const more = metadata === '' ? '' : `, ${metadata}`;
  return `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: ${name}${more} }, spec: { ${spec} } }\n---\n`;
}
