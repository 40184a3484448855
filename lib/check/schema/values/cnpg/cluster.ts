import { ADDED_TO_CLUSTER } from '../../own/cnpg';
import { broken, FINE, misplaced, warned, wrong } from '../rule/flaw';
import { isGiven, isSet } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { fieldRules } from '../custom/field-rules';
import { admitted } from './admitted';
import { annotations, quorumOfStandbys } from './annotations';
import { ownArchive, plugins } from './archive';
import { authentication } from './authentication';
import { bootstrap } from './bootstrap';
import { certificates } from './certificates';
import { environment } from './environment';
import { extensionImages, extensions } from './extensions';
import { externalClusters } from './external-clusters';
import { image } from './image';
import { inTreeBackups } from './in-tree-backups';
import { freeServiceNames, managed } from './managed';
import { monitoring } from './monitoring';
import { parameters } from './parameters';
import { placement } from './placement';
import { primaryLease } from './primary-lease';
import { walVolumeForSnapshot } from './recovery';
import { following, replica } from './replica';
import { replicationSlots } from './replication-slots';
import { resources } from './resources';
import { standbyParameters } from './standby-parameters';
import { storage } from './storage';
import { enoughInstances, instancesOf, lossless, synchronous } from './synchronous';
import { tablespaces } from './tablespaces';
import { typed } from './typed';
import { walLevel, walSizes } from './write-ahead-log';

/** Names of its pods, volumes and Services begin with it. */
const NAME: Format = {
  expected: 'a DNS label that starts with a letter (a-z, 0-9 and -), of at most 50 characters',
  test: (text) => text.length <= 50 && /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text),
};

const supervised: Rule = across((spec) =>
  spec.primaryUpdateStrategy === 'supervised' && instancesOf(spec) === 1
    ? [wrong('supervised', '"unsupervised" where there is one instance', ['primaryUpdateStrategy'])]
    : FINE,
);

const electionLabels: Rule = across((constraint) =>
  constraint.enabled === true && !isGiven(constraint.nodeLabelsAntiAffinity)
    ? [wrong(constraint.nodeLabelsAntiAffinity, 'a list of labels of nodes', ['nodeLabelsAntiAffinity'])]
    : FINE,
);

const oneAccount: Rule = across((spec) =>
  isGiven(spec.serviceAccountName) && isSet(spec.serviceAccountTemplate)
    ? [misplaced('serviceAccountTemplate', 'beside serviceAccountName')]
    : FINE,
);

const maintained: Rule = across((spec) => (isSet(spec.nodeMaintenanceWindow) ? [WINDOW] : FINE));

const WINDOW = warned(
  broken(
    'nodeMaintenanceWindow has given way to enablePDB',
    'remove it, and set enablePDB: false while the node of a single instance is drained',
    ['nodeMaintenanceWindow'],
  ),
);

/** What can be told of each part of the `spec` by itself. */
const parts: Rule = fields({
  bootstrap,
  certificates,
  externalClusters,
  managed,
  monitoring,
  primaryLease,
  replica,
  replicationSlots,
  postgresql: fields({ extensions, synchronous, syncReplicaElectionConstraint: electionLabels }),
});

const spec: Rule = all(
  typed(ADDED_TO_CLUSTER),
  ...[parts, image, storage, resources, tablespaces, placement, environment, authentication, inTreeBackups, plugins],
  ...[enoughInstances, supervised, oneAccount, walSizes, standbyParameters, walVolumeForSnapshot, extensionImages],
);

/** A Cluster of CloudNativePG 1.30, as its webhook judges a new one, and some things that fail later. */
export const cluster: Rule = admitted(
  all(
    fieldRules({ 'metadata.name': has(NAME), 'metadata.annotations': annotations, spec }),
    ...[following, ownArchive, freeServiceNames, quorumOfStandbys, parameters, walLevel],
    fields({ spec: maintained }),
    lossless,
  ),
);
