import { closeSync, openSync, writeSync, writevSync } from 'node:fs';

/** Size of a file in pieces; bytes. */
export const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** Writes a new file from pieces of its bytes, by one call. @returns its size @throws where there is such a file */
export function writePieces(path: string, pieces: readonly Uint8Array[]): number {
  const handle = openSync(path, 'wx');
  try {
    const size = sizeOf(pieces);
    let written = writevSync(handle, pieces);
    // The system may take less than all of it.
    while (written < size) written += writeSync(handle, Buffer.concat(pieces), written);
    return size;
  } finally {
    closeSync(handle);
  }
}
