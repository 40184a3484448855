import { appendFileSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TINY_WORKSPACE, type TinyFile } from './tiny-workspace';

/** What a person did to the small workspace. */
export type Plant = (root: string) => void;

/** A mistake, and every error that must be told of it: `FL1004 environments/dev.yaml:6:20`. */
export interface Fault {
  readonly name: string;
  readonly plant: Plant;
  readonly told: readonly string[];
}

const DEV = 'environments/dev.yaml';
const FLEET = 'environments/fleet.yaml';
const WEB = 'apps/web.ts';

const TENFOLD = (anchor: string): string => `[${Array.from({ length: 10 }, () => `*${anchor}`).join(', ')}]`;
const BOMB = `settings:
  a: &a [x, x, x, x, x, x, x, x, x, x]
  b: &b ${TENFOLD('a')}
  c: &c ${TENFOLD('b')}
  d: &d ${TENFOLD('c')}
  e: ${TENFOLD('d')}
`;

/** One mistake each. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'an unknown key',
    plant: append(DEV, 'gatway: { name: public, namespace: gateway }\n'),
    told: [`FL1005 ${DEV}:8:1`],
  },
  {
    name: 'a setting that the app does not declare',
    plant: replace(DEV, 'replicas: 2', 'replicas: 2, imagee: x'),
    told: [`FL1005 ${DEV}:6:23`],
  },
  { name: 'a wrong type', plant: replace(DEV, 'replicas: 2', 'replicas: six'), told: [`FL1004 ${DEV}:6:20`] },
  { name: 'a key that is missing', plant: replace(DEV, 'region: here, ', ''), told: [`FL1007 ${DEV}:4:3`] },
  { name: 'a duplicate key', plant: append(DEV, 'tier: staging\n'), told: [`FL1003 ${DEV}:8:1`] },
  { name: 'an anchor bomb', plant: append(FLEET, BOMB), told: [`FL1006 ${FLEET}:9:38`] },
  { name: 'a tab', plant: append(FLEET, 'settings:\n\ta: 1\n'), told: [`FL1002 ${FLEET}:6:1`] },
  {
    name: 'the marks of a merge conflict',
    plant: append(DEV, '<<<<<<< ours\n  admin:\n=======\n  shop:\n>>>>>>> theirs\n'),
    told: [`FL1002 ${DEV}:8:1`],
  },
  { name: 'an app that has no file', plant: remove(WEB), told: [`FL1012 ${DEV}:7:3`] },
  { name: 'an app whose name leads out of apps/', plant: replace(DEV, 'web:', '../web:'), told: [`FL1012 ${DEV}:7:3`] },
  { name: 'apps that call each other', plant: inWeb("web.calls('web');"), told: [`FL2002 ${WEB}:11:9`] },
  { name: 'a call of an app that is nowhere', plant: replace(WEB, "'api',", "'apo',"), told: [`FL2001 ${WEB}:9:9`] },
  {
    name: 'an app that throws while it is loaded',
    plant: replace(WEB, 'export default', "throw new Error('no such harbour');\nexport default"),
    told: [`FL1010 ${WEB}:4:7`],
  },
  {
    name: 'an app that throws while it is built',
    plant: inWeb("throw new Error('no such harbour');"),
    told: [`FL3001 ${WEB}:11:11`],
  },
  {
    name: 'an app that ends the process while it is built',
    plant: inWeb('process.exit(0);'),
    told: [`FL3001 ${WEB}:11:13`],
  },
  {
    name: 'an app that ends the process while it is loaded',
    plant: replace(WEB, 'export default', 'process.exit(0);\nexport default'),
    told: [`FL3001 ${WEB}:4:9`],
  },
  {
    name: 'an app that is built by an asynchronous function, which throws',
    plant: replace(WEB, 'build(app) {', "async build(app) {\n    throw new Error('no such harbour');"),
    told: [`FL3001 ${WEB}:4:16`],
  },
  {
    name: 'an app that changes its cluster',
    // Code that is not strict is not told that it changes nothing.
    plant: all(
      write('tsconfig.json', '{ "compilerOptions": { "strict": true } }'),
      inWeb("app.cluster.labels.wave = 'first';"),
    ),
    told: [`FL3001 ${WEB}:11:24`],
  },
  {
    name: 'an app without default export',
    plant: replace(WEB, 'export default', 'export const app ='),
    told: [`FL1011 ${WEB}:1:1`],
  },
  { name: 'an app with broken syntax', plant: inWeb('const = 1;'), told: [`FL1010 ${WEB}:11:11`] },
  {
    name: 'a file of an app with a name that is no DNS label',
    plant: rename(WEB, 'apps/Web_Shop.ts', { [DEV]: ['web:', 'Web_Shop:'], [WEB]: ["'web'", "'Web_Shop'"] }),
    told: ['FL1013 apps/Web_Shop.ts:1:1'],
  },
  {
    name: 'a cluster with a name that is no DNS label',
    plant: replace(DEV, 'local:', 'local_1:'),
    told: [`FL1013 ${DEV}:4:3`],
  },
  {
    name: 'a construct with a name that is no DNS label',
    plant: replace(WEB, "app, 'web'", "app, 'Web_Shop'"),
    told: [`FL1013 ${WEB}:8:17`],
  },
  {
    name: 'a name that is too long once composed',
    plant: replace(WEB, "app, 'web'", `app, '${'x'.repeat(60)}'`),
    told: [`FL3003 ${WEB}:8:17`],
  },
  { name: 'a link in apps/ that leads out', plant: linkOut(WEB), told: [`FL1017 ${WEB}:1:1`] },
  {
    name: 'an index of dist/ that names a path outside',
    plant: replace('dist/index.json', '"dev/local/web/service.web.yaml"', '"../service.web.yaml"'),
    told: ['FL5003 dist/index.json:25:7'],
  },
  {
    name: 'two objects with one identity',
    plant: inWeb(
      "new ApiObject(app, 'more', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'api', namespace: 'api' } });",
    ),
    told: [`FL4001 ${WEB}:11:5`],
  },
  {
    name: 'two objects with one file',
    plant: inWeb(`new ApiObject(app, 'one', { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' } });
    new ApiObject(app, 'two', { apiVersion: 'example.com/v1', kind: 'WIDGET', metadata: { name: 'a' } });`),
    told: [`FL4002 ${WEB}:12:5`],
  },
  { name: 'no environment', plant: remove(DEV), told: ['FL1001 environments:1:1'] },
  { name: 'no fleet', plant: remove(FLEET), told: ['FL1001'] },
];

/** Mistakes in several files, some of them several in one. */
export const MANY_FAULTS: Fault = {
  name: 'mistakes in several files',
  plant: all(
    append(FLEET, 'gatway: { name: public, namespace: gateway }\n'),
    replace(DEV, 'replicas: 2', 'replicas: six'),
    append(DEV, 'owner: team-web\n'),
    write('environments/prod.yaml', 'environment: prod\ntier: production\ntier: production\n'),
    write('environments/staging.yaml', TINY_WORKSPACE[DEV].replace('dev', 'staging').replace('development', 'stagin')),
    replace(WEB, 'export default', 'export const app ='),
    write('apps/mail.ts', "import 'mail';\n"),
  ),
  told: [
    'FL1010 apps/mail.ts:1:8',
    `FL1011 ${WEB}:1:1`,
    `FL1004 ${DEV}:6:20`,
    `FL1005 ${DEV}:8:1`,
    `FL1005 ${FLEET}:5:1`,
    'FL1007 environments/prod.yaml:1:1',
    'FL1003 environments/prod.yaml:3:1',
    'FL1004 environments/staging.yaml:2:7',
  ],
};

