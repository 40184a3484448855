/** The keys of the Secret that leads into a store that speaks S3, the same for every operator that reads it key by key. */
export const S3_KEYS = { id: 'ACCESS_KEY_ID', secret: 'ACCESS_SECRET_KEY' };

/** The key of the Secret that leads into Google Cloud: a service account's key file. */
export const GOOGLE_KEY = 'gcsCredentials';

/** The keys of the Secret that leads into Azure. */
export const AZURE_KEYS = { account: 'AZURE_STORAGE_ACCOUNT', key: 'AZURE_STORAGE_KEY' };
