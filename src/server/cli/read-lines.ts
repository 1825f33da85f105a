import { createReadStream } from 'node:fs';
import { StoreUnusable } from '../store/store.ts';

/** Reads the bytes of a file in chunks. @throws StoreUnusable where it cannot be read */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  } catch (reason) {
    throw new StoreUnusable(`${file} cannot be read (${(reason as Error).message}).`);
  }
}

/**
 * Reads a file of UTF-8 line by line; only a line feed ends a line.
 *
 * @throws StoreUnusable where it cannot be read or is not UTF-8
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new StoreUnusable(`${file} is not text in UTF-8.`);
    }
  };
  let rest = '';
  for await (const chunk of readChunks(file)) {
    const lines = decode(chunk).split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decode();
  if (rest !== '') yield rest;
}
