import type { ObjectChange, Placed } from '../../../change';
import { changedFields } from '../../../compare/changed-fields';
import { documents, workload } from '../../examples/example-yaml';
import { isSame, keptObject } from '../../reach/gone-and-come';
import type { Around, RiskRule } from '../../rule';
import { configUsers, type ConfigUser } from '../restarts/config-users';
import { templateChanges } from '../restarts/template-changes';

const MESSAGES: Readonly<Record<ConfigUser['reads'], string>> = {
  'at start': 'running pods keep the old values until they restart',
  'in time':
    'running pods find the new files within minutes, and use what they have read of the old ones until they read again',
};

const FIX =
  'restart them with kubectl rollout restart, or write a hash of the content into an annotation of their template';

const CONTENT: readonly unknown[] = ['data', 'binaryData', 'stringData'];

const settings = (level: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { LEVEL: ${level} }`;
const BY_VARIABLES = 'envFrom: [{ configMapRef: { name: settings } }]';
const BY_FILES = 'volumes: [{ name: settings, configMap: { name: settings } }]';

/** A configuration that changes without its pods. */
export const CONFIG_NOT_SEEN: RiskRule = {
  id: 'harmless/config-not-seen',
  title: 'A configuration changes and no pod restarts for it',
  reason:
    'Variables are read when a container starts, and a file that is mounted by its subPath is never updated. Whole volumes are updated by the kubelet, about a minute later, which a process only sees when it reads its files again.',
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
  kinds: ['ConfigMap', 'Secret'],
  judge: (change, around) => {
    const kept = keptObject(change);
    if (!kept || !change.fields.some(({ path }) => CONTENT.includes(path[0]))) return [];
    const users = configUsers(kept.after, around.after, change.where).filter((user) => !rolls(user.workload, around));
    const ways = new Set(users.map(({ reads }) => reads));
    return (['at start', 'in time'] as const)
      .filter((way) => ways.has(way))
      .map((way) => ({ message: MESSAGES[way], path: change.fields[0]?.path ?? ['data'], fix: FIX }));
  },
  examples: [
    {
      name: 'variables of a Deployment that stays as it is',
      before: documents(settings('info'), workload({ container: BY_VARIABLES })),
      after: documents(settings('debug'), workload({ container: BY_VARIABLES })),
      says: ['running pods keep the old values until they restart'],
    },
    {
      name: 'files of a Deployment that stays as it is',
      before: documents(settings('info'), workload({ pod: BY_FILES })),
      after: documents(settings('debug'), workload({ pod: BY_FILES })),
      says: ['running pods find the new files within minutes'],
    },
    {
      name: 'a file that is mounted alone',
      before: documents(settings('info'), workload({ pod: BY_FILES, container: mount('subPath: LEVEL') })),
      after: documents(settings('debug'), workload({ pod: BY_FILES, container: mount('subPath: LEVEL') })),
      says: ['running pods keep the old values until they restart'],
    },
    {
      name: 'pods that roll as well',
      before: documents(settings('info'), workload({ container: BY_VARIABLES })),
      after: documents(settings('debug'), workload({ container: `${BY_VARIABLES}\ntty: true` })),
      says: [],
    },
    { name: 'nobody reads it', before: settings('info'), after: settings('debug'), says: [] },
  ],
};

function mount(field: string): string {
  return `volumeMounts: [{ name: settings, mountPath: /etc/level, ${field} }]`;
}

/** Whether the pods of a workload read the new values from the start, since they are new themselves. */
function rolls(after: Placed, { before: side }: Around): boolean {
  const before = side.list(after.where, `apps/${after.id.kind}`).find(({ id }) => isSame(id, after.id));
  if (!before) return true;
  const fields = changedFields(before.object, after.object);
  const change: ObjectChange = { kind: 'changed', id: after.id, where: after.where, before, after, fields };
  return templateChanges(change).length > 0;
}
