import type { PreviousObject } from '../../workspace/previous/previous-object';
import { resourceId, type KubernetesObject, type ResourceId } from '../../model/manifest';
import { kindKey } from '../references/kinds';
import type { Subject } from '../subjects/subject';

/** An object where it stands. */
export interface Standing {
  readonly object: KubernetesObject;
  readonly id: ResourceId;
  /** As tables name it: `apps/StatefulSet`. */
  readonly kind: string;
  readonly environment: string;
  readonly cluster: string;
  /** Such as `prod/eu-1/checkout`. */
  readonly bundle: string;
  /** The manifest of this run, where the run answers for it: faults are told of those. */
  readonly subject?: Subject;
}

/** What stood before. */
export function standingBefore({ object, environment, cluster, bundle }: PreviousObject): Standing {
  const id = resourceId(object);
  return { object, id, kind: kindKey(id), environment, cluster, bundle };
}

/** A manifest of a run; undefined where it stands in no cluster's folder. */
export function standingAfter(subject: Subject): Standing | undefined {
  const { object, target, bundle } = subject;
  const { environment, cluster } = target;
  if (environment === undefined || cluster === undefined || bundle === undefined) return undefined;
  const id = resourceId(object);
  return { object, id, kind: kindKey(id), environment, cluster, bundle, subject };
}

/** An identity in one cluster. */
export type Address = Pick<Standing, 'environment' | 'cluster' | 'kind'> & {
  readonly id: Pick<ResourceId, 'namespace' | 'name'>;
};

/** What two standings have in common exactly when they are one object at two times. */
export function addressKey({ environment, cluster, kind, id }: Address): string {
  return JSON.stringify([environment, cluster, kind, id.namespace, id.name]);
}

/** As people are told where it is: `Cluster/orders of prod/us-1`. */
export function nameOf({ id, environment, cluster }: Standing): string {
  return `${id.kind}/${id.name} of ${environment}/${cluster}`;
}
