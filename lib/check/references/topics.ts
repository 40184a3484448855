import { referenceTree, type ReferenceTree } from './pointers';
import type { Check, Topic } from './reference';
import { ACCESS } from './topics/access';
import { ADMISSION } from './topics/admission';
import { BUDGETS } from './topics/budgets';
import { CRUNCHY } from './topics/crunchy';
import { DATABASES } from './topics/databases';
import { GITOPS } from './topics/gitops';
import { MESH } from './topics/mesh';
import { MESSAGING } from './topics/messaging';
import { MONITORS } from './topics/monitors';
import { NETWORK_POLICIES } from './topics/network-policies';
import { PODS } from './topics/pods';
import { ROUTES } from './topics/routes';
import { SCALING } from './topics/scaling';
import { SECRETS } from './topics/secrets';
import { SERVICES } from './topics/services';
import { STORAGE } from './topics/storage';
import { WORKLOADS } from './topics/workloads';
import { ZALANDO } from './topics/zalando';

const TOPICS: readonly Topic[] = [
  ...[PODS, WORKLOADS, SERVICES, ROUTES, MESH],
  ...[SCALING, BUDGETS, MONITORS, NETWORK_POLICIES, STORAGE],
  ...[SECRETS, ACCESS, ADMISSION, DATABASES, CRUNCHY, ZALANDO, MESSAGING, GITOPS],
];

/** What objects of each kind name, by `kindKey`. */
export const REFERENCES: ReadonlyMap<string, ReferenceTree> = new Map(
  Array.from(gathered(TOPICS.map(({ references }) => references ?? {})), ([kind, lists]) => [
    kind,
    referenceTree(lists.flat()),
  ]),
);

/** What else is looked at in objects of each kind, by `kindKey`. */
export const CHECKS: ReadonlyMap<string, readonly Check[]> = gathered(TOPICS.map(({ checks }) => checks ?? {}));

/** The entries of several tables by their keys. */
function gathered<T>(tables: readonly Readonly<Record<string, T>>[]): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, readonly T[]>();
  for (const [key, entry] of tables.flatMap((table) => Object.entries(table))) {
    all.set(key, [...(all.get(key) ?? []), entry]);
  }
  return all;
}
