import { compareText } from '../model/compare-text';
import { UserError, UserErrors } from './user-error';

/** Collects the user errors of a stage, so that all of them are reported and not just the first. */
export class Problems {
  private readonly errors = new Map<string, UserError>();

  /** Keeps an error; one that says the same of the same place, met again for another cluster, is dropped. */
  add(error: UserError): void {
    const { code, message, place } = error;
    const said = JSON.stringify([code, message, place]);
    if (!this.errors.has(said)) this.errors.set(said, error);
  }

  /** Runs `work` and keeps the user errors it throws; answers undefined then. Any other exception passes. */
  catch<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof UserError) this.add(error);
      else if (error instanceof UserErrors)
        error.errors.forEach((each) => {
          this.add(each);
        });
      else throw error;
      return undefined;
    }
  }

  /** What was collected, in the order of file and line. */
  get all(): readonly UserError[] {
    return [...this.errors.values()].sort(byPlace);
  }

  get any(): boolean {
    return this.errors.size > 0;
  }

  /** @throws UserErrors when anything was collected, in the order of file and line. */
  throwIfAny(): void {
    if (this.errors.size > 0) throw new UserErrors(this.all);
  }
}

function byPlace(a: UserError, b: UserError): number {
  if (!a.place || !b.place) return a.place ? -1 : b.place ? 1 : 0;
  if (a.place.file !== b.place.file) return compareText(a.place.file, b.place.file);
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
