import { below, type FieldAges } from './field-age';

const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

const CONTAINER: FieldAges = {
  'env.*.valueFrom.fileKeyRef': { since: 34, on: 35 },
  'lifecycle.postStart.sleep': { since: 29, on: 30 },
  'lifecycle.preStop.sleep': { since: 29, on: 30 },
  'lifecycle.stopSignal': { since: 33 },
  resizePolicy: { since: 27, on: 33 },
  'resources.claims': { since: 26, on: 34 },
  'resources.claims.*.request': { since: 31, on: 34 },
  restartPolicyRules: { since: 34, on: 35 },
  'securityContext.appArmorProfile': { since: 30 },
  'volumeMounts.*.bindMountOptions': { since: 37 },
  'volumeMounts.*.recursiveReadOnly': { since: 30, on: 31 },
  ...Object.fromEntries(HANDLERS.map((handler) => [`${handler}.httpGet.protocol`, { since: 37 }])),
  ...Object.fromEntries(HANDLERS.slice(0, 3).map((probe) => [`${probe}.grpc.mode`, { since: 37 }])),
};

const AFFINITY_TERM: FieldAges = {
  matchLabelKeys: { since: 29, on: 31 },
  mismatchLabelKeys: { since: 29, on: 31 },
};

const AFFINITY: FieldAges = {
  ...below('requiredDuringSchedulingIgnoredDuringExecution.*', AFFINITY_TERM),
  ...below('preferredDuringSchedulingIgnoredDuringExecution.*.podAffinityTerm', AFFINITY_TERM),
};

/** Of what is mounted from the API: the user that files belong to. */
const FILES: FieldAges = { defaultUser: { since: 37 }, 'items.*.user': { since: 37 } };

const PROJECTED: FieldAges = {
  defaultUser: { since: 37 },
  'sources.*.clusterTrustBundle': { since: 29 },
  'sources.*.clusterTrustBundle.user': { since: 37 },
  'sources.*.configMap.items.*.user': { since: 37 },
  'sources.*.downwardAPI.items.*.user': { since: 37 },
  'sources.*.podCertificate': { since: 34 },
  'sources.*.podCertificate.user': { since: 37 },
  'sources.*.podCertificate.userAnnotations': { since: 35 },
  'sources.*.secret.items.*.user': { since: 37 },
  'sources.*.serviceAccountToken.user': { since: 37 },
};

/** Fields of a claim, also of one that is made with a pod or for a StatefulSet. */
export const CLAIM: FieldAges = { volumeAttributesClassName: { since: 29, on: 34 } };

/** Fields of a pod's spec. */
export const POD: FieldAges = {
  // On a container that is no init container it was refused until the container's own rules came.
  'containers.*.restartPolicy': { since: 34, on: 35 },
  'initContainers.*.restartPolicy': { since: 28, on: 29 },
  ...below('containers.*', CONTAINER),
  ...below('initContainers.*', CONTAINER),
  ...below('ephemeralContainers.*', CONTAINER),
  ...below('affinity.podAffinity', AFFINITY),
  ...below('affinity.podAntiAffinity', AFFINITY),
  evictionResponders: { since: 37 },
  hostUsers: { since: 25, on: 33 },
  hostnameOverride: { since: 34, on: 35 },
  'resourceClaims.*.resourceClaimName': { since: 31, on: 34 },
  'resourceClaims.*.resourceClaimTemplateName': { since: 31, on: 34 },
  resources: { since: 32, on: 34 },
  schedulingGroup: { since: 36 },
  'securityContext.appArmorProfile': { since: 30 },
  'securityContext.seLinuxChangePolicy': { since: 32, on: 33 },
  'securityContext.supplementalGroupsPolicy': { since: 31, on: 33 },
  ...below('volumes.*.configMap', FILES),
  ...below('volumes.*.downwardAPI', FILES),
  'volumes.*.emptyDir.mode': { since: 37 },
  ...below('volumes.*.ephemeral.volumeClaimTemplate.spec', CLAIM),
  'volumes.*.image': { since: 31, on: 35 },
  ...below('volumes.*.projected', PROJECTED),
  ...below('volumes.*.secret', FILES),
};
