import { compareText } from '../../model/compare-text';
import type { Placed } from '../change';
import type { Call, CallNode, EnvironmentCalls } from './call';
import { podsOf, selectedPods, type PolicyPods } from './pods';
import { mappings, type Mapping } from './selectors';

const DIRECTIONS = [
  { rules: 'ingress', peers: 'from' },
  { rules: 'egress', peers: 'to' },
] as const;

/** On which clusters a call may be made, and to which ports. */
interface Found {
  readonly from: string;
  readonly to: string;
  readonly ports: Set<string>;
  readonly clusters: Set<string>;
}

/**
 * Who calls whom, as far as NetworkPolicies tell: a call is there where the policy of either end allows it by name.
 * Left out is what says nothing of apps: asking for names (port 53), and openings to or from just anywhere.
 *
 * @param policies Those of one side; other objects, and what belongs to no cluster, are passed over.
 * @returns An element for each environment, in order.
 */
export function callsOf(policies: readonly Placed[]): readonly EnvironmentCalls[] {
  return [...byCluster(policies)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([environment, clusters]) => {
      const gathering = new Gathering();
      for (const [cluster, placed] of clusters) gathering.addCluster(cluster, placed.map(podsOf));
      return { environment, ...gathering.calls() };
    });
}

/** The policies by environment and, below it, by cluster. */
function byCluster(policies: readonly Placed[]): ReadonlyMap<string, ReadonlyMap<string, readonly Placed[]>> {
  const environments = new Map<string, Map<string, Placed[]>>();
  for (const policy of policies) {
    const { environment, cluster } = policy.where;
    if (policy.id.kind !== 'NetworkPolicy' || policy.id.group !== 'networking.k8s.io' || cluster === undefined)
      continue;
    const clusters = environments.get(environment) ?? new Map<string, Placed[]>();
    environments.set(environment, clusters);
    const placed = clusters.get(cluster) ?? [];
    clusters.set(cluster, placed);
    placed.push(policy);
  }
  return environments;
}

/** The calls of one environment, while they are found. */
class Gathering {
  private readonly nodes = new Map<string, CallNode>();
  private readonly found = new Map<string, Found>();

  addCluster(cluster: string, policies: readonly PolicyPods[]): void {
    for (const policy of policies) {
      for (const { rules, peers } of DIRECTIONS) {
        for (const rule of mappings(policy.spec[rules]).filter(isNoQuestionOfNames)) {
          const others = mappings(rule[peers]).flatMap((peer) => selectedPods(peer, policy, policies) ?? []);
          for (const other of others) {
            const [from, to] = rules === 'ingress' ? [other, policy.pods] : [policy.pods, other];
            this.addCall(from, to, portsOf(rule), cluster);
          }
        }
      }
    }
  }

  calls(): Pick<EnvironmentCalls, 'nodes' | 'calls'> {
    const calls = [...this.found.values()].map(({ from, to, ports, clusters }): Call => ({
      from,
      to,
      ports: sortedPorts(ports),
      clusters: [...clusters].sort(),
    }));
    return {
      nodes: [...this.nodes.values()].sort((a, b) => compareText(a.id, b.id)),
      calls: calls.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to)),
    };
  }

  private addCall(from: CallNode, to: CallNode, ports: readonly string[], cluster: string): void {
    if (from.id === to.id) return;
    for (const { id, name, app } of [from, to]) {
      // Of two that speak of one node, one may not know its app.
      if (this.nodes.get(id)?.app === undefined) this.nodes.set(id, { id, name, ...(app !== undefined && { app }) });
    }
    const key = JSON.stringify([from.id, to.id]);
    const call = this.found.get(key) ?? { from: from.id, to: to.id, ports: new Set(), clusters: new Set() };
    this.found.set(key, call);
    for (const port of ports) call.ports.add(port);
    call.clusters.add(cluster);
  }
}

/** Everything asks for names, so that it tells nothing of anything. */
function isNoQuestionOfNames(rule: Mapping): boolean {
  const ports = mappings(rule.ports);
  return ports.length === 0 || ports.some(({ port }) => port !== 53);
}

function portsOf(rule: Mapping): readonly string[] {
  return mappings(rule.ports).flatMap(({ port, endPort, protocol = 'TCP' }) => {
    if (typeof port !== 'number' && typeof port !== 'string') return [];
    const range = typeof endPort === 'number' ? `${port}–${endPort}` : String(port);
    return [protocol === 'TCP' ? range : `${range}/${String(protocol)}`];
  });
}

function sortedPorts(ports: ReadonlySet<string>): readonly string[] {
  return [...ports].sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || compareText(a, b));
}
