import type { KubernetesObject } from '../../model/manifest';
import { asList, asMapping, asText, fieldsAt, route, type Mapping, type Route } from './loosely';

/** Where the kinds that make pods keep the template; empty for what is a pod itself. */
export const POD_TEMPLATES: Readonly<Record<string, string>> = {
  Pod: '',
  PodTemplate: 'template',
  ReplicationController: 'spec.template',
  'apps/DaemonSet': 'spec.template',
  'apps/Deployment': 'spec.template',
  'apps/ReplicaSet': 'spec.template',
  'apps/StatefulSet': 'spec.template',
  'argoproj.io/Rollout': 'spec.template',
  'batch/CronJob': 'spec.jobTemplate.spec.template',
  'batch/Job': 'spec.template',
  'keda.sh/ScaledJob': 'spec.jobTargetRef.template',
  'serving.knative.dev/Service': 'spec.template',
};

const ROUTES = new Map(Object.entries(POD_TEMPLATES).map(([kind, template]) => [kind, route(template)]));

/** A port that a container declares. */
export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: unknown;
  /** Such as `TCP`. */
  readonly protocol: string;
}

/** Where a kind keeps the template of its pods; undefined for a kind that makes none. */
export function podTemplatePath(kind: string): Route | undefined {
  return ROUTES.get(kind);
}

/** The template of an object's pods, with `metadata` and `spec`; undefined for an object that makes none. */
export function podTemplate(kind: string, object: KubernetesObject): Mapping | undefined {
  const steps = podTemplatePath(kind);
  const [template] = steps ? fieldsAt(object, steps) : [];
  return template && asMapping(template.value);
}

/** The ports that are open while pods run: those of containers and of native sidecars. */
export function openPorts(template: Mapping): readonly ContainerPort[] {
  const { containers, initContainers } = asMapping(template.spec);
  const sidecars = asList(initContainers).filter((container) => asMapping(container).restartPolicy === 'Always');
  return [...asList(containers), ...sidecars].flatMap((container) =>
    asList(asMapping(container).ports).map((port) => {
      const { name, containerPort, protocol } = asMapping(port);
      return { name: asText(name), number: containerPort, protocol: asText(protocol) ?? 'TCP' };
    }),
  );
}
