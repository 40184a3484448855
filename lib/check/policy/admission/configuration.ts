import { METADATA, RESOURCE_LIST, withSpec } from './metadata';
import { each, isFields, struct, untouched, type Fields, type Rule } from './rule';

/** The API server adds it to every Namespace. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

const LIMIT = struct({
  omitted: ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'],
  settle: (item) => (item.type === 'Container' ? withDefaultLimits(item) : item),
  fields: {
    max: RESOURCE_LIST,
    min: RESOURCE_LIST,
    default: RESOURCE_LIST,
    defaultRequest: RESOURCE_LIST,
    maxLimitRequestRatio: RESOURCE_LIST,
  },
});

/** By `apiVersion` and `kind`. */
export const CONFIGURATION: Readonly<Record<string, Rule>> = {
  'v1 ConfigMap': struct({
    omitted: ['data', 'binaryData'],
    fields: { metadata: METADATA, data: untouched, binaryData: untouched },
  }),
  'v1 Secret': struct({
    omitted: ['data', 'type'],
    defaults: { type: 'Opaque' },
    settle: encoded,
    fields: { metadata: METADATA, data: untouched },
  }),
  'v1 Namespace': struct({
    defaults: { spec: {}, status: { phase: 'Active' } },
    settle: labelledWithName,
    fields: { metadata: METADATA },
  }),
  'v1 LimitRange': withSpec({ fields: { limits: each(LIMIT) } }),
  'v1 ResourceQuota': withSpec({ omitted: ['hard'], fields: { hard: RESOURCE_LIST } }),
};

/** `stringData` is only for those who write: the API server keeps `data`, in base64. */
function encoded({ stringData, ...secret }: Fields): Fields {
  if (!isFields(stringData)) return secret;
  const data = Object.entries(stringData).map(([key, text]) => [key, Buffer.from(String(text)).toString('base64')]);
  return { ...secret, data: { ...(isFields(secret.data) && secret.data), ...Object.fromEntries(data) } };
}

function labelledWithName(namespace: Fields): Fields {
  const { metadata } = namespace;
  if (!isFields(metadata)) return namespace;
  const labels = isFields(metadata.labels) ? metadata.labels : {};
  return { ...namespace, metadata: { ...metadata, labels: { ...labels, [NAME_LABEL]: metadata.name } } };
}

/** For containers: the most is the default, that is what is asked for by default, and the least where there is none. */
function withDefaultLimits(item: Fields): Fields {
  const lists = ['max', 'default', 'min', 'defaultRequest'].map((key) => (isFields(item[key]) ? item[key] : {}));
  const [max, given, min, requests] = lists;
  const limits = { ...max, ...given };
  return { ...item, default: limits, defaultRequest: { ...min, ...limits, ...requests } };
}
