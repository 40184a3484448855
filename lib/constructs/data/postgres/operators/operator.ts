import type { PostgresOperatorName } from '../../../../model/postgres';
import type { PodSecurity } from '../../../../workspace/app-definition';
import type { Opening } from '../../../traffic/network-policy';
import type { EnvValue } from '../../../workload/environment';
import type { PostgresIntent } from '../intent';

/** One object, as plain data; labels and namespace of the construct are added to it. */
export interface RenderedObject {
  /** Unique within the construct, such as `scheduled-backup`. */
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Whether agents must never delete it, since data goes with it. @default false */
  readonly keep?: boolean;
  /** What it holds beside `apiVersion`, `kind` and `metadata`. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What an operator cannot do of what is asked for. */
export interface Refusal {
  /** The prop as the author writes it, such as `recovery.at` or `databases.audit.extensions`. */
  readonly prop: string;
  /** What the operator lacks: completes "zalando cannot …". */
  readonly cannot: string;
  /** What to do instead, starting with a verb. */
  readonly fix: string;
}

/** What an application asks a database for. */
export interface ConnectionRequest {
  /** A database of the intent. */
  readonly database: string;
  /** A role of the intent. */
  readonly role: string;
  /** Whether a standby will do. */
  readonly readOnly: boolean;
  /** Whether to go around the pooler. */
  readonly direct: boolean;
}

/** Where an application finds a database, and the Secrets it needs. */
export interface PostgresConnection {
  /** Name of the Service. */
  readonly service: string;
  readonly port: number;
  /** Labels of the pods behind it, and the port they listen on. */
  readonly podLabels: Readonly<Record<string, string>>;
  readonly targetPort: number;
  readonly user: EnvValue;
  readonly password: EnvValue;
  /** `verify-full` where there is a CA to verify by. */
  readonly sslMode: 'verify-full' | 'require';
  /** The certificate of the CA. */
  readonly ca?: { readonly secret: string; readonly key: string };
}

/** Pods that the operator makes, and whom they talk to beside the applications. */
export interface PodGroup {
  /** Ends the name of the network policy; empty for the instances themselves. */
  readonly suffix: '' | 'pooler' | 'repo';
  readonly podLabels: Readonly<Record<string, string>>;
  readonly incoming: readonly Opening[];
  readonly outgoing: readonly Opening[];
}

/** An operator as fairlead sees it: pure functions from what a team wants to what its custom resources say. */
export interface PostgresOperator {
  readonly name: PostgresOperatorName;
  /** Longest name of a cluster that the operator takes. */
  readonly longestName: number;
  /** The loosest level of Pod Security that all its pods pass. */
  readonly podSecurity: PodSecurity;
  /** Whether one site can hand over to another without losing what it has committed. */
  readonly handsOver: boolean;
  /** Everything that is asked for and that this operator cannot do, however many props that is. */
  refusals(intent: PostgresIntent): readonly Refusal[];
  /** The cluster and all that belongs to it, but not its network policies and its alerts. */
  objects(intent: PostgresIntent): readonly RenderedObject[];
  /** Pods for which network policies are made; an application's own opening is added by the construct. */
  pods(intent: PostgresIntent): readonly PodGroup[];
  connection(intent: PostgresIntent, request: ConnectionRequest): PostgresConnection;
}
