import type { StructuralSchema } from '../structural/structural-schema';
import { choice, flag, list, number, object, resource, text, whole, withDefault } from './build';
import { TEXTS } from './common';

const TOKEN = text({ pattern: '^[^.*>]*$' });
const NAME = text({ pattern: '^[^.*>]*$', minLength: 1 });
const OFF = withDefault(false, flag());
const EMPTY = withDefault('', text());
const UNLIMITED = withDefault(-1, whole({ minimum: -1 }));
const STORAGE = choice('file', 'memory');
const PLACEMENT = object({ cluster: text(), tags: list(text()) });
const REPUBLISH = object({ source: text(), destination: text() });
const TRANSFORM = object({ source: text(), dest: text() });
const REPLICAS = withDefault(1, whole({ minimum: 1, maximum: 5 }));

const SOURCE = object({
  externalApiPrefix: text(),
  externalDeliverPrefix: text(),
  filterSubject: text(),
  name: text(),
  optStartSeq: whole(),
  optStartTime: text(),
  subjectTransforms: list(TRANSFORM),
});

const CONDITION = object({
  lastTransitionTime: text(),
  message: text(),
  reason: text(),
  status: text(),
  type: text(),
});
const STATUS = object({ conditions: list(CONDITION), observedGeneration: whole() });

/** How the controller reaches the server for an object, and what it may not do to what the object stands for. */
const ACCESS = {
  account: TOKEN,
  creds: EMPTY,
  jsDomain: text(),
  nkey: EMPTY,
  preventDelete: OFF,
  preventUpdate: OFF,
  servers: withDefault([], list(text())),
  tls: object({ clientCert: text(), clientKey: text(), rootCas: list(text()) }),
  tlsFirst: OFF,
};

const RETENTION = {
  discard: withDefault('old', choice('old', 'new')),
  discardPerSubject: OFF,
  maxAge: EMPTY,
  maxBytes: UNLIMITED,
  maxConsumers: UNLIMITED,
  maxMsgSize: UNLIMITED,
  maxMsgs: UNLIMITED,
  maxMsgsPerSubject: withDefault(0, whole()),
  retention: withDefault('limits', choice('limits', 'interest', 'workqueue')),
};

/** A stream of JetStream, as NACK has it. */
export const STREAM = resource(
  object({
    ...ACCESS,
    ...RETENTION,
    allowAtomicPublish: OFF,
    allowDirect: OFF,
    allowMsgCounter: OFF,
    allowMsgSchedules: OFF,
    allowMsgTtl: OFF,
    allowRollup: OFF,
    compression: withDefault('', choice('s2', 'none', '')),
    consumerLimits: object({ inactiveThreshold: text(), maxAckPending: whole() }),
    denyDelete: OFF,
    denyPurge: OFF,
    description: text(),
    duplicateWindow: text(),
    firstSequence: withDefault(0, number()),
    metadata: TEXTS,
    mirror: SOURCE,
    mirrorDirect: OFF,
    name: NAME,
    noAck: OFF,
    persistMode: EMPTY,
    placement: PLACEMENT,
    replicas: withDefault(1, whole({ minimum: 1 })),
    republish: REPUBLISH,
    sealed: OFF,
    sources: list(SOURCE),
    storage: withDefault('memory', STORAGE),
    subjectDeleteMarkerTtl: EMPTY,
    subjectTransform: TRANSFORM,
    subjects: list(text({ minLength: 1 })),
  }),
  STATUS,
);

const DELIVERY = choice('all', 'last', 'new', 'byStartSequence', 'byStartTime', 'lastPerSubject');

/** A consumer of a stream. */
export const CONSUMER = resource(
  object({
    ...ACCESS,
    ackPolicy: withDefault('none', choice('none', 'all', 'explicit')),
    ackWait: withDefault('1ns', text()),
    backoff: list(text()),
    deliverGroup: text(),
    deliverPolicy: withDefault('all', DELIVERY),
    deliverSubject: text(),
    description: text(),
    durableName: text({ pattern: '^[^.*>]+$', minLength: 1 }),
    filterSubject: text(),
    filterSubjects: list(text()),
    flowControl: OFF,
    headersOnly: OFF,
    heartbeatInterval: text(),
    inactiveThreshold: text(),
    maxAckPending: whole(),
    maxDeliver: whole({ minimum: -1 }),
    maxRequestBatch: whole(),
    maxRequestExpires: text(),
    maxRequestMaxBytes: whole(),
    maxWaiting: whole(),
    memStorage: OFF,
    metadata: TEXTS,
    optStartSeq: whole({ minimum: 0 }),
    optStartTime: text(),
    pauseUntil: EMPTY,
    pinnedTtl: EMPTY,
    priorityGroups: list(text()),
    priorityPolicy: EMPTY,
    rateLimitBps: whole(),
    replayPolicy: withDefault('instant', choice('instant', 'original')),
    replicas: whole(),
    sampleFreq: text(),
    streamName: text(),
  }),
  STATUS,
);

/** A bucket of keys and values. */
export const KEY_VALUE = resource(
  object({
    ...ACCESS,
    bucket: text(),
    compression: flag(),
    description: text(),
    history: whole(),
    limitMarkerTtl: whole(),
    maxBytes: whole(),
    maxValueSize: whole(),
    mirror: SOURCE,
    placement: PLACEMENT,
    replicas: REPLICAS,
    republish: REPUBLISH,
    sources: list(SOURCE),
    storage: STORAGE,
    ttl: text(),
  }),
  STATUS,
);

/** A bucket of objects. */
export const NATS_OBJECT_STORE = resource(
  object({
    ...ACCESS,
    bucket: text(),
    compression: flag(),
    description: text(),
    maxBytes: whole(),
    metadata: TEXTS,
    placement: PLACEMENT,
    replicas: REPLICAS,
    storage: STORAGE,
    ttl: text(),
  }),
  STATUS,
);

/** Fields of which some name the keys of a Secret. */
function fromSecret(fields: Readonly<Record<string, StructuralSchema>>): StructuralSchema {
  return object({ ...fields, secret: object({ name: text() }) });
}

/** Servers and credentials that other objects refer to by name. */
export const ACCOUNT = resource(
  object({
    creds: fromSecret({ file: text() }),
    name: NAME,
    nkey: fromSecret({ seed: text() }),
    servers: list(text({ minLength: 1 })),
    tls: fromSecret({ ca: text(), cert: text(), key: text() }),
    tlsFirst: OFF,
    token: fromSecret({ token: text() }),
    user: fromSecret({ user: text(), password: text() }),
  }),
  STATUS,
);