function all(...plants: readonly Plant[]): Plant {
  return (root) => {
    for (const plant of plants) plant(root);
  };
}

function write(file: string, text: string): Plant {
  return (root) => {
    writeFileSync(join(root, file), text);
  };
}

function append(file: TinyFile, text: string): Plant {
  return (root) => {
    appendFileSync(join(root, file), text);
  };
}

function remove(file: TinyFile): Plant {
  return (root) => {
    rmSync(join(root, file));
  };
}

/** Puts a text in the place of another. */
export function replace(file: string, from: string, to: string): Plant {
  return (root) => {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(root, file), text.replace(from, to));
  };
}

/** Puts statements at the end of the app `web`, from line 11 on. */
function inWeb(statements: string): Plant {
  return replace(WEB, '  },\n});', `    ${statements}\n  },\n});`);
}

function rename(from: TinyFile, to: string, edits: Partial<Record<TinyFile, readonly [string, string]>>): Plant {
  return (root) => {
    for (const [file, edit] of Object.entries(edits)) replace(file, ...edit)(root);
    renameSync(join(root, from), join(root, to));
  };
}

/** Puts a link to a file outside the workspace in the place of a file. */
function linkOut(file: TinyFile): Plant {
  return (root) => {
    rmSync(join(root, file));
    symlinkSync(__filename, join(root, file));
  };
}
