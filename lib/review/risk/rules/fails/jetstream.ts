import { valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule, type FixedField, type Update } from './fixed-field-rule';

const MIRROR =
  'keep it; or make one of another name that takes over what is in it by sources, and move publishers and then consumers over';

function isLeftAlone({ after }: Update): boolean {
  return valueAt(after.spec, 'preventUpdate') === true;
}

/** @param missing Where what does not say lies. */
function storage(missing: string): FixedField {
  return { at: 'spec.storage', missing, allows: isLeftAlone, fix: MIRROR };
}

function stream(...spec: readonly string[]): string {
  return exampleObject(
    'jetstream.nats.io/v1beta2',
    'Stream/orders',
    'spec:',
    ...['name: ORDERS', ...spec].map((line) => `  ${line}`),
  );
}

/** A stream lies where it was made, and is consumed as it was made. */
export const JETSTREAM = fixedFieldRule({
  id: 'fails/jetstream',
  title: 'A stream is to lie elsewhere, or to become a work queue',
  reason:
    'NATS refuses to move a stream between memory and files, or to make a work queue of it or from it. The controller tries again and again, and the object never becomes ready.',
  source: 'https://docs.nats.io/nats-concepts/jetstream/streams#configuration',
  outcome: 'the server refuses it for a stream that exists, and the object never becomes ready',
  fields: {
    'jetstream.nats.io/Stream': [
      storage('memory'),
      {
        at: 'spec.retention',
        missing: 'limits',
        allows: (update) => isLeftAlone(update) || (update.was !== 'workqueue' && update.is !== 'workqueue'),
        fix: MIRROR,
      },
    ],
    'jetstream.nats.io/KeyValue': [storage('file')],
    'jetstream.nats.io/ObjectStore': [storage('file')],
  },
  examples: [
    {
      name: 'a stream is to survive restarts',
      before: stream('storage: memory'),
      after: stream('storage: file'),
      says: ['spec.storage changes from memory to file: the server refuses it'],
    },
    {
      name: 'a stream becomes a work queue',
      before: stream('storage: file'),
      after: stream('storage: file', 'retention: workqueue'),
      says: ['spec.retention changes from limits to workqueue'],
    },
    {
      name: 'a stream is kept for those who are interested',
      before: stream('retention: limits'),
      after: stream('retention: interest'),
      says: [],
    },
  ],
});
