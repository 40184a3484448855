import type { Fault } from '../../model/finding';
import { minorOf } from '../../model/kubernetes-version';
import type { KubernetesObject } from '../../model/manifest';
import { CORRECTIONS } from './models/corrections';
import { loadModel } from './models/load-model';
import { modelJudge } from './models/model-judge';
import { ofSecret } from './secret-faults';
import { oncePerField } from './once-per-field';
import { ownSchema } from './own/own-schema';
import type { CustomResources } from './structural/read-custom-resources';
import { structuralFaults } from './structural/structural-faults';
import { valueFaults } from './values/value-faults';
import { versionJudge, type Judge } from './versions/version-judge';

/** The schemas of the kinds that occur, compiled once to judge many objects. */
export interface Schemas {
  /**
   * What the API server would refuse in an object, or drop without a word: one fault for a field at most. A kind that
   * has no schema is a fault too.
   *
   * @param kubernetes The minor version of the cluster, such as `1.34`.
   * @throws Error when the object's kind is none of those that were loaded
   */
  readonly check: (object: KubernetesObject, kubernetes: string) => readonly Fault[];
}

/** A kind that occurs. */
interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Gives the judge of a kind for a version of Kubernetes. */
type JudgeOf = (kubernetes: string) => Judge;

/** Loads the schemas of these kinds: those that users defined come before the models, and these before our own. */
export async function loadSchemas(kinds: Iterable<Kind>, crds: CustomResources): Promise<Schemas> {
  const wanted = new Map([...kinds].map((kind) => [nameOf(kind), kind]));
  const loaded = [...wanted].map(async ([name, kind]) => [name, await loadJudge(kind, crds)] as const);
  const judges = new Map(await Promise.all(loaded));
  return {
    check(object, kubernetes) {
      const judgeOf = judges.get(nameOf(object));
      if (judgeOf === undefined) throw new Error(`the schema of ${nameOf(object)} was not loaded`);
      return ofSecret(object, oncePerField([...judgeOf(kubernetes)(object), ...valueFaults(object)]));
    },
  };
}

function nameOf({ apiVersion, kind }: Kind): string {
  return `${apiVersion} ${kind}`;
}

async function loadJudge({ apiVersion, kind }: Kind, crds: CustomResources): Promise<JudgeOf> {
  const defined = crds.find(apiVersion, kind);
  if (defined !== undefined) return () => defined.check;
  const schema = (await modelled(apiVersion, kind)) ?? owned(apiVersion, kind);
  const judges = new Map<string, Judge>();
  return (kubernetes) => {
    const judge = judges.get(kubernetes) ?? versionJudge(apiVersion, kind, minorOf(kubernetes), schema);
    judges.set(kubernetes, judge);
    return judge;
  };
}

async function modelled(apiVersion: string, kind: string): Promise<Judge | undefined> {
  const validate = await loadModel(apiVersion, kind);
  return validate && modelJudge(validate, CORRECTIONS[`${apiVersion} ${kind}`]);
}

function owned(apiVersion: string, kind: string): Judge | undefined {
  const schema = ownSchema(apiVersion, kind);
  return schema && ((object) => structuralFaults(schema, object));
}
