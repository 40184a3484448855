import { billionths } from '../format/quantities';
import { below, broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isMapping, listAt, mappingAt, textAt, valueAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

type Path = Flaw['path'];

/** A pod is Guaranteed only when every container in it is, and the operator gives its own containers nothing by itself. */
export const guaranteedThroughout: Rule = across((spec) => {
  const meant = listAt(spec, 'instances').flatMap((set, index) =>
    isGuaranteed(mappingAt(set, 'resources')) ? [{ set, path: ['instances', index] }] : [],
  );
  if (meant.length === 0) return FINE;
  return [...meant.flatMap(({ set, path }) => besidePostgres(set, path)), ...inEverySet(spec)];
});

function besidePostgres(set: unknown, path: Path): readonly Flaw[] {
  const own = listAt(set, 'containers').flatMap((container, index) =>
    judged(container, textAt(container, 'name'), [], [...path, 'containers', index]),
  );
  return [...judged(set, 'replication-cert-copy', ['sidecars', 'replicaCertCopy'], path), ...own];
}

function inEverySet(spec: Mapping): readonly Flaw[] {
  const { pgbackrest } = mappingAt(spec, 'backups');
  const { exporter } = mappingAt(mappingAt(spec, 'monitoring'), 'pgmonitor');
  const { instrumentation } = spec;
  const backups: Path = ['backups', 'pgbackrest'];
  return [
    ...(isMapping(pgbackrest) ? judged(pgbackrest, 'pgbackrest', ['sidecars', 'pgbackrest'], backups) : []),
    ...(isMapping(pgbackrest)
      ? judged(pgbackrest, 'pgbackrest-config', ['sidecars', 'pgbackrestConfig'], backups)
      : []),
    ...(isMapping(exporter) ? judged(exporter, 'exporter', [], ['monitoring', 'pgmonitor', 'exporter']) : []),
    ...(isMapping(instrumentation) ? judged(instrumentation, 'collector', [], ['instrumentation']) : []),
  ];
}

/** @param steps The way from the holder to what has the container's resources. @param path The way to the holder */
function judged(holder: unknown, container: string, steps: readonly string[], path: Path): readonly Flaw[] {
  const resources = [...steps, 'resources'].reduce<unknown>(valueAt, holder);
  if (isGuaranteed(resources)) return FINE;
  const message = `the pods of PostgreSQL are Burstable, not Guaranteed, for the container ${container} has no requests that equal its limits`;
  const fix = 'set requests and limits of cpu and memory to the same amounts';
  return [below([...path, ...steps, 'resources'], warned(broken(message, fix)))];
}

/** A request that is not set is as large as its limit. */
function isGuaranteed(resources: unknown): boolean {
  const limits = mappingAt(resources, 'limits');
  const requests = mappingAt(resources, 'requests');
  return ['cpu', 'memory'].every((name) => {
    const limit = billionths(limits[name]);
    return limit !== undefined && billionths(requests[name] ?? limits[name]) === limit;
  });
}
