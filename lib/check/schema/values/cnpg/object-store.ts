import { broken, FINE, lacking } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { exactlyOneOf, forbids } from '../rule/presence';
import { isSet } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { containerResources } from '../pod/resources';
import { environment } from '../pod/environment';

const KEYS = ['accessKeyId', 'secretAccessKey'] as const;

const s3: Rule = across((credentials): readonly Flaw[] => {
  const given = KEYS.filter((name) => isSet(credentials[name]));
  if (credentials.inheritFromIAMRole === true) return forbids(KEYS, 'beside inheritFromIAMRole')(credentials);
  if (given.length === 0) return [broken('nothing says who asks the store', 'set inheritFromIAMRole, or both keys')];
  return KEYS.filter((name) => !given.includes(name)).map(lacking);
});

const AZURE_WAYS = ['inheritFromAzureAD', 'useDefaultAzureCredentials', 'storageKey', 'storageSasToken'];

const azure: Rule = across((credentials): readonly Flaw[] => {
  const given = AZURE_WAYS.filter((name) => isSet(credentials[name]) && credentials[name] !== false);
  if (isSet(credentials.connectionString))
    return forbids([...given, 'storageAccount'], 'beside connectionString')(credentials);
  const keyed = isSet(credentials.storageKey) || isSet(credentials.storageSasToken);
  const account = keyed && !isSet(credentials.storageAccount) ? [lacking('storageAccount')] : [];
  if (given.length === 1) return account;
  const message = `one of connectionString, ${AZURE_WAYS.join(', ')} must be set, found ${given.join(', ') || 'none'}`;
  return [...account, broken(message, 'keep the one that is meant')];
});

const google: Rule = across((credentials) => {
  const inside = credentials.gkeEnvironment === true;
  if (inside) return forbids(['applicationCredentials'], 'beside gkeEnvironment')(credentials);
  return isSet(credentials.applicationCredentials) ? FINE : [lacking('applicationCredentials')];
});

/** An ObjectStore of plugin-barman-cloud 0.14, whose credentials nobody judges before a backup fails. */
export const objectStore: Rule = fields({
  spec: fields({
    configuration: all(
      fields({ s3Credentials: s3, azureCredentials: azure, googleCredentials: google }),
      exactlyOneOf('s3Credentials', 'azureCredentials', 'googleCredentials'),
    ),
    instanceSidecarConfiguration: fields({ resources: containerResources, env: environment }),
  }),
});
