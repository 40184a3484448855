import type { FieldPath } from '../../../model/field-path';
import type { Fault, Severity } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { fieldName } from '../faults';
import { versionText } from './api';
import type { FieldAge } from './field-age';
import { FIELD_AGES } from './field-ages';
import { findYoung, youngFields } from './young-fields';

/** A judge of the objects of one built-in kind: which fields a minor version of Kubernetes lacks or leaves off. */
export function fieldJudge(
  apiVersion: string,
  kind: string,
  minor: number,
): (object: KubernetesObject) => readonly Fault[] {
  const fields = youngFields(FIELD_AGES[`${apiVersion} ${kind}`] ?? {}, minor);
  return (object) => {
    const faults: Fault[] = [];
    findYoung(object, fields, (path, age) => faults.push(fault(path, age, minor)));
    return faults;
  };
}

function fault(path: FieldPath, { since, on = since }: FieldAge, minor: number): Fault {
  const name = fieldName(path);
  const server = `Kubernetes ${versionText(minor)}`;
  const fix = `remove it, or upgrade the cluster to ${versionText(on)}`;
  const known = minor >= since;
  const severity: Severity = known ? 'warning' : 'error';
  const message = known
    ? `${server} ignores ${name} unless its feature gate is on, which it is by default from ${versionText(on)}`
    : `${server} does not know ${name}, which comes with ${versionText(since)}`;
  return { code: 'schema/field-not-yet', severity, message, path, fix };
}
