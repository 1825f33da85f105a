/** Key that is stored while the reader wants a history; `boot.ts` repeats it. */
export const HISTORY = 'history';
/** Beginnings of the keys of read and of saved articles; `boot.ts` repeats that of saved ones. */
export const READ = 'read:';
export const SAVED = 'saved:';

/** Keys of what pages show of it: whether there is a history, read and saved articles. */
export const SHOWN = /^(?:history$|read:|saved:)/;
