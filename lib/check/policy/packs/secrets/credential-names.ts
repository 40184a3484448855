/** What passwords and the like are called, at the end of a longer name: `DB_PASSWORD`, `spring.datasource.password`. */
const ENDINGS = [
  '(?i:password|passwd|passphrase)$',
  '(?i:(^|[._-])(pwd|pass|token|secret|(api|secret|access|private|encryption|signing|auth|master)[._-]?key))$',
  '[a-z](Token|Secret|ApiKey|SecretKey|AccessKey|PrivateKey)$',
].join('|');

/** What is called so and is none: the name of a Secret rather than what is in it, and that of a cluster of etcd. */
const OTHERS = '(?i)((pull|tls|ca|cert|certificate|kubernetes)[._-]?secret|cluster[._-]?token)$';

/** What says where the value is, or is a switch, a number or a word of prose; `$` is filled in later. */
const HARMLESS = [
  '.{0,3}',
  '(?i:true|false|none|null|undefined|enabled?|disabled?|required|optional|always|never|auto|default)',
  '[0-9]{1,5}',
  '[./~<`-].*',
  '.*[$(\\[\\s].*',
  '.*\\{\\{.*',
  '[*x]+',
  '[A-Za-z][A-Za-z0-9+.-]*://.*',
  '(arn|env|file|op|ref\\+[a-z]+|secret|vault):.*',
  'projects/.*',
].join('|');

/** A part of each of these names, in lower case. */
const PARTS = ['pass', 'pwd', 'token', 'secret', 'key'];

/** In CEL, whether there may be such a name in a text of lower-case names; far cheaper than looking at each. */
export function mayNameCredential(names: string): string {
  return `(${PARTS.map((part) => `${names}.contains('${part}')`).join(' || ')})`;
}

/** In CEL, whether a name is that of a credential. */
export function namesCredential(name: string): string {
  return `${name}.matches(${JSON.stringify(ENDINGS)}) && !${name}.matches(${JSON.stringify(OTHERS)})`;
}

/** In CEL, whether a value stands for itself, and so is the credential where its name says that it is one. */
export function isLiteral(value: string): string {
  return `!${value}.matches(${JSON.stringify(`^["']?(${HARMLESS})["']?$`)})`;
}
