import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import { isUserFile } from '../call-site';
import { typeScriptRequire, type ModuleLoader, type Require } from './load-module';

/** How files of TypeScript are changed before they run. */
export interface Rewriting<Board> {
  /** Absolute path of the workspace; files outside it are left as they are. */
  readonly root: string;
  /** @param file Path in the workspace. */
  readonly rewrite: (file: string, text: string) => Rewritten;
  /** What the name stands for while nothing is tried out. */
  readonly atRest: (file: string) => Board;
}

/** What runs in place of a file. */
export interface Rewritten {
  readonly text: string;
  /** A name that the text uses; what it stands for is given each time the text runs. */
  readonly name: string;
}

interface Compiled<Board> {
  readonly run: (
    exports: unknown,
    require: unknown,
    module: ModuleRecord,
    path: string,
    folder: string,
    board: Board,
  ) => void;
  /** Absolute paths of the rewritten files that this one imports. */
  readonly imports: Set<string>;
}

interface ModuleRecord {
  exports: unknown;
}

/** What is used of esbuild, which tsx brings. */
interface Esbuild {
  readonly transformSync: (text: string, options: object) => { readonly code: string };
}

/** Sets a file apart from itself as it runs otherwise: places of running code are remembered by file, line and column. */
const ASIDE = '?';

/**
 * Files of TypeScript that run with changes, as often as somebody asks, beside the modules of the process and without
 * touching them. A file whose name stands for the same as at rest, and that imports none for which it does not, runs once.
 */
export class RewrittenModules<Board> {
  private readonly compiled = new Map<string, Compiled<Board>>();
  private readonly resting = new Map<string, ModuleRecord>();

  /** @param requireFrom The `require` of a file, by its absolute path; default as apps are loaded. */
  constructor(
    private readonly rewriting: Rewriting<Board>,
    private readonly requireFrom: (file: string) => Require = typeScriptRequire,
  ) {}

  /** Loads modules as they are once the name stands for something else. @param boards By path in the workspace. */
  loader(boards: ReadonlyMap<string, Board>): ModuleLoader {
    const changed = new Map<string, ModuleRecord>();
    const boardOf = (file: string): Board => boards.get(file) ?? this.rewriting.atRest(file);
    const load = (path: string): unknown => {
      // At rest first, for only what has run is known by what it imports.
      const asItIs = this.atRest(path);
      if (!this.isReached(path, boards)) return asItIs;
      return changed.has(path) ? changed.get(path)?.exports : this.run(path, changed, boardOf, load);
    };
    return load;
  }

  private atRest(path: string): unknown {
    const known = this.resting.get(path);
    if (known) return known.exports;
    return this.run(path, this.resting, this.rewriting.atRest, (other) => this.atRest(other));
  }

  /** Whether a file, or one that it imports, has another board than at rest. */
  private isReached(path: string, boards: ReadonlyMap<string, Board>, seen = new Set<string>()): boolean {
    if (seen.has(path)) return false;
    seen.add(path);
    if (boards.has(this.fileOf(path))) return true;
    return [...(this.compiled.get(path)?.imports ?? [])].some((each) => this.isReached(each, boards, seen));
  }

  private run(
    path: string,
    modules: Map<string, ModuleRecord>,
    boardOf: (file: string) => Board,
    load: ModuleLoader,
  ): unknown {
    const compiled = this.compiled.get(path) ?? this.compile(path);
    const module: ModuleRecord = { exports: {} };
    // Known before it has run, as Node does for imports in a circle.
    modules.set(path, module);
    try {
      const require = this.rewritingRequire(path, compiled.imports, load);
      compiled.run(module.exports, require, module, path, dirname(path), boardOf(this.fileOf(path)));
    } catch (error) {
      modules.delete(path);
      throw error;
    }
    return module.exports;
  }

  private rewritingRequire(path: string, imports: Set<string>, load: ModuleLoader): Require {
    const require = this.requireFrom(path);
    const rewriting = (request: string): unknown => {
      const target = require.resolve(request);
      if (!this.isRewritten(target)) return require(request);
      imports.add(target);
      return load(target);
    };
    return Object.assign(rewriting, require);
  }

  private compile(path: string): Compiled<Board> {
    const { text, name } = this.rewriting.rewrite(this.fileOf(path), readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    const { code } = esbuild().transformSync(text, {
      loader: 'ts',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      keepNames: true,
      sourcefile: path,
    });
    const parameters = ['exports', 'require', 'module', '__filename', '__dirname', name];
    const run = compileFunction(code, parameters, { filename: path + ASIDE }) as Compiled<Board>['run'];
    const compiled = { run, imports: new Set<string>() };
    this.compiled.set(path, compiled);
    return compiled;
  }

  private isRewritten(path: string): boolean {
    if (!isAbsolute(path) || !/\.[cm]?ts$/.test(path) || !isUserFile(path)) return false;
    const inside = relative(this.rewriting.root, path);
    return !inside.startsWith('..') && !isAbsolute(inside);
  }

  private fileOf(path: string): string {
    return relative(this.rewriting.root, path).split(sep).join('/');
  }
}

/** The path in the workspace that a place in a rewritten file means. */
export function withoutAside(file: string): string {
  return file.endsWith(ASIDE) ? file.slice(0, -ASIDE.length) : file;
}

function esbuild(): Esbuild {
  const tsx = createRequire(createRequire(__filename).resolve('tsx/cjs/api'));
  return tsx('esbuild') as Esbuild;
}
