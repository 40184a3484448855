import type { Selector } from '../../../check/references/label-selector';
import type { ContainerPort } from '../../../check/references/pod-template';
import type { Opening, Peer, Port } from './openings';
import { holdsRange } from './ranges';

/** Whether one opening lets through all that another does. */
export function covers(wide: Opening, narrow: Opening): boolean {
  return coversPeer(wide.peer, narrow.peer) && coversPort(wide.port, narrow.port);
}

function coversPeer(wide: Peer, narrow: Peer): boolean {
  if (wide.kind === 'anybody') return true;
  if (wide.kind === 'pods' && narrow.kind === 'pods') {
    return implies(narrow.namespace, wide.namespace) && implies(narrow.pods, wide.pods);
  }
  if (wide.kind === 'addresses' && narrow.kind === 'addresses') {
    const left = wide.except.filter((range) => holdsRange(narrow.range, range));
    const isCut = wide.except.some((range) => holdsRange(range, narrow.range));
    const isLeftOutToo = left.every((range) => narrow.except.some((each) => holdsRange(each, range)));
    return holdsRange(wide.range, narrow.range) && !isCut && isLeftOutToo;
  }
  return false;
}

/** Whether whatever one selector picks, the other picks too. */
function implies(narrow: Selector, wide: Selector): boolean {
  return wide.every(({ key, operator, values }) =>
    narrow
      .filter((each) => each.key === key)
      .some((each) => {
        if (operator === 'Exists') return each.operator === 'Exists' || each.operator === 'In';
        if (operator === 'In') return each.operator === 'In' && each.values.every((value) => values.includes(value));
        if (operator === 'NotIn' && each.operator === 'In') return !each.values.some((value) => values.includes(value));
        if (operator === 'NotIn' && each.operator === 'NotIn')
          return values.every((value) => each.values.includes(value));
        return each.operator === 'DoesNotExist' && (operator === 'DoesNotExist' || operator === 'NotIn');
      }),
  );
}

/** Whether all ports of one opening are among those of another. */
export function coversPort(wide: Port | undefined, narrow: Port | undefined): boolean {
  if (wide === undefined) return true;
  if (wide.protocol !== narrow?.protocol) return false;
  if (wide.from === undefined || (wide.from === narrow.from && wide.to === narrow.to)) return true;
  if (typeof wide.from !== 'number' || typeof narrow.from !== 'number') return false;
  return wide.from <= narrow.from && (narrow.to ?? narrow.from) <= (wide.to ?? wide.from);
}

/** An opening with the number of a port instead of its name, where the pods that it leads to give it that name. */
export function numberedPort(opening: Opening, ports: readonly ContainerPort[]): Opening {
  const { port } = opening;
  if (typeof port?.from !== 'string') return opening;
  const named = ports.find(({ name, protocol }) => name === port.from && protocol === port.protocol);
  return typeof named?.number === 'number' ? { ...opening, port: { ...port, from: named.number } } : opening;
}
