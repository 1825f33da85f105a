import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { runComments } from '../../../src/server/cli/run-comments.ts';

/** An empty edition, another one for each test, for which `npm run comments` is run. */
export class CommandEdition {
  readonly #folder = mkdtempSync(join(tmpdir(), 'broadsheet-commands-'));
  #count = 0;
  /** Folder of the edition. */
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = join(this.#folder, String(++this.#count));
      mkdirSync(this.data, { recursive: true });
    });
    afterAll(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** Its data folder. */
  get data(): string {
    return join(this.path, 'data');
  }

  /** Runs `npm run comments` with arguments and environment variables. @returns the exit code and what was written */
  async run(args: string[], variables: Record<string, string> = {}): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const code = await runComments(args, {
      variables: { EDITION: this.path, ...variables },
      project: this.#folder,
      now: Date.parse('2026-03-01T12:00:00Z'),
      writeLine: (text) => lines.push(text),
    });
    return { code, out: lines.join('\n') };
  }
}
