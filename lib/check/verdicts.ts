import { Problems } from '../errors/problems';
import type { Fault } from '../model/finding';
import type { KubernetesObject } from '../model/manifest';
import type { Policy } from '../model/policy';
import { compilePolicy, type CompiledPolicy } from './policy/compile-policy';
import { judge } from './policy/judge';
import type { Schemas } from './schema/schemas';
import type { Subject } from './subjects/subject';

/** Judges manifests one by one, by schemas and policies. Clusters hold many equal manifests: each is judged once. */
export class Verdicts {
  private readonly known = new Map<string, Map<string, readonly Fault[]>>();
  private readonly compiled = new Map<string, readonly CompiledPolicy[]>();

  constructor(
    private readonly schemas: Schemas,
    private readonly policies: readonly Policy[],
  ) {}

  /**
   * @param namespace The Namespace that the manifest stands in, where it is known.
   * @throws UserErrors FL6001 for policies that cannot be compiled for the version of the subject's cluster.
   */
  of(subject: Subject, namespace: KubernetesObject | undefined): readonly Fault[] {
    const { kubernetes, tier } = subject.target;
    const where = JSON.stringify([kubernetes, tier, namespace?.metadata.name, namespace?.metadata.labels]);
    const byText = this.known.get(where) ?? new Map<string, readonly Fault[]>();
    this.known.set(where, byText);
    const found = byText.get(subject.text) ?? this.judge(subject, namespace);
    byText.set(subject.text, found);
    return found;
  }

  private judge({ object, target }: Subject, namespace: KubernetesObject | undefined): readonly Fault[] {
    const faults = this.schemas.check(object, target.kubernetes);
    // An API server never gets as far as its policies with an object that it cannot decode.
    if (faults.some(({ code }) => code === 'schema/wrong-type')) return faults;
    return [...faults, ...judge(object, { target, namespace }, this.compiledFor(target.kubernetes))];
  }

  private compiledFor(kubernetes: string): readonly CompiledPolicy[] {
    const known = this.compiled.get(kubernetes);
    if (known) return known;
    const problems = new Problems();
    const compiled = this.policies.flatMap((policy) => problems.catch(() => compilePolicy(policy, kubernetes)) ?? []);
    problems.throwIfAny();
    this.compiled.set(kubernetes, compiled);
    return compiled;
  }
}
