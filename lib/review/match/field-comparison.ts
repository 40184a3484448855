import type { KubernetesObject } from '../../model/manifest';
import type { FieldChange, ObjectChange, Placed } from '../change';
import { changedFields } from '../compare/changed-fields';

/** Compares objects of one identity; the same two objects, which many clusters may share, only once. */
export class FieldComparison {
  private readonly known = new Map<KubernetesObject, Map<KubernetesObject, readonly FieldChange[]>>();

  /** What happened to an object that both sides have; undefined where nothing did but to how it is written. */
  changeOf(before: Placed, after: Placed): ObjectChange | undefined {
    const fields = this.fieldsOf(before.object, after.object);
    const { id, where } = after;
    if (fields.length > 0) return { kind: 'changed', id, where, before, after, fields };
    const stayed = before.bundle === after.bundle && before.file === after.file;
    return stayed ? undefined : { kind: 'moved', id, where, before, after, fields };
  }

  private fieldsOf(before: KubernetesObject, after: KubernetesObject): readonly FieldChange[] {
    const ofBefore = this.known.get(before) ?? new Map<KubernetesObject, readonly FieldChange[]>();
    const known = ofBefore.get(after);
    if (known) return known;
    const fields = changedFields(before, after);
    this.known.set(before, ofBefore.set(after, fields));
    return fields;
  }
}
