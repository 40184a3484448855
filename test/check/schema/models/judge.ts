import { CORRECTIONS } from '../../../../lib/check/schema/models/corrections';
import { loadModel } from '../../../../lib/check/schema/models/load-model';
import { modelJudge } from '../../../../lib/check/schema/models/model-judge';
import { fieldText } from '../../../../lib/model/field-path';
import type { Fault } from '../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../lib/model/manifest';

/** The faults of an object by the model of its kind. */
export async function modelFaultsOf(object: object): Promise<readonly Fault[]> {
  const { apiVersion, kind } = object as KubernetesObject;
  const validate = await loadModel(apiVersion, kind);
  if (!validate) throw new Error(`there is no model of ${apiVersion} ${kind}`);
  return modelJudge(validate, CORRECTIONS[`${apiVersion} ${kind}`])(object as KubernetesObject);
}

/** The same as `code field`. */
export async function toldOf(object: object): Promise<readonly string[]> {
  return (await modelFaultsOf(object)).map(({ code, path }) => `${code} ${fieldText(path)}`);
}
