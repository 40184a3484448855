import { BACKEND, SECRET } from '../kinds';
import type { Reference, Topic } from '../reference';

/** A VirtualService splits traffic of three kinds alike. */
const DESTINATIONS: readonly Reference[] = ['http', 'tcp', 'tls'].map((protocol) => ({
  at: `spec.${protocol}.*.route.*.destination`,
  to: BACKEND,
  name: 'host',
  host: true,
}));

const MIRRORS: readonly Reference[] = ['mirror', 'mirrors.*.destination'].map((mirror) => ({
  at: `spec.http.*.${mirror}`,
  to: BACKEND,
  name: 'host',
  host: true,
}));

/** What a mesh is told about a Service of the cluster is about one that is there. */
export const MESH: Topic = {
  references: {
    'networking.istio.io/DestinationRule': [{ at: 'spec.host', to: BACKEND, host: true }],
    'networking.istio.io/Gateway': [{ at: 'spec.servers.*.tls.credentialName', to: SECRET }],
    'networking.istio.io/VirtualService': [
      { at: 'spec.hosts.*', to: BACKEND, host: true },
      ...DESTINATIONS,
      ...MIRRORS,
    ],
  },
};
