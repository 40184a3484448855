import { UserError, UserErrors } from '../../../errors/user-error';
import type { OutputFile } from '../../../model/file';
import type { Selection } from '../../../plan/selection';
import { withoutAside } from '../../../workspace/apps/rewritten-modules';
import type { Workspace } from '../../../workspace/workspace';
import type { Edit } from '../inputs/edit';
import type { Input } from '../inputs/input';
import type { Leaf } from '../leaves/leaf-tree';
import { Picture, type Renaming } from '../leaves/picture';
import type { Reach } from './reach-of';
import type { Sources } from './sources';
import { Ways } from './ways';

/** Renders what a selection of a workspace gives; `pipeline.ts` has it. */
export type Render = (workspace: Workspace, selection: Selection) => readonly OutputFile[];

/** The part of the fleet that is rendered: all of it, an environment, or a cluster. */
export interface Scope {
  readonly environment?: string;
  readonly cluster?: string;
}

/** What came of rendering with edits: a picture, or what was wrong with them. */
export type Outcome =
  | { readonly picture: Picture; readonly mistakes?: undefined }
  | { readonly picture?: undefined; readonly mistakes: readonly Mistake[] };

type NameEdit = Extract<Edit, { readonly in: 'name' }>;

/** A switch of a file. */
interface Spot {
  readonly file: string;
  readonly at: number;
}

/** An error that edits led to. */
export interface Mistake {
  readonly error: UserError;
  /** The file it points at, as a path in the workspace. */
  readonly file: string | undefined;
  /** The switch of the statement, or of the construct, that led to it, where that is a file of TypeScript. */
  readonly statement: number | undefined;
}

/** Renders one part of the fleet again and again, each time with other edits. */
export class Laboratory {
  readonly atRest: Picture;
  /** How often it has rendered. */
  runs = 0;
  /** What inputs were seen to do; undefined for one of which no other value was valid. */
  readonly reaches = new Map<Input, Reach | undefined>();

  /** @param base Edits that hold in all that it does. */
  constructor(
    readonly sources: Sources,
    private readonly render: Render,
    readonly scope: Scope,
    private readonly base: readonly Edit[] = [],
    private readonly ways = new Map<Input, Ways>(),
    private readonly called = new Map<string, Spot[]>(),
  ) {
    this.atRest = this.sources.with(base, (workspace) => this.picture(workspace, base));
  }

  /** The same with more edits that hold in all that it does. @throws what they lead to. */
  with(edits: readonly Edit[]): Laboratory {
    return new Laboratory(this.sources, this.render, this.scope, [...this.base, ...edits], this.ways, this.called);
  }

  /** What can be tried with an input, and what is known of it by now. */
  waysOf(input: Input): Ways {
    const ways = this.ways.get(input) ?? new Ways(input);
    this.ways.set(input, ways);
    return ways;
  }

  /** What is known to name a thing that gets another name, and so has to say that. */
  namings({ from, to }: NameEdit): readonly Edit[] {
    return (this.called.get(from) ?? []).map((spot) => ({ in: 'source', ...spot, value: to }));
  }

  /** Keeps a spot of a file that names a thing. */
  learnNaming({ from, to }: NameEdit, file: string, at: number): Edit {
    this.called.set(from, [...(this.called.get(from) ?? []), { file, at }]);
    return { in: 'source', file, at, value: to };
  }

  run(edits: readonly Edit[]): Outcome {
    this.runs += 1;
    const all = [...this.base, ...edits];
    try {
      return { picture: this.sources.with(all, (workspace) => this.picture(workspace, all)) };
    } catch (error) {
      // Whatever goes wrong follows from the edits, since without them it did not: also what would be a bug otherwise.
      return { mistakes: errorsOf(error).map((each) => this.mistake(each)) };
    }
  }

  /** The leaves that are otherwise with edits than they are at rest. @param among Files of `dist/`; default all. */
  changed(picture: Picture, edits: readonly Edit[], among?: Iterable<string>): ReadonlySet<Leaf> {
    return this.atRest.changedIn(picture, renaming(edits), among);
  }

  private picture(workspace: Workspace, edits: readonly Edit[]): Picture {
    return new Picture(this.render(workspace, selectionOf(this.scope, edits)));
  }

  private mistake(error: UserError): Mistake {
    const file = error.place && withoutAside(error.place.file);
    return { error, file, statement: file === undefined ? undefined : this.sources.lastReached(file) };
  }
}

function errorsOf(thrown: unknown): readonly UserError[] {
  if (thrown instanceof UserErrors) return thrown.errors;
  return thrown instanceof UserError ? [thrown] : [];
}

/** What has to be rendered for a part of the fleet. @param edits May give it other names. */
export function selectionOf({ environment, cluster }: Scope, edits: readonly Edit[]): Selection {
  const names = renamer(edits);
  return {
    environments: environment === undefined ? [] : [names('environment', environment)],
    clusters: environment === undefined || cluster === undefined ? [] : [names('cluster', cluster, environment)],
    apps: [],
  };
}

/** What bundles are called once edits have renamed environments, clusters and apps. */
function renaming(edits: readonly Edit[]): Renaming {
  const names = renamer(edits);
  return (bundle) => {
    const [first = '', second = '', third = '', fourth] = bundle.split('/');
    if (first !== 'gitops') {
      return [names('environment', first), names('cluster', second, first), names('app', third)].join('/');
    }
    const cluster = fourth === undefined ? [] : [names('cluster', fourth, third)];
    return [first, second, names('environment', third), ...cluster].join('/');
  };
}

type Renamer = (kind: 'app' | 'environment' | 'cluster', name: string, environment?: string) => string;

function renamer(edits: readonly Edit[]): Renamer {
  const renamings = edits.filter((edit) => edit.in === 'name');
  return (kind, name, environment) => {
    const found = renamings.find(({ of, from }) => {
      return of.kind === kind && from === name && (of.kind !== 'cluster' || of.environment === environment);
    });
    return found?.to ?? name;
  };
}
