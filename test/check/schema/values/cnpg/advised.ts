import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { fieldText, type FieldPath } from '../../../../../lib/model/field-path';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { planted } from '../planted';

/** The faults of an object that no webhook refuses it for, each as `warning spec.monitoring`. */
export function advised(base: KubernetesObject, field: string | FieldPath, value: unknown): readonly string[] {
  return valueFaults(planted(base, field, value))
    .filter(({ severity }) => severity !== 'error')
    .map(({ severity, path }) => `${severity} ${fieldText(path)}`);
}
