import { broken, FINE, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { atMostOneOf, needs } from '../rule/presence';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, oneOf } from '../rule/scalar';
import { majorOfTag, tagOf } from './postgres-version';

/** Oldest PostgreSQL that the operator runs. */
const OLDEST = 13;

const name: Rule = (value) => {
  if (typeof value !== 'string' || value === '') return FINE;
  const tag = tagOf(value);
  if (tag === undefined) return [unreadable('has a digest and no tag', value)];
  if (tag === 'latest') return [unreadable('is tagged latest', value)];
  const major = majorOfTag(tag);
  if (major === undefined) return [unreadable(`is tagged ${tag}`, value)];
  return major < OLDEST ? [wrong(value, `of PostgreSQL ${OLDEST} or newer`)] : FINE;
};

/** The operator learns from the tag which PostgreSQL there is, and when it becomes another one. */
function unreadable(found: string, image: string): Flaw {
  const [repository = ''] = image.split(/@|:[^/]+$/);
  const message = `imageName ${found}, and must tell the version of PostgreSQL in its tag`;
  return broken(message, `write a tag that starts with the version, such as ${repository}:18.6`);
}

/** A reference to a list of images; its group has no default that the API server would fill in. */
export const catalogRef: Rule = all(
  fields({
    kind: oneOf('ImageCatalog', 'ClusterImageCatalog'),
    apiGroup: oneOf('postgresql.cnpg.io'),
    major: atLeast(OLDEST),
  }),
  needs('apiGroup'),
);

/** Which image the `spec` of a Cluster asks for. */
export const image: Rule = all(
  fields({
    imageName: name,
    imageCatalogRef: catalogRef,
    imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never', ''),
  }),
  atMostOneOf('imageName', 'imageCatalogRef'),
);
