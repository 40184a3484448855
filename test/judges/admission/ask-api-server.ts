import { spawnSync } from 'node:child_process';
import { asAdmitted } from '../../../lib/check/policy/admission/as-admitted';
import { requestedKind } from '../../../lib/check/policy/match';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { AdmissionSpec, MatchResources } from '../../../lib/model/policy';

/** What policies have against requests, and what expressions give for them, in clusters of a version. */
export interface Question {
  readonly kubernetes: string;
  readonly policies?: readonly AskedPolicy[];
  readonly expressions?: readonly string[];
  readonly requests?: readonly AskedRequest[];
}

/** What a ValidatingAdmissionPolicy and its binding say. */
export interface AskedPolicy {
  readonly spec: AdmissionSpec;
  readonly within?: MatchResources;
  readonly params?: KubernetesObject;
}

/** The creation of an object. */
export interface AskedRequest {
  readonly object: KubernetesObject;
  readonly resource: string;
  readonly namespace: KubernetesObject | null;
}

/** An answer has an item for each policy and each expression. */
export interface Answer {
  readonly policies: readonly {
    /** Why the API server would not take the policy. */
    readonly errors: readonly string[];
    /** What the policy has against requests, by their place; `failed` where it could not be evaluated. */
    readonly objections: Readonly<
      Record<string, readonly { readonly message: string; readonly failed: boolean }[] | undefined>
    >;
  }[];
  readonly expressions: readonly {
    readonly errors: readonly string[];
    readonly results: readonly { readonly value?: string; readonly error?: string }[];
  }[];
}

/**
 * Asks the judge all questions at once.
 *
 * @throws Error where it does not answer
 */
export function askApiServer(judge: string, questions: readonly Question[]): readonly Answer[] {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(judge, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${judge} answered ${String(status)}: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

/** The request that creates an object; @param namespace Where it stands, or null for what belongs to none. */
export function creationOf(object: KubernetesObject, namespace: KubernetesObject | null): AskedRequest {
  const metadata = { ...object.metadata, ...(namespace && { namespace: namespace.metadata.name }) };
  const { resource } = requestedKind(object);
  return { object: asAdmitted({ ...object, metadata }), resource, namespace };
}
