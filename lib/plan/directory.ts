import { nearest } from '../errors/nearest';
import { UserError } from '../errors/user-error';
import type { Call, Endpoint, Peer } from '../model/endpoint';
import type { Place } from '../model/place';

/** A caller was stopped because an app it calls has failed; the failure itself is reported where it happened. */
export class CalleeFailed extends Error {}

/** What the directory asks of those who build the apps of a cluster. */
export interface Builder {
  /** Names of the apps that run on the cluster. */
  readonly running: ReadonlySet<string>;
  /** Names of all apps of the workspace. */
  readonly known: ReadonlySet<string>;
  /** How the cluster is called in messages, such as `prod/eu-1`. */
  readonly where: string;
  /** Builds an app; answers false where that failed and the failure is on record. */
  readonly build: (app: string) => boolean;
}

/** What one workload asks for when it calls an app. */
export interface CallRequest {
  readonly caller: Peer & { readonly app: string };
  readonly app: string;
  /** Name of the Service, where the app offers several. */
  readonly service: string | undefined;
  readonly place: Place;
}

/**
 * Who offers and who calls what on one cluster. An app that is called before it is built is built on the spot, so every
 * app is built once and callees come before their callers.
 */
export class Directory {
  private readonly endpoints = new Map<string, Endpoint[]>();
  private readonly calls = new Map<string, Call[]>();
  private readonly dependencies = new Map<string, Set<string>>();
  private readonly built = new Map<string, boolean>();
  /** The apps being built, the outermost first: meeting one of them again is a circle. */
  private readonly underWay: string[] = [];

  constructor(private readonly builder: Builder) {}

  /** Builds an app unless it is built; answers whether it could be. */
  ensureBuilt(app: string): boolean {
    const known = this.built.get(app);
    if (known !== undefined) return known;
    this.underWay.push(app);
    const succeeded = this.builder.build(app);
    this.underWay.pop();
    this.built.set(app, succeeded);
    return succeeded;
  }

  offer(endpoint: Endpoint): void {
    this.endpoints.set(endpoint.app, [...(this.endpoints.get(endpoint.app) ?? []), endpoint]);
  }

  /**
   * Answers where the called service is to be found, and keeps the call for the callee's network policy.
   *
   * @throws UserError FL2001 unknown app, FL2002 circle, FL2003 not on this cluster, FL2005 no such service.
   * @throws CalleeFailed when the called app could not be built.
   */
  call(request: CallRequest): Endpoint {
    this.refuseUnknown(request);
    this.refuseCircle(request);
    if (!this.ensureBuilt(request.app)) throw new CalleeFailed(`${request.app} could not be built`);
    const endpoint = this.pick(request);
    const from = request.caller.app;
    this.dependencies.set(from, (this.dependencies.get(from) ?? new Set()).add(request.app));
    const key = endpointKey(endpoint);
    this.calls.set(key, [...(this.calls.get(key) ?? []), { caller: request.caller, endpoint, place: request.place }]);
    return endpoint;
  }

  /** Everyone who calls the endpoint; complete once all apps of the cluster are built. */
  callsTo(endpoint: Endpoint): readonly Call[] {
    return this.calls.get(endpointKey(endpoint)) ?? [];
  }

  /** Names of the apps that an app calls, sorted. */
  dependenciesOf(app: string): readonly string[] {
    return [...(this.dependencies.get(app) ?? [])].sort();
  }

  private refuseUnknown({ app, place }: CallRequest): void {
    const { known, running, where } = this.builder;
    if (running.has(app)) return;
    if (known.has(app)) {
      throw new UserError('FL2003', {
        message: `"${app}" does not run on ${where}`,
        place,
        fix: `add ${app} to the apps of that environment, or do not call it there`,
      });
    }
    const near = nearest(app, known);
    throw new UserError('FL2001', {
      message: `there is no app "${app}"`,
      place,
      fix: near ? `did you mean "${near}"?` : `add apps/${app}.ts`,
    });
  }

  private refuseCircle({ app, caller, place }: CallRequest): void {
    const start = this.underWay.indexOf(app);
    if (start < 0) return;
    const circle = [...this.underWay.slice(start), app].join(' → ');
    throw new UserError('FL2002', {
      message: app === caller.app ? `${app} calls itself` : `apps call each other in a circle: ${circle}`,
      place,
      fix:
        app === caller.app
          ? 'within an app, name the construct: web.uses(other)'
          : 'turn one of the calls around, for example into a message on a queue',
    });
  }

  private pick({ app, service, place }: CallRequest): Endpoint {
    const offered = this.endpoints.get(app) ?? [];
    const names = offered.map((endpoint) => endpoint.service);
    const wanted = service ?? (offered.length === 1 ? names[0] : app);
    const endpoint = offered.find((candidate) => candidate.service === wanted);
    if (endpoint) return endpoint;
    throw new UserError('FL2005', {
      message: service
        ? `${app} offers no service "${service}"`
        : `${app} offers ${offered.length === 0 ? 'no service' : 'several services'}`,
      place,
      fix:
        offered.length === 0
          ? `give ${app} a WebService or a StatefulService`
          : `name one of ${names.join(', ')}: calls('${app}', { service: '${names[0] ?? ''}' })`,
    });
  }
}

function endpointKey(endpoint: Endpoint): string {
  return `${endpoint.app}/${endpoint.service}`;
}
