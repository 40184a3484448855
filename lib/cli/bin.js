#!/usr/bin/env node
'use strict';
const { Console } = require('node:console');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const argv = process.argv.slice(2);
const io = {
  cwd: process.cwd(),
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  readInput: () => readFileSync(0, 'utf8'),
  stdout: process.stdout,
  stderr: process.stderr,
};
/** What tells how apps end a run, once it is loaded. */
let crash;
/** The exit code, once there is one. */
let code;

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => {
    code = crash?.tellCrash(error, io) ?? tellBug(error);
    process.exit(code);
  });
}

/** A bug in fairlead is the only thing that is told with a stack. */
function tellBug(error) {
  const { name, version } = require('../../package.json');
  process.stderr.write(
    `fairlead: a bug in fairlead, please report it: ${error?.stack ?? error}\n` +
      `${name} ${version}, node ${process.version}, ${process.platform}\n`,
  );
  return 70;
}

// Standard output is for answers alone, and apps may log what they like.
globalThis.console = new Console(process.stderr, process.stderr);

// Whoever reads the answer may stop early, as `head` does; the work is still done, and its exit code stands.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// No handler for SIGINT: the run ends at once, as the signal asks (130 in a shell), and the writer of dist/ leaves the
// old tree or the new one wherever it is cut short. A handler would only run after the work, which never yields.

const inRepository = existsSync(join(__dirname, 'main.ts'));
if (inRepository) require('tsx/cjs/api').register();
const room = inRepository ? __dirname : join(__dirname, '../../build/cli');
const { main } = require(join(room, 'main'));
crash = require(join(room, 'crash'));

// Apps run in this process: one may end it before there is an answer, or set another exit code.
process.on('exit', () => {
  process.exitCode = code ?? crash.tellExit(argv, io);
});

main(argv, io).then((answer) => {
  code = answer;
});
