import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { apiFaults } from './api-faults';
import { isBuiltIn } from './api-life';
import { fieldJudge } from './field-judge';
import { gatewayFaults } from './gateway-faults';
import { isNewerThanModels } from './newer-fields';
import { withOtherDefinition } from './other-definition';
import { unknownKind } from './unknown-kind';

/** What is wrong with an object of one kind. */
export type Judge = (object: KubernetesObject) => readonly Fault[];

const GATEWAY_API = 'gateway.networking.k8s.io/';

/**
 * A judge of the objects of one kind in a minor version of Kubernetes: by its schema, and by what the version has of the
 * kind. Where the version does not have the API, that is all that is said of its objects.
 *
 * @param schema Judges by the schema of the kind; undefined where there is none.
 */
export function versionJudge(apiVersion: string, kind: string, minor: number, schema: Judge | undefined): Judge {
  const ofApi = apiFaults(apiVersion, kind, minor);
  if (ofApi.some(({ severity }) => severity === 'error')) return () => ofApi;
  if (schema === undefined) {
    const unknown = [...ofApi, unknownKind(apiVersion, kind, minor)];
    return () => unknown;
  }
  const judge = isBuiltIn(apiVersion) ? builtInJudge(apiVersion, kind, minor, schema) : customJudge(apiVersion, schema);
  return ofApi.length === 0 ? judge : (object) => [...ofApi, ...judge(object)];
}

function builtInJudge(apiVersion: string, kind: string, minor: number, schema: Judge): Judge {
  const fields = fieldJudge(apiVersion, kind, minor);
  const isNewer = ({ code, path }: Fault): boolean =>
    code === 'schema/unknown-field' && isNewerThanModels(apiVersion, kind, path);
  return (object) => [...schema(object).filter((fault) => !isNewer(fault)), ...fields(object)];
}

function customJudge(apiVersion: string, schema: Judge): Judge {
  const judge: Judge = (object) => schema(object).map(withOtherDefinition);
  return apiVersion.startsWith(GATEWAY_API) ? (object) => [...judge(object), ...gatewayFaults(object)] : judge;
}
