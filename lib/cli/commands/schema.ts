import { resolve } from 'node:path';
import { Command } from 'commander';
import { editorSchemas } from '../../workspace/editor-schema';
import { loadWorkspace } from '../../workspace/workspace';
import { counted } from '../../model/counted';
import { differenceText, isFresh } from '../difference';
import { displayPath } from '../display-path';
import { examples } from '../examples';
import { EXIT, type Answer, type ExitCode } from '../exit-code';
import { formatOption, type Format } from '../format-option';
import type { Io } from '../io';
import { jsonText } from '../json';
import { outOption } from '../out-option';
import { requireRoot } from '../root';
import { compareSchemas, writeSchemas, type SchemaFile } from '../schema-files';

interface SchemaOptions {
  readonly out?: string;
  readonly check?: true;
  readonly format: Format;
}

/** The folder the schemas belong in, and what belongs there. */
interface Schemas {
  readonly folder: string;
  readonly files: readonly SchemaFile[];
  /** The folder as it is shown. */
  readonly directory: string;
}

const AFTER_HELP = `
Writes fleet.schema.json and environment.schema.json, which knows the settings of
every app. Keys of --format json: directory, files, written;
with --check: directory, files, fresh, added, changed, removed.
${examples(['fairlead schema', 'fairlead schema --check'])}`;

/** The verb `schema`: writes the JSON Schemas of `environments/*.yaml` or, with `--check`, compares them. */
export function schemaCommand(io: Io, answer: Answer): Command {
  return new Command('schema')
    .description('write the JSON Schemas of environments/*.yaml for editors')
    .addOption(outOption('environments/schemas/'))
    .option('--check', 'write nothing; exit 1 when the schemas are stale')
    .addOption(formatOption())
    .addHelpText('after', AFTER_HELP)
    .action((options: SchemaOptions) => {
      const schemas = makeSchemas(options.out, io);
      answer(options.check ? check(schemas, options.format, io) : write(schemas, options.format, io));
    });
}

function makeSchemas(out: string | undefined, io: Io): Schemas {
  const root = requireRoot(io.cwd);
  const { fleet, environment } = editorSchemas(loadWorkspace(root));
  const folder = out === undefined ? resolve(root, 'environments/schemas') : resolve(io.cwd, out);
  const files = [
    { name: 'environment.schema.json', text: jsonText(environment) },
    { name: 'fleet.schema.json', text: jsonText(fleet) },
  ];
  return { folder, files, directory: displayPath(io.cwd, folder) };
}

function write({ folder, files, directory }: Schemas, format: Format, io: Io): ExitCode {
  const written = writeSchemas(folder, files);
  io.stdout.write(
    format === 'json'
      ? jsonText({ directory, files: files.length, written })
      : `${directory}/: ${counted(files.length, 'file')}, ${written.length} written\n`,
  );
  return EXIT.fine;
}

function check({ folder, files, directory }: Schemas, format: Format, io: Io): ExitCode {
  const difference = compareSchemas(folder, files);
  const fresh = isFresh(difference);
  io.stdout.write(
    format === 'json'
      ? jsonText({ directory, files: files.length, fresh, ...difference })
      : differenceText(directory, difference),
  );
  return fresh ? EXIT.fine : EXIT.no;
}
