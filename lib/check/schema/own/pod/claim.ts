import type { StructuralSchema } from '../../structural/structural-schema';
import { list, mapOf, object, text } from '../build';
import { QUANTITY } from '../common';
import { LABEL_SELECTOR } from './placement';

const SOURCE = { apiGroup: text(), kind: text(), name: text() };

/** The fields of what is asked of storage. */
export const CLAIM_FIELDS: Readonly<Record<string, StructuralSchema>> = {
  accessModes: list(text()),
  dataSource: object(SOURCE, 'kind', 'name'),
  dataSourceRef: object({ ...SOURCE, namespace: text() }, 'kind', 'name'),
  resources: object({ limits: mapOf(QUANTITY), requests: mapOf(QUANTITY) }),
  selector: LABEL_SELECTOR,
  storageClassName: text(),
  volumeAttributesClassName: text(),
  volumeMode: text(),
  volumeName: text(),
};
