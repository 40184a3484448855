import { compareText } from '../model/compare-text';
import type { Place } from '../model/place';
import { UserError, UserErrors } from './user-error';

/** Collects the user errors of a stage, so that all of them are reported and not just the first. */
export class Problems {
  private readonly errors: UserError[] = [];

  /** Keeps an error; one that says the same of the same place, met again for another cluster, is dropped. */
  add(error: UserError): void {
    if (!this.errors.some((known) => sameError(known, error))) this.errors.push(error);
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
    return [...this.errors].sort(byPlace);
  }

  get any(): boolean {
    return this.errors.length > 0;
  }

  /** @throws UserErrors when anything was collected, in the order of file and line. */
  throwIfAny(): void {
    if (this.errors.length > 0) throw new UserErrors(this.all);
  }
}

function sameError(a: UserError, b: UserError): boolean {
  return a.code === b.code && a.message === b.message && samePlace(a.place, b.place);
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.file === b?.file && a?.line === b?.line && a?.column === b?.column;
}

function byPlace(a: UserError, b: UserError): number {
  if (!a.place || !b.place) return a.place ? -1 : b.place ? 1 : 0;
  if (a.place.file !== b.place.file) return compareText(a.place.file, b.place.file);
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
