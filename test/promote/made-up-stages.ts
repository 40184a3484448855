import { z } from 'zod';
import { Problems } from '../../lib/errors/problems';
import type { EarlierFile } from '../../lib/model/earlier-file';
import { applyEdits } from '../../lib/promote/yaml/apply-edits';
import { planPromotion } from '../../lib/promote/plan/plan-promotion';
import type { Promotion } from '../../lib/promote/promotion';
import type { ProvenPromotion } from '../../lib/promote/proof/proof';
import { provePromotion } from '../../lib/promote/proof/prove-promotion';
import { readText } from '../../lib/workspace/files/read-text';
import { readFleet } from '../../lib/workspace/read-fleet';
import { FLEET, madeUp, type MadeUpApp } from '../workspace/made-up';

/** What a test says of two environments; staging has one cluster and prod two, eu-1 and us-1. */
export interface Stages {
  /** What follows in the files, from line 5 on for staging and from line 6 on for prod. */
  readonly staging?: string;
  readonly prod?: string;
  /** What follows in `fleet.yaml`, from line 5 on. */
  readonly fleet?: string;
  readonly apps?: Readonly<Record<string, MadeUpApp>>;
}

/** What is asked of them. */
export interface Asked {
  readonly apps?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  /** Texts of the file of staging, below its first lines, at earlier commits. */
  readonly earlier?: Readonly<Record<string, string>>;
}

/** An app with the settings that most tests promote, all of them optional. */
export const SHOP: MadeUpApp = {
  settings: z.object({
    image: z.string().nullish(),
    replicas: z.int().optional(),
    redis: z.object({ image: z.string().optional(), storage: z.string().optional() }).nullish(),
    features: z.unknown().optional(),
    motd: z.string().optional(),
  }),
};

const CLUSTER = '{ region: here, kubernetes: "1.34" }';
const HEADS = {
  staging: `environment: staging\ntier: staging\nclusters:\n  eu-1: ${CLUSTER}\n`,
  prod: `environment: prod\ntier: production\nclusters:\n  eu-1: ${CLUSTER}\n  us-1: ${CLUSTER}\n`,
};

/** The first lines of the file of prod, which no promotion touches. */
export const PROD_HEAD = HEADS.prod;

function workspaceOf({ staging = '', prod = '', fleet = '', apps = { shop: SHOP } }: Stages) {
  const files = {
    'environments/fleet.yaml': FLEET + fleet,
    'environments/staging.yaml': HEADS.staging + staging,
    'environments/prod.yaml': HEADS.prod + prod,
  };
  const { root, load } = madeUp(files, apps);
  const rules = readFleet(root, new Problems())?.promotion;
  if (!rules) throw new Error('the fleet is broken');
  return { root, workspace: load(), rules };
}

/** Plans a promotion, by default from staging to prod. */
export function plan(
  stages: Stages,
  { apps = [], from = 'staging', to = 'prod', today = '2026-11-20' }: Asked = {},
): Promotion {
  const { root, workspace, rules } = workspaceOf(stages);
  const file = `environments/${to === 'prod' ? to : 'staging'}.yaml`;
  return planPromotion({ workspace, rules, from, to, apps, today, text: readText(root, file) });
}

/** What the file of prod is after a promotion, below its first lines; the remarks that are no errors are left out. */
export function promoted(stages: Stages, asked: Asked = {}): string {
  const { edits, remarks } = plan(stages, asked);
  const errors = remarks.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const text = applyEdits(HEADS.prod + (stages.prod ?? ''), edits);
  if (!text.startsWith(HEADS.prod)) throw new Error('the first lines have changed');
  return text.slice(HEADS.prod.length);
}

/** The settings of an app in prod, by cluster. */
export function inProd(stages: Stages, app = 'shop'): Readonly<Record<string, unknown>> {
  const runs = workspaceOf(stages).workspace.runs.filter(
    (run) => run.environment.name === 'prod' && run.app.name === app,
  );
  return Object.fromEntries(runs.map((run) => [run.cluster.name, run.settings.values]));
}

/** Proves that prod runs only what staging has run. */
export function prove(stages: Stages, { apps = [], today = '2026-11-20', earlier = {} }: Asked = {}): ProvenPromotion {
  const { workspace, rules } = workspaceOf(stages);
  const history = Object.entries(earlier).map(([commit, text]): EarlierFile => ({
    commit,
    text: HEADS.staging + text,
  }));
  return provePromotion({ workspace, rules, from: 'staging', to: 'prod', apps, today, history: { versions: history } });
}
