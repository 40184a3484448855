import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { withPackages } from './miniature';
import { TINY_WORKSPACE } from './tiny-workspace';

/** A finding as `--format json` tells it, as far as tests look. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly object: { readonly kind: string; readonly name: string };
  readonly field: string | null;
  readonly file: string;
  readonly bundle: string | null;
  readonly cluster: string | null;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** The small workspace, on two clusters of different versions, with these files beside or in place of its own. */
export function twoClusters(files: Readonly<Record<string, string>> = {}): string {
  const dev = TINY_WORKSPACE['environments/dev.yaml'].replace(
    'apps:',
    '  older: { region: there, kubernetes: "1.33" }\napps:',
  );
  return withPackages(tempFolder({ ...TINY_WORKSPACE, 'environments/dev.yaml': dev, ...files }));
}

/** Puts statements at the end of the app `web`, from line 11 on. */
export function inWeb(root: string, statements: string): void {
  const file = join(root, 'apps/web.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  },\n});', `    ${statements}\n  },\n});`));
}

/** The findings of an answer in JSON. */
export function findingsIn(stdout: string): readonly ToldFinding[] {
  return (JSON.parse(stdout) as { readonly findings: readonly ToldFinding[] }).findings;
}

/** `error schema/unknown-field apps/web.ts:11:5`, each once and in order. */
export function toldIn(stdout: string): readonly string[] {
  const told = findingsIn(stdout).map(({ severity, code, place }) => {
    return `${severity} ${code} ${place.file}:${place.line}:${place.column}`;
  });
  return [...new Set(told)];
}
