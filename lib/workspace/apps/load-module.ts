import Module, { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { register } from 'tsx/cjs/api';

/** Runs a file of TypeScript, given its absolute path, and answers what it exports. */
export type ModuleLoader = (file: string) => unknown;

/** The `require` of a file, as far as it is used; users need not have the types of Node. */
export interface Require {
  (request: string): unknown;
  readonly resolve: (request: string) => string;
}

type Resolve = (this: unknown, request: string, ...rest: unknown[]) => string;

const load = createRequire(__filename);
let ready = false;

/** Runs TypeScript without a build step, and with stacks that point into it. */
export const loadTypeScript: ModuleLoader = (file) => {
  getReady();
  return load(file) as unknown;
};

/** The `require` of a file of TypeScript, given its absolute path. */
export function typeScriptRequire(file: string): Require {
  getReady();
  return createRequire(file);
}

/** Once for a process, and never undone: apps may import when they are built, and stacks are mapped even later. */
function getReady(): void {
  if (!ready) {
    register();
    resolveToThisCopy();
  }
  ready = true;
}

/**
 * Makes `fairlead` in an import mean the copy that runs, and `cdk8s` and `constructs` the copies that it uses: a class or
 * a token of another copy is not known for what it is. Node would look for them beside the app, and find other copies or
 * none where fairlead runs from its repository, or from a folder of its own as with npx.
 */
function resolveToThisCopy(): void {
  const extension = extname(__filename);
  const own = new Map([
    ['fairlead', join(__dirname, `../../index${extension}`)],
    ['fairlead/testing', join(__dirname, `../../testing/index${extension}`)],
    ['cdk8s', load.resolve('cdk8s')],
    ['constructs', load.resolve('constructs')],
  ]);
  // Node documents no hook for require before version 22.15; tsx and others replace the same function.
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = function (request, ...rest) {
    return own.get(request) ?? resolve.call(this, request, ...rest);
  };
}
