import { join } from 'node:path';
import { withOtherDefaults, type Defaults } from '../../../defaults/defaults';
import { isAppDefinition } from '../../../workspace/app-definition';
import type { Require } from '../../../workspace/apps/load-module';
import { RewrittenModules, type Rewritten } from '../../../workspace/apps/rewritten-modules';
import { readYaml, type DocumentReader } from '../../../workspace/read-yaml';
import { loadWorkspace, type Workspace } from '../../../workspace/workspace';
import type { Located } from '../../../workspace/yaml/located';
import type { Edit } from '../inputs/edit';
import { editedDocument } from '../inputs/edited-document';
import { liftSource, type LiftedSource } from '../source/lift-source';
import { Switchboard } from '../source/switches';
import { renamedWorkspace } from './renamed-workspace';
import { silently } from './silently';

/** The files that a workspace follows from, ready to be loaded with edits. */
export class Sources {
  /** The files of `environments/`, by path in the workspace. */
  readonly documents = new Map<string, Located>();
  /** The files of TypeScript that the workspace runs, its own modules among them, by path in the workspace. */
  readonly modules = new Map<string, LiftedSource>();
  /** The workspace as its files are, with all switches at rest. */
  readonly atRest: Workspace;
  private readonly rewritten: RewrittenModules<Switchboard>;
  private readonly resting = new Map<string, Switchboard>();
  private boards: ReadonlyMap<string, Switchboard> = new Map();

  /**
   * @param root Absolute path of the workspace.
   * @param requireFrom The `require` of a file of TypeScript; default as apps are loaded.
   * @throws UserErrors where the workspace cannot be loaded.
   */
  constructor(
    readonly root: string,
    requireFrom?: (file: string) => Require,
  ) {
    const rewrite = (file: string, text: string): Rewritten => {
      const lifted = liftSource(file, text);
      this.modules.set(file, lifted);
      return { text: lifted.text, name: lifted.board };
    };
    this.rewritten = new RewrittenModules({ root, rewrite, atRest: (file) => this.boardAtRest(file) }, requireFrom);
    this.atRest = loadWorkspace(root, this.rewritten.loader(new Map()), this.reader([]));
  }

  /** Loads the workspace with edits, and hands it on while they hold. @throws what the user's code or its checks throw. */
  with<T>(edits: readonly Edit[], work: (workspace: Workspace) => T): T {
    const defaults = Object.fromEntries(
      edits.flatMap((edit) => (edit.in === 'default' ? [[edit.at, edit.value]] : [])),
    );
    this.setBoards(edits);
    return silently(() => withOtherDefaults(defaults as Partial<Defaults>, () => work(this.load(edits))));
  }

  /** The switch of the literal, in one of the files of an app, by which the app is named. */
  namingSwitch(file: string, app: string): number | undefined {
    const entry = [`apps/${app}.ts`, `apps/${app}/index.ts`].find((path) => this.modules.has(path));
    const named = this.modules.get(file)?.switches.filter(({ value }) => value === app) ?? [];
    return named.find(({ id }) => {
      const board = new Switchboard(new Map([[id, `${app}x`]]));
      const name = entry === undefined ? undefined : this.nameIn(entry, new Map([[file, board]]));
      return name !== undefined && name !== app;
    })?.id;
  }

  /** What the app of a file is called; undefined where it cannot be loaded so. */
  private nameIn(entry: string, boards: ReadonlyMap<string, Switchboard>): string | undefined {
    try {
      const exports = silently(() => this.rewritten.loader(boards)(join(this.root, entry)));
      const { default: definition } = exports as { readonly default?: unknown };
      return isAppDefinition(definition) ? definition.name : undefined;
    } catch {
      return undefined;
    }
  }

  /** The statement or construct of a file that was reached last while edits held, by its switch. */
  lastReached(file: string): number | undefined {
    return (this.boards.get(file) ?? this.resting.get(file))?.last;
  }

  private load(edits: readonly Edit[]): Workspace {
    if (edits.every((edit) => edit.in === 'default')) return this.atRest;
    const workspace = loadWorkspace(this.root, this.rewritten.loader(this.boards), this.reader(edits));
    return renamedWorkspace(workspace, edits);
  }

  private setBoards(edits: readonly Edit[]): void {
    const set = new Map<string, Map<number, unknown>>();
    for (const edit of edits) {
      if (edit.in === 'source')
        set.set(edit.file, (set.get(edit.file) ?? new Map<number, unknown>()).set(edit.at, edit.value));
    }
    this.boards = new Map([...set].map(([file, values]) => [file, new Switchboard(values)]));
    for (const board of this.resting.values()) board.last = undefined;
  }

  private boardAtRest(file: string): Switchboard {
    const board = this.resting.get(file) ?? new Switchboard(new Map());
    this.resting.set(file, board);
    return board;
  }

  /** Each file is read once; edits are made to what was read. */
  private reader(edits: readonly Edit[]): DocumentReader {
    return (root, file, problems) => {
      const document = this.documents.get(file) ?? readYaml(root, file, problems);
      if (!document) return undefined;
      this.documents.set(file, document);
      const own = edits.filter((edit) => edit.in === 'document').filter((edit) => edit.file === file);
      return own.length === 0 ? document : editedDocument(document, own);
    };
  }
}
