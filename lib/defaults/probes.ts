import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Probes: readiness sheds traffic, liveness restarts, startup keeps both away from a pod that is still starting. */
export const probes = {
  'probe.readiness.path': {
    field: 'readinessProbe.httpGet.path',
    value: everyTier('/readyz'),
    why:
      'Ready and alive are two questions: a pod that waits for its database should get no requests, yet a restart ' +
      'would not bring the database back. The API server of Kubernetes itself answers them under these two paths.',
    source: SOURCES.healthEndpoints,
  },
  'probe.readiness.period': {
    field: 'readinessProbe.periodSeconds',
    unit: 's',
    value: everyTier(5),
    apiDefault: 10,
    why:
      'Three failures at 5 s take a broken pod out of its Service after about 15 s; at the 10 s of the API server it ' +
      'would go on answering errors for 30 s. A probe every 5 s is no load that anyone can measure.',
    source: SOURCES.probesTask,
  },
  'probe.readiness.timeout': {
    field: 'readinessProbe.timeoutSeconds',
    unit: 's',
    value: everyTier(2),
    apiDefault: 1,
    why:
      'The one second of the API server is lost to a single pause for garbage collection. Two seconds forgive that ' +
      'and still end well before the next probe.',
    source: SOURCES.probesTask,
  },
  'probe.readiness.failures': {
    field: 'readinessProbe.failureThreshold',
    value: everyTier(3),
    apiDefault: 3,
    why:
      'One late answer is noise, three in a row are a fact. A pod that leaves at the first one hands its load to its ' +
      'neighbours, which answer late in their turn.',
    source: SOURCES.probesTask,
  },
  'probe.liveness.path': {
    field: 'livenessProbe.httpGet.path',
    value: everyTier('/livez'),
    why:
      'It asks whether a restart would help, so it must look at nothing outside the process. A liveness probe that ' +
      'asks the database restarts every pod at once when the database is slow.',
    source: SOURCES.healthEndpoints,
  },
  'probe.liveness.period': {
    field: 'livenessProbe.periodSeconds',
    unit: 's',
    value: everyTier(10),
    apiDefault: 10,
    why:
      'A deadlock waits for its restart without harm, since readiness has stopped the traffic by then. Half as often ' +
      'as readiness is enough.',
    source: SOURCES.probes,
  },
  'probe.liveness.timeout': {
    field: 'livenessProbe.timeoutSeconds',
    unit: 's',
    value: everyTier(3),
    apiDefault: 1,
    why:
      'A process under overload answers late before it answers not at all. Being more patient than readiness, ' +
      'liveness lets lateness cost the pod its traffic and not its process.',
    source: SOURCES.probes,
  },
  'probe.liveness.failures': {
    field: 'livenessProbe.failureThreshold',
    value: everyTier(6),
    apiDefault: 3,
    why:
      'Six failures at 10 s are a minute, four times what readiness takes: an overloaded pod first loses its traffic ' +
      'and can recover, and only one that stays dead is restarted. Restarts under load push that load onto the other ' +
      'pods and bring them down one after the other.',
    source: SOURCES.probes,
  },
  'probe.startup.period': {
    field: 'startupProbe.periodSeconds',
    unit: 's',
    value: everyTier(2),
    apiDefault: 10,
    why:
      'No other probe runs before this one has passed, so its period is the time that every rollout and every ' +
      'scale-up may wait for nothing. It costs little, because it ends with the first success.',
    source: SOURCES.probesTask,
  },
  'probe.startup.timeout': {
    field: 'startupProbe.timeoutSeconds',
    unit: 's',
    value: everyTier(2),
    apiDefault: 1,
    why: 'The first answers of a process are its slowest: code is compiled, caches are filled, connections are opened.',
    source: SOURCES.probesTask,
  },
  'probe.startup.failures': {
    field: 'startupProbe.failureThreshold',
    value: everyTier(60),
    apiDefault: 3,
    why:
      'Sixty times 2 s give a slow runtime on a busy node two minutes to start. This is a limit and not a delay: ' +
      'what is up after 3 s is probed as ready after 4 s. Without it the liveness probe would have to be as patient ' +
      'for ever.',
    source: SOURCES.probesTask,
  },
} satisfies DefaultsTable;
