import type { Require } from '../../workspace/apps/load-module';
import type { Workspace } from '../../workspace/workspace';
import { Laboratory, selectionOf, type Render, type Scope } from './experiment/laboratory';
import { Sources } from './experiment/sources';
import { fileInputs, type FileInputs } from './inputs/inventory';
import { Picture } from './leaves/picture';

/**
 * What it takes to tell where fields come from, each made when it is first needed: inputs are changed, one by one or many
 * at once, and what is rendered then tells what follows from them. Nothing is assumed of the code in between.
 */
export class Explainer {
  private sources: Sources | undefined;
  private read: FileInputs | undefined;
  private readonly pictures = new Map<string, Picture>();
  private readonly laboratories = new Map<string, Laboratory>();

  /**
   * @param workspace As its files say.
   * @param render Renders what is selected of a workspace.
   * @param requireFrom The `require` of a file of TypeScript; default as apps are loaded.
   */
  constructor(
    readonly workspace: Workspace,
    private readonly render: Render,
    private readonly requireFrom?: (file: string) => Require,
  ) {}

  /** What a part of the fleet is rendered to, with the places of its constructs. @throws UserErrors as synth would. */
  picture(scope: Scope): Picture {
    return remembered(this.pictures, scope, () => new Picture(this.render(this.workspace, selectionOf(scope, []))));
  }

  /** Where inputs are changed to see what a part of the fleet is rendered to then. */
  laboratory(scope: Scope): Laboratory {
    return remembered(this.laboratories, scope, () => new Laboratory(this.allSources, this.render, scope));
  }

  /** The inputs of every file of the workspace, by its path. */
  get inputs(): FileInputs {
    return (this.read ??= fileInputs(this.allSources));
  }

  private get allSources(): Sources {
    return (this.sources ??= new Sources(this.workspace.root, this.requireFrom));
  }
}

function remembered<T>(known: Map<string, T>, { environment = '', cluster = '' }: Scope, make: () => T): T {
  const key = `${environment}/${cluster}`;
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
