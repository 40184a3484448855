import { kindKey } from '../../../../check/references/kinds';
import { asMapping } from '../../../../check/references/loosely';
import { POD_MAKING_KINDS } from '../../pods/pod-groups';
import { documents, workload } from '../../examples/example-yaml';
import type { RiskRule } from '../../rule';
import { servedPods } from './served-pods';

const service = (app: string): string => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: ${app} }, ports: [{ port: 80, targetPort: 8080 }] }`;

/** A Service that leads nowhere. */
export const SERVICE_WITHOUT_PODS: RiskRule = {
  id: 'outage/service-without-pods',
  title: 'A Service no longer leads to any pod',
  reason:
    'The endpoints of a Service are the ready pods with the labels of its selector, kept up to date at once. Where none has them, connections are refused while all pods run and look healthy.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes',
  kinds: ['Service', ...POD_MAKING_KINDS],
  judge: (change, around) =>
    servedPods(change, around, 'selector').flatMap(({ after, podsBefore, podsAfter }) => {
      const selects = Object.keys(asMapping(asMapping(after.object.spec).selector)).length > 0;
      if (!selects || podsBefore.length === 0 || podsAfter.length > 0) return [];
      if (kindKey(change.id) !== 'Service') {
        return [
          {
            message: `Service ${after.id.name} no longer leads to any pod: connections to it are refused`,
            fix: 'change the selector of the Service in the same way, or remove the Service too',
          },
        ];
      }
      return [
        {
          message: 'the selector matches no pod any more: connections to the Service are refused',
          fix: 'select by labels that the pods have, such as app.kubernetes.io/name',
          path: ['spec', 'selector'],
        },
      ];
    }),
  examples: [
    {
      name: 'the selector of a Service asks for a label that no pod has',
      before: documents(service('web'), workload()),
      after: documents(service('website'), workload()),
      says: ['the selector matches no pod any more'],
    },
    {
      name: 'a workload goes and its Service stays',
      before: documents(service('web'), workload()),
      after: service('web'),
      says: ['Service web no longer leads to any pod'],
    },
    {
      name: 'a workload goes together with its Service',
      before: documents(service('web'), workload()),
      after: '',
      says: [],
    },
    {
      name: 'a Service and its workload are given new labels together',
      before: documents(service('web'), workload()),
      after: documents(service('shop'), workload({ name: 'shop' })),
      says: [],
    },
    {
      name: 'a selector that matched nothing comes to match',
      before: documents(service('website'), workload()),
      after: documents(service('web'), workload()),
      says: [],
    },
  ],
};
