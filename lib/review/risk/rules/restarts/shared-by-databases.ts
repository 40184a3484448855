import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, valueAt } from '../../../../check/references/loosely';
import { CNPG, OBJECT_STORE } from '../../../../check/transitions/kinds';
import type { FieldChange, Placed, ReviewPath } from '../../../change';
import { documents } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { CLOUDNATIVE_PG, restartCourse } from './database-operators';
import { keptObject } from '../../reach/gone-and-come';
import { touchedFields } from './touched-fields';

/** Whether a change of an object reaches the pods of a CloudNativePG cluster. */
type Reach = (field: FieldChange, shared: Placed, cluster: Placed) => boolean;

const BY_KIND: Readonly<Record<string, Reach>> = {
  'postgresql.cnpg.io/ImageCatalog': (field, shared, cluster) =>
    shared.id.namespace === cluster.id.namespace && takesImage(field, shared, cluster),
  'postgresql.cnpg.io/ClusterImageCatalog': takesImage,
  [OBJECT_STORE]: (field, { id }, cluster) =>
    id.namespace === cluster.id.namespace &&
    touchedFields([field], ['spec.instanceSidecarConfiguration.resources', 'spec.instanceSidecarConfiguration.env'])
      .length > 0 &&
    asList(valueAt(cluster.object.spec, 'plugins')).some(
      (plugin) => valueAt(plugin, 'parameters', 'barmanObjectName') === id.name,
    ),
};

const catalog = (image: string): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: ImageCatalog\nmetadata: { name: images }\nspec: { images: [{ major: 17, image: "pg:17.1" }, { major: 18, image: "${image}" }] }`;
const user = (major: number): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: { instances: 3, primaryUpdateMethod: switchover, imageCatalogRef: { apiGroup: postgresql.cnpg.io, kind: ImageCatalog, name: images, major: ${major} } }`;

/** Databases restart though nothing of their own changed. */
export const SHARED_BY_DATABASES: RiskRule = {
  id: 'restarts/shared-by-databases',
  title: 'Databases restart for what they take from another object',
  reason:
    'CloudNativePG runs the image that the catalog lists for the major of a cluster, and the plugin copies the resources of its sidecar from the ObjectStore: when either changes, the instances of every cluster that uses it are made anew.',
  source: 'https://cloudnative-pg.io/documentation/current/image_catalog/',
  kinds: Object.keys(BY_KIND),
  judge: (change, around) => {
    const kept = keptObject(change);
    const reaches = BY_KIND[kindKey(change.id)];
    if (!kept || !reaches) return [];
    const sayings = new Map<string, { readonly message: string; readonly path: ReviewPath; pods: number }>();
    for (const cluster of around.after.list(change.where, CNPG)) {
      const field = change.fields.find((each) => reaches(each, kept.after, cluster));
      const pods = CLOUDNATIVE_PG.instances(cluster.object);
      if (!field || pods === 0) continue;
      const message = restartCourse(cluster.object, CLOUDNATIVE_PG);
      const known = sayings.get(message);
      if (known) known.pods += pods;
      else sayings.set(message, { message, path: field.path, pods });
    }
    return [...sayings.values()];
  },
  examples: [
    {
      name: 'the image of the major that a cluster runs',
      before: documents(catalog('pg:18.1'), user(18)),
      after: documents(catalog('pg:18.2'), user(18)),
      says: ['instances restart one by one'],
    },
    {
      name: 'the image of another major',
      before: documents(catalog('pg:18.1'), user(17)),
      after: documents(catalog('pg:18.2'), user(17)),
      says: [],
    },
  ],
};

function takesImage({ path, after }: FieldChange, { object, id }: Placed, cluster: Placed): boolean {
  const { kind, name, major } = asMapping(valueAt(cluster.object.spec, 'imageCatalogRef'));
  if (kind !== object.kind || name !== id.name || path[1] !== 'images' || after === undefined) return false;
  const [, , step] = path;
  return typeof step === 'object' && step.by.major === major;
}
