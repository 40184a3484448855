import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';

/** A port of a Service, and the port of the pods that it leads to: a number, or a name that a container gives to one. */
export interface ServicePort {
  readonly port: number;
  readonly protocol: string;
  readonly target: string | number;
}

/** The ports of a Service. */
export function servicePorts({ object }: Placed): readonly ServicePort[] {
  return asList(asMapping(object.spec).ports).flatMap((entry) => {
    const { port, targetPort, protocol } = asMapping(entry);
    if (typeof port !== 'number') return [];
    const target = typeof targetPort === 'string' || typeof targetPort === 'number' ? targetPort : port;
    return [{ port, protocol: asText(protocol) ?? 'TCP', target }];
  });
}
