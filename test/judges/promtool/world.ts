/** What one instance is like, each as values in promtool's notation, five minutes apart. */
export interface Instance {
  readonly pod: string;
  readonly inRecovery: string;
  readonly lag: string;
  readonly streams: string;
  readonly fenced: string;
  readonly errors: string;
  /** Whether its queries are answered. */
  readonly answers: boolean;
  readonly archived: string;
  readonly failed: string;
  readonly sinceArchived: string;
  readonly waiting: string;
  readonly rowsWritten: string;
  /** Of 100. */
  readonly connections: string;
  readonly longTransaction: string;
  readonly idleInTransaction: string;
  readonly deadlocks: string;
  readonly transactionIdAge: string;
  /** Of 100. */
  readonly dataLeft: string;
  /** Of 100. */
  readonly logLeft: string;
}

/** A database, whatever its operator. */
export interface World {
  readonly instances: readonly Instance[];
  /** Unix time; undefined where nothing is known of backups. */
  readonly lastBackup: string | undefined;
  readonly sinceBackup: string | undefined;
  readonly firstPoint: string | undefined;
  readonly poolWait: string;
}

/** Samples of every series that says nothing else: thirty hours. */
const SAMPLES = 360;

/** The same value all along. */
export function always(value: number): string {
  return `${value}x${SAMPLES}`;
}

/** A value that changes by so much every five minutes. */
export function growing(from: number, by: number): string {
  return `${from}${by < 0 ? by : `+${by}`}x${SAMPLES}`;
}

const HEALTHY: Instance = {
  pod: '',
  inRecovery: always(1),
  lag: always(2),
  streams: always(1),
  fenced: always(0),
  errors: always(0),
  answers: true,
  archived: always(0),
  failed: always(0),
  sinceArchived: always(60),
  waiting: always(0),
  rowsWritten: always(1000),
  connections: always(40),
  longTransaction: always(3),
  idleInTransaction: always(1),
  deadlocks: always(0),
  transactionIdAge: always(150_000_000),
  dataLeft: always(60),
  logLeft: always(80),
};

/** An instance, other than healthy in what is said of it. */
export function standby(pod: string, ill: Partial<Instance> = {}): Instance {
  return { ...HEALTHY, pod, ...ill };
}

/** The instance that takes writes and archives them. */
export function primary(pod: string, ill: Partial<Instance> = {}): Instance {
  const well = { inRecovery: always(0), lag: always(0), streams: always(0) };
  const busy = { archived: growing(100, 3), failed: always(2), rowsWritten: growing(1000, 500) };
  return standby(pod, { ...well, ...busy, ...ill });
}

/** One primary and two standbys, backed up an hour ago. */
export function worldOf(instances: readonly Instance[], ill: Partial<World> = {}): World {
  return {
    instances,
    lastBackup: growing(-3600, 300),
    sinceBackup: always(3600),
    firstPoint: always(60),
    poolWait: always(0),
    ...ill,
  };
}
