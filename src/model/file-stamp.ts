/** The parts of `fs.Stats` by which a changed file is detected. */
export interface FileState {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
}

/** Returns a string that differs whenever a file may have changed; empty where there is no file. */
export const fileStamp = (state: FileState | undefined): string =>
  state === undefined ? '' : `${state.size} ${state.mtimeMs} ${state.ctimeMs} ${state.ino}`;
