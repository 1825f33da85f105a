import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** Where a password is typed, and where it is asked for. */
export interface PasswordSource {
  input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  output: NodeJS.WritableStream;
}

/**
 * Reads a password: the first line of the input, or from a terminal without showing it. It is no argument of a command,
 * since those are in the shell's history and in the list of processes.
 */
export async function readPassword({ input, output }: PasswordSource): Promise<string> {
  const isTerminal = input.isTTY === true;
  if (isTerminal) output.write('Password: ');
  // What is typed goes nowhere.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) output.write('\n');
  }
}
