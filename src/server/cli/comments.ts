import { fileURLToPath } from 'node:url';
import { runComments } from './run-comments.ts';

process.exitCode = await runComments(process.argv.slice(2), {
  variables: process.env,
  project: fileURLToPath(new URL('../../..', import.meta.url)),
  now: Date.now(),
  writeLine: (text) => process.stdout.write(`${text}\n`),
});
