#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// A bug in fairlead is the only thing that is told with a stack.
process.on('uncaughtException', (error) => {
  const { name, version } = require('../../package.json');
  process.stderr.write(
    `fairlead: a bug in fairlead, please report it: ${error?.stack ?? error}\n` +
      `${name} ${version}, node ${process.version}, ${process.platform}\n`,
  );
  process.exit(70);
});

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
const { main } = require(inRepository ? './main' : '../../build/cli/main.js');

const io = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
