import type { FieldPath } from '../../../model/field-path';
import { FIELD_AGES } from './field-ages';

/** The minor version of Kubernetes that the models of built-in kinds describe. */
const MODELS = 36;

/** Whether a field came to a built-in kind later than the models of the kind, which do not know it. */
export function isNewerThanModels(apiVersion: string, kind: string, path: FieldPath): boolean {
  const field = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  const age = FIELD_AGES[`${apiVersion} ${kind}`]?.[field];
  return age !== undefined && age.since > MODELS;
}
