import { asList, asMapping, asText } from '../../../../check/references/loosely';
import { listed } from '../../../../check/references/instead';
import type { KubernetesObject } from '../../../../model/manifest';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

const project = (spec: string): string => `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop }
spec: { ${spec} }`;

const ONE_REPOSITORY = 'sourceRepos: [https://git.example.com/shop.git]';

/** What a list of a project says, each entry as a text that may hold stars. */
const LISTS: Readonly<Record<string, { readonly means: string; readonly text: (entry: unknown) => string }>> = {
  sourceRepos: { means: 'take manifests from', text: (entry) => asText(entry) ?? '' },
  destinations: {
    means: 'apply to',
    text: (entry) => {
      const { name, server, namespace } = asMapping(entry);
      const cluster = asText(name) ?? asText(server) ?? '*';
      // Without a namespace it is what belongs to none.
      return asText(namespace) ? `namespace ${String(namespace)} of ${cluster}` : `what has no namespace on ${cluster}`;
    },
  },
  clusterResourceWhitelist: { means: 'apply, for the whole cluster,', text: groupKind },
  namespaceResourceWhitelist: { means: 'apply', text: groupKind },
};

/** What the applications of a project may do that they might not. */
export const PROJECT_WIDER: RiskRule = {
  id: 'exposes/project-wider',
  title: 'An Argo CD project allows its applications more',
  reason:
    'Argo CD mostly runs as administrator of its clusters. The project is what keeps whoever may write an application, or push to one of its repositories, from being one too.',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/',
  kinds: ['argoproj.io/AppProject'],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    return Object.keys(LISTS).flatMap((list) => {
      const known = entriesOf(kept.before.object, list);
      const more = entriesOf(kept.after.object, list).filter((entry) => !known.some((each) => holds(each, entry)));
      if (more.length === 0) return [];
      const message = `its applications may also ${LISTS[list]?.means ?? ''} ${listed(more)}`;
      return [{ message, fix: 'list only what the applications need', path: ['spec', list] }];
    });
  },
  examples: [
    {
      name: 'every repository is allowed',
      before: project(ONE_REPOSITORY),
      after: project('sourceRepos: ["*"]'),
      says: ['its applications may also take manifests from *'],
    },
    {
      name: 'one more namespace is allowed',
      before: project('destinations: [{ name: prod, namespace: shop }]'),
      after: project('destinations: [{ name: prod, namespace: shop }, { name: prod, namespace: kube-system }]'),
      says: ['its applications may also apply to namespace kube-system of prod'],
    },
    {
      name: 'one repository is allowed',
      before: project('sourceRepos: ["*"]'),
      after: project(ONE_REPOSITORY),
      says: [],
    },
  ],
};

function groupKind(entry: unknown): string {
  const { group, kind } = asMapping(entry);
  return group === '' ? String(kind) : `${String(kind)} of ${String(group)}`;
}

function entriesOf({ spec }: KubernetesObject, list: string): readonly string[] {
  return asList(asMapping(spec)[list]).map((entry) => LISTS[list]?.text(entry) ?? '');
}

/** Whether one entry allows all that another does; a star stands for any text. */
function holds(wide: string, narrow: string): boolean {
  const pattern = wide.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(narrow);
}
