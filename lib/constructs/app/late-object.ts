import { ApiObject, JsonPatch, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';

/**
 * An object whose body is plain data, made when the object is rendered: after all apps of the cluster are built, so that
 * it can name its callers. cdk8s looks for tokens in all that it renders; here there are none to be found.
 */
export class LateObject extends ApiObject {
  private readonly operations: JsonPatch[] = [];

  /** @param body What the object holds beside `apiVersion`, `kind` and `metadata`. */
  constructor(
    scope: Construct,
    id: string,
    head: ApiObjectProps,
    private readonly body: () => Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, head);
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    this.operations.push(...operations);
  }

  override toJson(): Record<string, unknown> {
    const object = { ...(super.toJson() as object), ...this.body() };
    if (this.operations.length === 0) return object;
    return JsonPatch.apply(structuredClone(object), ...this.operations) as Record<string, unknown>;
  }
}
