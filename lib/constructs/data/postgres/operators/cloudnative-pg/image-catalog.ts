import { CNPG_API, type ImageCatalogSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';

/** Every image that the platform offers, so that a major upgrade is one number in the Cluster. */
export function imageCatalog({ name, platform }: PostgresIntent): RenderedObject {
  const spec: ImageCatalogSpec = {
    images: Object.entries(platform.images)
      .map(([major, image]) => ({ major: Number(major), image }))
      .sort((a, b) => a.major - b.major),
  };
  // The cluster is kept, and no instance of it starts without the catalog.
  return { id: 'image-catalog', apiVersion: CNPG_API, kind: 'ImageCatalog', name, keep: true, body: { spec } };
}
