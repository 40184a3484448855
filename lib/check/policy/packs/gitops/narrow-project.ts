import { definePolicy } from '../../define-policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

function project(spec: Readonly<Record<string, unknown>>) {
  const sourceRepos = ['https://git.example.com/shop/config.git'];
  const destinations = [{ name: 'prod-eu-1', namespace: 'shop' }];
  const fields = { spec: { sourceRepos, destinations, ...spec } };
  return { object: exampleObject('argoproj.io/v1alpha1', 'AppProject', fields) };
}

const anyKind = [{ group: '*', kind: '*' }];

const ANY_DESTINATION =
  "dyn(object).?spec.?destinations.orValue([]).exists(d, d.?namespace.orValue('') == '*' && " +
  "(d.?server.orValue('') == '*' || d.?name.orValue('') == '*'))";

const ANY_CLUSTER_KIND =
  'dyn(object).?spec.?clusterResourceWhitelist.orValue([])' +
  ".exists(k, k.?group.orValue('') == '*' && k.?kind.orValue('') == '*')";

/** A project is a fence. */
export const NARROW_PROJECT = definePolicy({
  id: 'gitops/narrow-project',
  severity: ADVICE,
  what: 'A project of Argo CD lists its repositories, its destinations and the kinds beyond namespaces',
  why: 'Whoever may write to any repository of a project gets everything the project allows, and with a star that is the whole fleet.',
  fix: 'list what the applications of the project need',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/',
  spec: {
    matchConstraints: matching({ 'argoproj.io': ['appprojects'] }),
    ...refusing({
      variables: [pointingTo('spec')],
      found: [
        when("'*' in dyn(object).?spec.?sourceRepos.orValue([])", "'sourceRepos allows any repository'"),
        when(ANY_DESTINATION, "'destinations allows any namespace of any cluster'"),
        when(ANY_CLUSTER_KIND, "'clusterResourceWhitelist allows any kind'"),
      ].join(' + '),
      expected: 'what is needed to be listed',
    }),
  },
  examples: {
    passing: [
      project({}),
      project({ destinations: [{ name: 'prod-eu-1', namespace: '*' }] }),
      project({ namespaceResourceWhitelist: anyKind }),
    ],
    failing: [
      project({ sourceRepos: ['*'] }),
      project({ destinations: [{ server: '*', namespace: '*' }] }),
      project({ clusterResourceWhitelist: anyKind }),
    ],
  },
});
