import { asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';

const service = (spec: string): string => `apiVersion: v1
kind: Service
metadata: { name: pay }
spec: { ${spec} }`;

const alias = (host: string): string => service(`type: ExternalName, externalName: ${host}`);

/** A name of the cluster that leads out of it. */
export const EXTERNAL_NAME: RiskRule = {
  id: 'exposes/external-name',
  title: 'A Service leads to a host outside of the cluster',
  reason:
    'The cluster answers with an alias, so callers that know only the name of the Service send what they send, credentials included, to whoever has that host; no policy by labels holds there, and no certificate names the Service.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
  kinds: ['Service'],
  judge: (change) => {
    const { after } = change;
    const host = after && aliasOf(after.object);
    if (host === undefined || host === aliasOf(change.before?.object)) return [];
    return [
      {
        message: `callers of the Service are sent to ${host}`,
        fix: 'make sure that the host is yours, and that callers check its certificate',
        path: ['spec', 'externalName'],
      },
    ];
  },
  examples: [
    {
      name: 'a Service becomes an alias',
      before: service('selector: { app: pay }'),
      after: alias('pay.example.com'),
      says: ['callers of the Service are sent to pay.example.com'],
    },
    {
      name: 'the alias changes',
      before: alias('pay.example.com'),
      after: alias('pay.example.net'),
      says: ['sent to pay.example.net'],
    },
    { name: 'the alias goes', before: alias('pay.example.com'), after: service('selector: { app: pay }'), says: [] },
  ],
};

function aliasOf(service: KubernetesObject | undefined): string | undefined {
  const { type, externalName } = asMapping(service?.spec);
  return type === 'ExternalName' ? asText(externalName) : undefined;
}
