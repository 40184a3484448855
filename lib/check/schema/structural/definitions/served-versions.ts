import type { Fault } from '../../../../model/finding';
import { badValue } from '../../faults';

/** A version of a custom resource, as far as it decides whether objects of it are taken. */
export interface ApiVersion {
  readonly name: string;
  readonly served: boolean;
  readonly deprecated?: boolean;
  readonly deprecationWarning?: string;
}

/** What is wrong with the version that an object names: nothing, that it is not served, or that it is deprecated. */
export function versionFaults(apiVersion: string, group: string, versions: readonly ApiVersion[]): readonly Fault[] {
  const served = versions.filter((version) => version.served).sort(newestFirst);
  const named = served.find(({ name }) => `${group}/${name}` === apiVersion);
  const newest = `${group}/${served[0]?.name ?? ''}`;
  if (!named) {
    const others = served.map(({ name }) => `${group}/${name}`).join(', ');
    const message = `${apiVersion} is not served, ${others ? `served are ${others}` : 'nor is another version'}`;
    return [
      { ...badValue(['apiVersion'], message, others ? `write ${newest}` : undefined), code: 'schema/api-removed' },
    ];
  }
  if (!named.deprecated) return [];
  const message = named.deprecationWarning ?? `${apiVersion} is deprecated`;
  const fix = newest === apiVersion ? undefined : `write ${newest}`;
  return [{ ...badValue(['apiVersion'], message, fix), code: 'schema/api-deprecated', severity: 'warning' }];
}

/** In the order of `kubectl api-versions`: stable ones before beta and alpha, then the higher number. */
function newestFirst(a: ApiVersion, b: ApiVersion): number {
  const [left, right] = [rankOf(a.name), rankOf(b.name)];
  const first = left.findIndex((part, index) => part !== right[index]);
  return first < 0 ? 0 : (right[first] ?? 0) - (left[first] ?? 0);
}

function rankOf(name: string): readonly number[] {
  const [, major = '0', stage, minor = '0'] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(name) ?? [];
  const stability = stage === undefined ? 3 : stage === 'beta' ? 2 : 1;
  return major === '0' ? [0] : [stability, Number(major), Number(minor)];
}
