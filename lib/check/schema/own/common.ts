import type { StructuralSchema } from '../structural/structural-schema';
import { choice, flag, list, listByKey, mapOf, object, text, whole, withDefault } from './build';

/** A moment in RFC 3339. */
export const TIME = text({ format: 'date-time' });

/** Free keys with text behind them, such as labels. */
export const TEXTS = mapOf(text());

/** `100m`, `1Gi`, or a plain number. */
export const QUANTITY: StructuralSchema = {
  'x-kubernetes-int-or-string': true,
  anyOf: [{ type: 'integer' }, { type: 'string' }],
  pattern: String.raw`^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?(\d+(\.\d*)?|\.\d+))?$`,
};

/** What a container asks for and may use. */
export const RESOURCES = object({
  claims: listByKey(object({ name: text(), request: text() }, 'name'), 'name'),
  limits: mapOf(QUANTITY),
  requests: mapOf(QUANTITY),
});

/** A key of a Secret or ConfigMap in the same namespace, for a container's environment. */
const KEY = object({ key: text(), name: withDefault('', text()), optional: flag() }, 'key');

/** The environment of a container. */
export const ENV = list(
  object(
    {
      name: text(),
      value: text(),
      valueFrom: object({
        configMapKeyRef: KEY,
        fieldRef: object({ apiVersion: text(), fieldPath: text() }, 'fieldPath'),
        fileKeyRef: object(
          { key: text(), optional: withDefault(false, flag()), path: text(), volumeName: text() },
          'key',
          'path',
          'volumeName',
        ),
        resourceFieldRef: object({ containerName: text(), divisor: QUANTITY, resource: text() }, 'resource'),
        secretKeyRef: KEY,
      }),
    },
    'name',
  ),
);

/** A condition as Kubernetes' own types have it. */
export const CONDITION = object(
  {
    lastTransitionTime: TIME,
    message: text({ maxLength: 32768 }),
    observedGeneration: whole({ format: 'int64', minimum: 0 }),
    reason: text({ minLength: 1, maxLength: 1024, pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$' }),
    status: choice('True', 'False', 'Unknown'),
    type: text({
      maxLength: 316,
      pattern: String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-\w.]*)?[A-Za-z0-9])$`,
    }),
  },
  'lastTransitionTime',
  'message',
  'reason',
  'status',
  'type',
);
