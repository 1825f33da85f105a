import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../store.ts';
import type { Erasure } from './erasure.ts';

const LINE = /^(\S+) (person|comment|withdrawn)$/;

/** Whether a file ends within a line, as after a crash. */
async function endsWithinLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer.toString() !== '\n';
}

/**
 * Erasures of a data folder in a file that is only appended to: a line each, with the id of the comment and what was
 * erased, nothing of its writer. It outlives the database, so that a restored one is erased again (P03).
 */
export class ErasureFile {
  readonly #path: string;
  readonly #data: string;

  constructor(data: string) {
    this.#data = data;
    this.#path = join(data, 'erasures');
  }

  /** Reads all of them; none where there is no file yet. @throws StoreUnavailable where it cannot be read */
  async read(): Promise<Erasure[]> {
    let lines: string[];
    try {
      lines = (await readFile(this.#path, 'utf8')).split('\n');
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw this.#unavailable('read', reason);
      return [];
    }
    return lines.flatMap((line) => {
      const [, id, part] = LINE.exec(line) ?? [];
      return id === undefined ? [] : [{ id, part: part as Erasure['part'] }];
    });
  }

  /** Adds erasures; resolves when they are durable. @throws StoreUnavailable where they cannot be written */
  async append(erasures: readonly Erasure[]): Promise<void> {
    if (erasures.length === 0) return;
    await this.#write(erasures).catch((reason: unknown) => {
      throw this.#unavailable('written', reason);
    });
  }

  #unavailable(what: 'read' | 'written', cause: unknown): StoreUnavailable {
    const { message } = cause as Error;
    return new StoreUnavailable(`${this.#path} cannot be ${what} (${message}).`, { cause });
  }

  async #write(erasures: readonly Erasure[]): Promise<void> {
    const file = await open(this.#path, 'a+', 0o600);
    try {
      const text = erasures.map(({ id, part }) => `${id} ${part}\n`).join('');
      await file.appendFile((await endsWithinLine(file)) ? `\n${text}` : text);
      await file.sync();
    } finally {
      await file.close();
    }
    // The folder too, which names the file since its first line.
    const folder = await open(this.#data, 'r');
    await folder.sync().finally(() => folder.close());
  }
}
