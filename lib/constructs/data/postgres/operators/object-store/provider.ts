/** Whose interface an object store speaks. */
export type StoreProvider = 's3' | 'google' | 'azure';

/** What the destination of an archive tells: `s3://…`, `gs://…`, or the URL of an Azure container. */
export function providerOf(destination: string): StoreProvider {
  if (destination.startsWith('s3://')) return 's3';
  return destination.startsWith('gs://') ? 'google' : 'azure';
}
