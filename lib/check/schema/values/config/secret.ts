import { below, broken, FINE, lacking } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, isMapping, isSet, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { fileBytes, fileTexts, holdsNoMoreThanAllowed } from './keyed-data';

/** A type that asks for some keys. */
interface SecretType {
  readonly keys: readonly string[];
  /** Whether one of the keys is enough. */
  readonly anyKey?: true;
  /** Whether the value must be JSON. */
  readonly json?: true;
}

const TYPES: Readonly<Record<string, SecretType>> = {
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'], json: true },
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'], json: true },
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], anyKey: true },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'] },
};

const SERVICE_ACCOUNT = 'kubernetes.io/service-account.name';

const fitsType: Rule = across((secret) => {
  const type = textAt(secret, 'type');
  if (type === 'kubernetes.io/service-account-token') return namesAccount(secret);
  const wanted = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!wanted) return FINE;
  const contents = { ...mappingAt(secret, 'data'), ...mappingAt(secret, 'stringData') };
  const missing = wanted.keys.filter((key) => !Object.hasOwn(contents, key));
  if (missing.length > 0 && !(wanted.anyKey && missing.length < wanted.keys.length)) {
    const holder = isEmpty(secret.data) && !isEmpty(secret.stringData) ? 'stringData' : 'data';
    return missing.map((key) => below([holder], lacking(key)));
  }
  return wanted.json ? wanted.keys.flatMap((key) => jsonFlaws(secret, key)) : FINE;
});

function namesAccount(secret: Mapping): readonly Flaw[] {
  const annotations = mappingAt(mappingAt(secret, 'metadata'), 'annotations');
  if (!isEmpty(annotations[SERVICE_ACCOUNT])) return FINE;
  return [below(['metadata', 'annotations'], lacking(SERVICE_ACCOUNT))];
}

/** What is no JSON is told without the value, because it is secret. */
function jsonFlaws(secret: Mapping, key: string): readonly Flaw[] {
  const holder = Object.hasOwn(mappingAt(secret, 'stringData'), key) ? 'stringData' : 'data';
  const value = mappingAt(secret, holder)[key];
  if (typeof value !== 'string' || isJsonMapping(holder === 'data' ? Buffer.from(value, 'base64').toString() : value)) {
    return FINE;
  }
  return [broken(`${key} is no JSON mapping`, 'write what docker login writes', [holder, key])];
}

function isJsonMapping(text: string): boolean {
  try {
    return isMapping(JSON.parse(text));
  } catch {
    return false;
  }
}

const plainSecret: Rule = all(
  fields({ data: fileBytes, stringData: fileTexts }),
  holdsNoMoreThanAllowed(['stringData'], ['data']),
  fitsType,
);

/** A Secret; of one that SOPS has encrypted, nothing can be told before it is decrypted. */
export const secret: Rule = across((object) => (isSet(object.sops) ? FINE : plainSecret(object)));
