import { Construct, type IConstruct } from 'constructs';
import { defaultsFor, type Defaults } from '../../defaults/defaults';
import { UserError } from '../../errors/user-error';
import type { External } from '../../model/external';
import type { Cluster } from '../../model/fleet';
import type { Place } from '../../model/place';
import { present } from '../../model/present';
import type { Tier } from '../../model/tier';
import { isClusterScoped, type Scopes } from '../../resources/cluster-scoped';
import type { AppContext } from './app-context';
import { checkProps, isObjectName } from './check-props';
import { appLabels } from './labels';
import type { Moved, MovedProps } from './moved';
import type { PodSecurity } from '../../workspace/app-definition';
import { callSite, placeIn } from '../../workspace/call-site';

/** What an app declares external. */
export interface ExternalProps {
  /** Such as `Secret`, `StorageClass` or `Gateway`. */
  readonly kind: string;
  readonly name: string;
  /**
   * The namespace it is in, for kinds that have one.
   * @default the app's
   */
  readonly namespace?: string | undefined;
  /**
   * The keys of a Secret or ConfigMap that the app may count on.
   * @default any
   */
  readonly keys?: readonly string[] | undefined;
}

const NO_CUSTOM_KINDS: Scopes = new Map();

/** The scope that an app's constructs stand in: one app on one cluster. */
export class AppScope<Settings = unknown> extends Construct {
  /** The app's name. */
  readonly name: string;
  /** The app's settings for this cluster, validated by its schema. */
  readonly settings: Settings;
  readonly environment: string;
  readonly tier: Tier;
  readonly cluster: Cluster;
  /** The namespace of the app's objects. */
  readonly namespace: string;
  /** What was declared by `external`. @internal */
  readonly externals: External[] = [];
  /** What was declared by `moved`. @internal */
  readonly movedObjects: Moved[] = [];

  /** The loosest level of Pod Security that the pods of an operator need in the namespace. @internal */
  podSecurity: PodSecurity = 'restricted';

  /** @internal */
  constructor(
    scope: Construct,
    /** @internal */ readonly context: AppContext,
  ) {
    super(scope, context.name);
    this.name = context.name;
    this.settings = context.settings as Settings;
    this.environment = context.environment.name;
    this.tier = context.environment.tier;
    this.cluster = context.cluster;
    this.namespace = context.namespace;
  }

  /** The app that a construct belongs to. @throws UserError (FL3002) when it stands outside every app. */
  static of(construct: IConstruct): AppScope {
    for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
      if (at instanceof AppScope) return at;
    }
    throw new UserError('FL3002', {
      message: `${construct.node.path} stands outside an app`,
      fix: 'build it in the scope that defineApp hands to build(app)',
    });
  }

  /**
   * Declares that something is there by other means, so that what points to it is no finding: a Secret that another team
   * puts there, a StorageClass. What all apps of a cluster may count on belongs under `external` in `environments/`.
   */
  external({ kind, name, namespace, keys }: ExternalProps): void {
    const own = isClusterScoped({ apiVersion: '', kind }, NO_CUSTOM_KINDS) ? undefined : this.namespace;
    this.externals.push(present<External>({ kind, name, namespace: namespace ?? own, keys, place: this.here() }));
  }

  /**
   * Declares that objects have another name than before, so that a review tells one renamed object instead of one that
   * goes and one that comes. Take it away once no branch knows the former name.
   *
   * @throws UserErrors (FL3002) without a name before, a name now or a reason; at synth FL3008 when no object has the
   * name, or one still has the former.
   */
  moved(props: MovedProps): void {
    const { from, to, reason } = props;
    checkProps(this, [
      [/^([a-z0-9.-]+\/)?[a-z0-9.-]+$/.test(from), `from must be a name, found "${from}"`, 'write cart or shop/cart'],
      [isObjectName(to), `to must be the name of an object, found "${to}"`, 'write the name it has now'],
      [from !== to, `"${to}" is the former name and the present one`, 'name what it was called before'],
      [reason.trim() !== '', 'reason is empty', 'say why the name changes'],
    ]);
    this.movedObjects.push({ ...props, place: this.here() });
  }

  /** The values of the defaults in this environment's tier. */
  get defaults(): Defaults {
    return defaultsFor(this.tier);
  }

  /** The labels that every object of the app carries. */
  get labels(): Record<string, string> {
    return appLabels(this.context);
  }

  /** The line of user code that is running, for messages. */
  here(): Place {
    return placeIn(this.context.root, callSite() ?? this.context.definedAt);
  }
}
