import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { UserError } from '../../errors/user-error';
import type { Endpoint } from '../../model/endpoint';
import type { GatewayRef } from '../../model/fleet';
import { present } from '../../model/present';
import { GATEWAY_API, type GrpcRouteSpec, type HttpRouteSpec, type ParentReference } from '../../resources/gateway';
import { AppScope } from '../app/app-scope';
import { checkProps, type PropRule } from '../app/check-props';
import type { Metadata } from '../app/labels';

/** How a service is reached from outside the cluster. */
export interface RouteProps {
  /** The host names that lead to the service. */
  readonly hosts: readonly string[];
  /** Path prefixes, for HTTP. @default every path */
  readonly paths?: readonly string[] | undefined;
  /** gRPC services by their full name, for gRPC. @default every service */
  readonly services?: readonly string[] | undefined;
  /** The Gateway to attach to. @default `gateway` of the cluster, the environment or the fleet */
  readonly gateway?: GatewayRef | undefined;
  /** A listener of the Gateway. @default every listener that admits the host */
  readonly listener?: string | undefined;
}

/** An HTTPRoute or GRPCRoute of the Gateway API that leads to one endpoint. */
export class Route extends Construct {
  /** The Gateway the route attaches to. */
  readonly gateway: GatewayRef;

  /** @throws UserError (FL3002) when no Gateway is named anywhere, or what is asked for does not fit the protocol. */
  constructor(
    scope: Construct,
    id: string,
    metadata: Metadata & { readonly name: string },
    endpoint: Endpoint,
    props: RouteProps,
  ) {
    super(scope, id);
    const app = AppScope.of(this);
    checkProps(app, routeRules(endpoint, props));
    this.gateway = props.gateway ?? defaultGateway(app);
    const parent = present<ParentReference>({ ...this.gateway, sectionName: props.listener });
    const shared = { parentRefs: [parent], hostnames: [...props.hosts] };
    const backendRefs = [{ name: endpoint.service, port: endpoint.port }];
    const grpc = endpoint.protocol === 'grpc';
    const spec: HttpRouteSpec | GrpcRouteSpec = grpc
      ? { ...shared, rules: [present({ matches: methodMatches(props.services), backendRefs })] }
      : { ...shared, rules: [present({ matches: pathMatches(props.paths), backendRefs })] };
    new ApiObject(this, 'object', {
      apiVersion: GATEWAY_API,
      kind: grpc ? 'GRPCRoute' : 'HTTPRoute',
      metadata: { ...metadata, labels: { ...metadata.labels } },
      spec,
    });
  }
}

type HttpMatches = HttpRouteSpec['rules'][number]['matches'];
type GrpcMatches = GrpcRouteSpec['rules'][number]['matches'];

function pathMatches(paths: readonly string[] | undefined): HttpMatches {
  return paths?.map((value) => ({ path: { type: 'PathPrefix', value } }));
}

function methodMatches(services: readonly string[] | undefined): GrpcMatches {
  return services?.map((service) => ({ method: { service } }));
}

function defaultGateway(app: AppScope): GatewayRef {
  if (app.cluster.gateway) return app.cluster.gateway;
  throw new UserError('FL3002', {
    message: `no Gateway is known on ${app.environment}/${app.cluster.name} for the route to attach to`,
    place: app.here(),
    fix: 'set gateway: { name: …, namespace: … } in environments/fleet.yaml, or pass gateway to expose()',
  });
}

/** What Gateway API takes as a host: a DNS name in small letters, perhaps with `*.` in front. */
const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

function routeRules({ protocol }: Endpoint, { hosts, paths, services }: RouteProps): readonly PropRule[] {
  return [
    [protocol !== 'grpc' || !paths, 'paths are for HTTP, and this service speaks gRPC', 'write services instead'],
    [protocol !== 'http' || !services, 'services are for gRPC, and this service speaks HTTP', 'write paths instead'],
    [hosts.length > 0, 'a route needs at least one host', "write hosts: ['shop.example.com']"],
    ...hosts.map((host): PropRule => [
      HOST.test(host),
      `${JSON.stringify(host)} is no name of a host`,
      'write a DNS name in small letters, without a port',
    ]),
    ...(paths ?? []).map((path): PropRule => [
      path.startsWith('/') && !/\s/.test(path),
      `the path ${JSON.stringify(path)} must start with a slash`,
      'write it as in /shop',
    ]),
  ];
}
