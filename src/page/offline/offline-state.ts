/** A link to a stored page. */
export interface StoredLink {
  /** With the base path. */
  path: string;
  title: string;
  /** Absent where it is not known. */
  language?: string;
}

/** Stored pages of a kind. */
export interface StoredLinks {
  links: StoredLink[];
  /** Bytes of the pages, their data and photos. */
  size: number;
}

/** The edition as it can be downloaded. */
export interface OfferedEdition {
  stories: number;
  /** Bytes, with pictures and without. */
  size: number;
  textSize: number;
}

/** The download that was begun last. */
export interface DownloadState {
  state: 'running' | 'done' | 'stopped' | 'failed' | 'full';
  /** Pages that are stored, and all of them. */
  done: number;
  all: number;
  /** Stories of the edition. */
  stories: number;
  /** Stories that the browser removed after they were stored. */
  missing: number;
  withPictures: boolean;
}

/** What is stored in this browser for reading without a connection. */
export interface OfflineState {
  /** False where the browser stores no pages; undefined until that is known. */
  isSupported?: boolean;
  /** Whether pages that are visited are stored. */
  visits: boolean;
  /** Absent without a line, and where there is nothing to download. */
  offer?: OfferedEdition;
  download?: DownloadState;
  /** Whether the browser may remove by itself what is stored. */
  isUnsure: boolean;
  /** Has the day, such as `2026-11-30`, where the whole edition is stored. */
  edition: StoredLinks & { day?: string };
  visited: StoredLinks;
  saved: StoredLinks;
  /** Bytes of the code that shows stored pages, and of what it notes. */
  programSize: number;
}
