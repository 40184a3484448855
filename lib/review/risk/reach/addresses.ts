import { asList, asMapping, asText } from '../../../check/references/loosely';
import type { Placed, Where } from '../../change';
import { containersOf } from '../pods/containers';
import { POD_KINDS } from '../pods/pod-template';
import type { Side } from '../rule';
import { perCluster } from './per-cluster';

/** A text in which a pod may be told an address, and what it is called. */
interface Told {
  readonly by: Placed;
  readonly name: string;
  readonly text: string;
}

/** Somebody who was told where a Service is; with the port, where the text names one. */
export interface Address {
  readonly by: Placed;
  readonly port: number | undefined;
}

/** What variables are called that hold nothing but the name of a host. */
const NAMES_HOST = /host|addr|url|uri|endpoint|server|broker|upstream|target/i;

const told = perCluster((side, where): readonly Told[] => [
  ...POD_KINDS.flatMap((kind) => side.list(where, kind)).flatMap(toldInPods),
  ...side.list(where, 'ConfigMap').flatMap((by) => toldIn(by, Object.entries(asMapping(by.object.data)))),
]);

function toldInPods(by: Placed): readonly Told[] {
  return containersOf(by.object).flatMap(({ spec }) => [
    ...toldIn(
      by,
      asList(spec.env).map((variable) => [asMapping(variable).name, asMapping(variable).value]),
    ),
    ...toldIn(
      by,
      [...asList(spec.command), ...asList(spec.args)].map((argument) => ['', argument]),
    ),
  ]);
}

function toldIn(by: Placed, values: readonly (readonly [unknown, unknown])[]): readonly Told[] {
  return values.flatMap(([name, value]) => {
    const text = asText(value);
    return text === undefined ? [] : [{ by, name: asText(name) ?? '', text }];
  });
}

/** Who on a cluster is told where a Service is: by its name within the namespace, with the namespace from elsewhere. */
export function addressesOf(
  { namespace, name }: { readonly namespace: string; readonly name: string },
  side: Side,
  where: Where,
): readonly Address[] {
  const full = new RegExp(`(?<![\\w.-])${name}\\.${namespace}(?:\\.svc(?:\\.[\\w.-]+)?)?(?::(\\d{1,5}))?(?![\\w.-])`);
  // A bare name may be any word: a port behind it, or what stands before the host in a URL, makes it an address.
  const bare = new RegExp(`(?:(?<![\\w.-])${name}:(\\d{1,5})(?![\\w.])|(?:://|@)${name}(?=[/?\\s]|$))`);
  return told(side, where).flatMap(({ by, name: variable, text }): readonly Address[] => {
    if (!text.includes(name)) return [];
    if (by.id.namespace === namespace && text === name && NAMES_HOST.test(variable)) return [{ by, port: undefined }];
    const found = full.exec(text) ?? (by.id.namespace === namespace ? bare.exec(text) : null);
    return found ? [{ by, port: found[1] === undefined ? undefined : Number(found[1]) }] : [];
  });
}
