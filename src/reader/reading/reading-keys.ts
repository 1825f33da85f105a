/** Keys of what pages show of what was saved and read: whether there is a history, read and saved articles. */
export const SHOWN = /^(history$|read:|saved:)/;
