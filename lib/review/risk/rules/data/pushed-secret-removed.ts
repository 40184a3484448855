import { valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { removalRule } from './removal-rule';

function pushSecret(policy: string): string {
  return exampleObject('external-secrets.io/v1alpha1', 'PushSecret/orders', `spec: { deletionPolicy: ${policy} }`);
}

/** What was generated in the cluster and pushed out of it may lie nowhere else. */
export const PUSHED_SECRET_REMOVED = removalRule({
  id: 'data/pushed-secret-removed',
  title: 'Secrets are deleted from the store that they were pushed to',
  reason:
    'With deletionPolicy Delete, External Secrets deletes what a PushSecret has written to the store when the PushSecret goes. Others who read it there find nothing, and what was generated is gone. A Secret, an ExternalSecret or a SealedSecret that goes comes back with its manifest, which is why they cost no data.',
  source: 'https://external-secrets.io/latest/guides/pushsecrets/',
  kinds: ['external-secrets.io/PushSecret'],
  loses: ({ object }) =>
    valueAt(object.spec, 'deletionPolicy') === 'Delete'
      ? {
          message: 'the secrets are deleted from the store that they were pushed to (deletionPolicy: Delete)',
          fix: 'set deletionPolicy: None in a change before this one',
        }
      : undefined,
  examples: [
    {
      name: 'a PushSecret that deletes',
      before: pushSecret('Delete'),
      after: '',
      says: ['the secrets are deleted from the store'],
    },
    { name: 'a PushSecret that leaves what it wrote', before: pushSecret('None'), after: '', says: [] },
  ],
});
