import { billionths } from '../format/quantities';
import { containerResources } from '../pod/resources';
import { isHugePages } from '../pod/resource-names';
import { broken, FINE } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { operatorSize } from './size';

/** Shared buffers are memory of the instance, or huge pages of it. */
const roomForBuffers: Rule = across((spec) => {
  const written = textAt(mappingAt(mappingAt(spec, 'postgresql'), 'parameters'), 'shared_buffers');
  const buffers = written === '' ? undefined : operatorSize(written);
  if (buffers === undefined) return FINE;
  const { memory } = mappingAt(mappingAt(spec, 'resources'), 'requests');
  const requested = billionths(memory) ?? 0n;
  if (requested === 0n || buffers <= requested) return FINE;
  if (hugePages(mappingAt(spec, 'resources')).some((pages) => buffers <= pages)) return FINE;
  const message = `memory must be at least shared_buffers, which is ${written}, found ${String(memory)}`;
  return [broken(message, 'raise memory, or lower shared_buffers', ['resources', 'requests', 'memory'])];
});

function hugePages(resources: Mapping): readonly bigint[] {
  return [mappingAt(resources, 'requests'), mappingAt(resources, 'limits')].flatMap((amounts) =>
    Object.entries(amounts).flatMap(([name, amount]) => (isHugePages(name) ? (billionths(amount) ?? []) : [])),
  );
}

/** What the instances that the `spec` of a Cluster asks for may use. */
export const resources: Rule = all(fields({ resources: containerResources }), roomForBuffers);
