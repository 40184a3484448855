import { isSchedule } from '../../../../model/schedule';
import { fieldRules } from '../custom/field-rules';
import { CIDR } from '../format/addresses';
import { LABEL_VALUE } from '../format/names';
import { annotations, labelSelector } from '../object/labels';
import { affinity } from '../pod/affinity';
import { initContainer } from '../pod/container';
import { environmentSources } from '../pod/environment';
import { handlers } from '../pod/handlers';
import { tolerations } from '../pod/tolerations';
import { broken, FINE, misplaced, warned, wrong } from '../rule/flaw';
import { isGiven, textAt, valueAt } from '../rule/read';
import { across, all, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty, notEmpty } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { bytes, cpu, postgresResources, resources } from './amounts';
import { additionalVolumes, sidecars, spread, variables } from './containers';
import { parameters } from './parameters';
import { patroni, standbysCanConfirm } from './patroni';
import { clone, oneWay, standby, standbyAlone } from './restore';
import { databases, ownersExist, preparedByOwner, preparedDatabases, users } from './roles-and-databases';

/** Room in a label of 63 characters for the hash of a StatefulSet's revision, and in a Service's name for its end. */
const LONGEST = 52;
const LONGEST_WITH_REPLICA_POOLER = 63 - '-pooler-repl'.length;

const name: Rule = across(({ metadata, spec }) => {
  const text = textAt(metadata, 'name');
  const isLonger = valueAt(spec, 'enableReplicaConnectionPooler') === true;
  const longest = isLonger ? LONGEST_WITH_REPLICA_POOLER : LONGEST;
  if (text === '' || (/^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text) && text.length <= longest)) return FINE;
  const expected =
    `a DNS label of at most ${longest} characters that starts with a letter, ` +
    'because Services and labels of pods are longer';
  return [wrong(text, expected, ['metadata', 'name'])];
});

/** What the CRD takes: numbers and stars with steps, and neither ranges nor lists. */
const DUMP_SCHEDULE: Format = {
  expected: 'five fields of cron, each of them a number or * and perhaps a step, such as "30 0 * * *"',
  test: (text) => /^(?:\d+|\*)(?:\/\d+)?(?:\s+(?:\d+|\*)(?:\/\d+)?){4}$/.test(text) && isSchedule(text),
};

const WINDOW = /^ *(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun):)?(\d{1,2}:\d{1,2})-(\d{1,2}:\d{1,2}) *$/;

/** Hours and minutes with two digits each, so that they compare as text; undefined for what is no time of day. */
function timeOfDay(text = ''): string | undefined {
  const [hours = '', minutes = ''] = text.split(':').map((part) => part.padStart(2, '0'));
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : undefined;
}

const MAINTENANCE_WINDOW: Format = {
  expected: 'times of one day in UTC, the earlier one first, such as "01:00-06:00" or "Sat:00:00-04:00"',
  test: (text) => {
    const [from, to] = (WINDOW.exec(text) ?? []).slice(1).map(timeOfDay);
    return from !== undefined && to !== undefined && from <= to;
  },
};

const caIsRead: Rule = across((tls) =>
  isGiven(tls.caSecretName) && !isGiven(tls.caFile) ? [misplaced('caSecretName', 'without caFile')] : FINE,
);

/** The key of a certificate belongs to root and to the group of the volume, which PostgreSQL must be in. */
const keyIsReadable: Rule = across((spec) =>
  isGiven(spec.tls) && !isGiven(spec.spiloFSGroup)
    ? [
        warned(
          broken('PostgreSQL can read tls only by a group, and spiloFSGroup is not set', 'add spiloFSGroup: 103', [
            'tls',
          ]),
        ),
      ]
    : FINE,
);

const spec: Rule = all(
  fieldRules({
    additionalVolumes,
    'allowedSourceRanges[]': has(CIDR),
    clone,
    'connectionPooler.resources': resources,
    databases,
    env: variables,
    envFrom: environmentSources,
    initContainers: items(initContainer),
    livenessProbe: handlers.livenessProbe ?? (() => FINE),
    logicalBackupSchedule: hasOrEmpty(DUMP_SCHEDULE),
    'maintenanceWindows[]': has(MAINTENANCE_WINDOW),
    patroni,
    podAnnotations: annotations,
    postgresql: parameters,
    preparedDatabases,
    resources: postgresResources,
    serviceAnnotations: annotations,
    sidecars,
    standby,
    'streams[].cpu': cpu,
    'streams[].memory': bytes,
    teamId: all(notEmpty, has(LABEL_VALUE)),
    tls: caIsRead,
    tolerations,
    topologySpreadConstraints: spread,
    users,
    'volume.selector': labelSelector,
    'volume.size': bytes,
  }),
  affinity,
  keyIsReadable,
  oneWay,
  ownersExist,
  preparedByOwner,
  standbyAlone,
  standbysCanConfirm,
);

/** A `postgresql` of Zalando's operator: what its CRD refuses, and what the operator itself skips or warns about. */
export const postgresql: Rule = all(name, fieldRules({ spec }));
