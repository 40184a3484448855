import type { Exemption, NamedExpression } from '../../../model/policy';

/** What stands between an object and its pods, and how its controller ends the name of that: by a hash, or by minutes. */
const MADE_OF: Readonly<Record<string, { readonly kind: string; readonly ending: string }>> = {
  Deployment: { kind: 'ReplicaSet', ending: '[a-z0-9]+' },
  CronJob: { kind: 'Job', ending: '[0-9]+' },
};

/** An exemption, and the namespace of the app that it was given for; none for what belongs to none. */
export interface PlacedExemption {
  readonly exemption: Exemption;
  readonly namespace: string | undefined;
}

/**
 * The match condition that leaves out what is exempt: the object itself, and what its controllers make of it; none where
 * nothing is. It is one for all, because a policy may have 64 and no more.
 */
export function exemptConditions(placed: readonly PlacedExemption[]): readonly NamedExpression[] {
  if (placed.length === 0) return [];
  const exempt = placed.map(({ exemption, namespace }) => `${inNamespace(namespace)}${isObject(exemption)}`);
  // What is deleted has only an old object.
  const expression = `![object == null ? oldObject : object].exists(it,\n  ${exempt.join(' ||\n  ')}\n)`;
  return [{ name: 'not-exempt', expression }];
}

/** What belongs to no namespace may be an app's too. */
function inNamespace(namespace: string | undefined): string {
  return namespace === undefined ? '' : `request.?namespace.orValue(${text(namespace)}) == ${text(namespace)} && `;
}

function isObject({ object }: Exemption): string {
  const [kind = '', name = ''] = object.split('/');
  const itself = `it.kind == ${text(kind)} && it.metadata.?name.orValue('') == ${text(name)}`;
  const owners = [`o.kind == ${text(kind)} && o.name == ${text(name)}`];
  const between = MADE_OF[kind];
  if (between) owners.push(`o.kind == ${text(between.kind)} && o.name.matches(${namedAfter(name, between.ending)})`);
  return `(${itself} || it.metadata.?ownerReferences.orValue([]).exists(o, ${owners.join(' || ')}))`;
}

function namedAfter(name: string, ending: string): string {
  return text(`^${name.replaceAll('.', '\\.')}-${ending}$`);
}

/** A literal of CEL. */
function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
