import type { Fault, Finding } from '../model/finding';
import { resourceId, type KubernetesObject } from '../model/manifest';
import type { Exemption, Policy } from '../model/policy';
import { present } from '../model/present';
import { endOfLife, END_OF_LIFE_CODES } from './end-of-life';
import { needlessExternals } from './needless-externals';
import { inOrder } from './order-findings';
import { applyExemptions } from './policy/exemptions';
import { checkReferences, type ClusterObjects } from './references/reference-faults';
import { seenInPart } from './references/seen-in-part';
import { loadSchemas } from './schema/schemas';
import type { CustomResources } from './schema/structural/read-custom-resources';
import type { Subject } from './subjects/subject';
import { checkTransitions, type TransitionRequest } from './transitions/check-transitions';
import { TRANSITION_CODES } from './transitions/codes';
import { Verdicts } from './verdicts';

/** What manifests are judged by. */
export interface Rules {
  readonly policies: readonly Policy[];
  /** The custom resources that users defined. */
  readonly customResources: CustomResources;
  readonly exemptions: readonly Exemption[];
}

/** What is asked of a check. */
export interface CheckRequest {
  /** The manifests by cluster: what stands in one sees what else is there. */
  readonly clusters: readonly ClusterObjects[];
  readonly rules: Rules;
  /**
   * Which manifests are judged; the others are only there to be pointed to.
   * @default all, and only then declarations and exemptions that nothing needs are told
   */
  readonly judges?: (subject: Subject) => boolean;
  /**
   * Whether what manifests point to may be elsewhere: what does not arrive is a warning then, and a namespace that is
   * not among them is taken to be there.
   * @default false
   */
  readonly partial?: boolean;
  /**
   * What stood in `dist/` before, and which bundles the run answers for.
   * @default nothing is known of before
   */
  readonly transition?: Omit<TransitionRequest, 'clusters'>;
  /** The day of the check, such as `2026-11-20`: exemptions end, and so does the support of databases. */
  readonly today: string;
}

/**
 * Judges manifests: each by its schema and the policies, all of a cluster by what points to what.
 *
 * @returns What was found, exempted findings left out, in the order of places.
 * @throws UserErrors FL6001 and FL6003 for policies and exemptions that cannot be used.
 */
export async function check(request: CheckRequest): Promise<readonly Finding[]> {
  const { clusters, rules, judges = () => true, partial = false, today } = request;
  const judged = clusters.flatMap(({ subjects }) => subjects.filter(judges));
  const schemas = await loadSchemas(
    judged.map(({ object }) => object),
    rules.customResources,
  );
  const verdicts = new Verdicts(schemas, rules.policies);
  const alone = clusters.flatMap(({ subjects }) => judgeEach(subjects.filter(judges), subjects, verdicts));
  const together = followReferences(request);
  const complete = request.judges === undefined && !partial;
  const since = transitions(request);
  const ended = judged.flatMap((subject) => endOfLife(subject.object, today).map((fault) => findingOf(subject, fault)));
  const codes = Object.keys({ ...TRANSITION_CODES, ...END_OF_LIFE_CODES });
  return inOrder(applyExemptions([...alone, ...together, ...since, ...ended], { ...rules, codes, today, complete }));
}

function judgeEach(judged: readonly Subject[], all: readonly Subject[], verdicts: Verdicts): readonly Finding[] {
  const namespaces = namespacesOf(all);
  return judged.flatMap((subject) => {
    const namespace = namespaces.get(subject.object.metadata.namespace ?? '');
    return verdicts.of(subject, namespace).map((fault) => findingOf(subject, fault));
  });
}

function namespacesOf(subjects: readonly Subject[]): ReadonlyMap<string, KubernetesObject> {
  const namespaces = subjects.filter(({ object }) => object.kind === 'Namespace' && object.apiVersion === 'v1');
  return new Map(namespaces.map(({ object }) => [object.metadata.name, object]));
}

function followReferences({ clusters, judges, partial = false }: CheckRequest): readonly Finding[] {
  const reports = clusters.map(checkReferences);
  const found = reports
    .flatMap(({ faults }) => faults)
    .filter(({ subject }) => judges?.(subject) ?? true)
    .flatMap(({ subject, fault }) => {
      const told = partial ? seenInPart(fault) : fault;
      return told ? [findingOf(subject, told)] : [];
    });
  return judges || partial ? found : [...found, ...needlessExternals(clusters, reports)];
}

function transitions({ clusters, transition }: CheckRequest): readonly Finding[] {
  if (!transition) return [];
  return checkTransitions({ clusters, ...transition }).map(({ subject, fault }) => findingOf(subject, fault));
}

function findingOf({ object, file, bundle, construct, target, locate }: Subject, fault: Fault): Finding {
  return {
    ...fault,
    object: resourceId(object),
    file,
    ...present<Pick<Finding, 'bundle' | 'construct'>>({ bundle, construct }),
    target,
    mark: locate(fault.path),
  };
}
