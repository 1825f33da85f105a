/** What of a file's state tells that it is still the one that was read. */
export interface FileState {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
}

/** Stamp of a file: another one means that the file may have changed. Empty where there is no file. */
export const fileStamp = (state: FileState | undefined): string =>
  state === undefined ? '' : `${state.size} ${state.mtimeMs} ${state.ctimeMs} ${state.ino}`;
