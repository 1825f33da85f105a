/** Key that is stored while the reader wants a history; `boot.ts` repeats it. */
export const HISTORY = 'history';
/** Beginnings of the keys of read and of saved articles. */
export const READ = 'read:';
export const SAVED = 'saved:';
