import type { EditionInterface } from '../edition/interface-language.ts';

/** What the build tells the service worker of a release; a line before its code. */
export interface WorkerConfig {
  /** Base path; begins and ends with a slash. */
  base: string;
  /** Changes with the program, the edition and its theme. */
  release: string;
  /** Files under `assets/` that the app may need, without the base path. */
  files: string[];
  /** Script of the bar over stored pages, without the base path. */
  bar: string;
  timeZone: string;
  /** Language, direction and locale of the bar. */
  interface: EditionInterface;
  /** Set where the edition offers no reading offline: the worker then removes itself and all that it stored. */
  off?: true;
}

/** Name of the global variable with the configuration. */
export const CONFIG_NAME = 'broadsheetConfig';

/** Headers of stored responses. */
export const STORED_HEADERS = {
  /** When it was stored; milliseconds, by the server's clock where it is known. */
  time: 'x-broadsheet-stored',
  /** Title of a page, percent-encoded. */
  title: 'x-broadsheet-title',
  /** Language of a page. */
  language: 'x-broadsheet-language',
  /** Bytes of the body. */
  size: 'x-broadsheet-size',
  /** Newest correction of the article when it was stored, as the offline list gives it. */
  corrected: 'x-broadsheet-corrected',
  /** Stamp of a page of the downloaded edition. */
  stamp: 'x-broadsheet-stamp',
} as const;

/** Header of requests of a download, which the service worker leaves to the network. */
export const DOWNLOAD_HEADER = 'x-broadsheet-download';

/** Why pages are stored: they were visited, are of the downloaded edition, or were saved; a cache each. */
export const PAGE_KINDS = ['visited', 'edition', 'saved'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
/** What caches hold: settings and the offline list, or pages. */
export type CacheKind = 'state' | PageKind;

/** Beginning of the names of all caches of a site; an origin may have several sites. */
export const cachePrefix = (base: string): string => `broadsheet:${base}:`;
export const cacheName = (base: string, kind: CacheKind): string => `${cachePrefix(base)}${kind}`;
/** Beginning of the names of caches with the app's code, one for each release. */
export const codePrefix = (base: string): string => `${cachePrefix(base)}code-`;

/** Address of the settings in the cache `state`, below the base path; nothing is served there. */
export const offlineSettingsPath = (): string => '/offline-settings';

/** Address of the record of the download in the cache `state`, below the base path; nothing is served there. */
export const downloadRecordPath = (): string => '/offline-download';

/** Settings of reading offline. */
export interface OfflineSettings {
  /** Whether pages that are visited are stored. */
  visits: boolean;
}

/** Parses the stored settings; all are off where there are none (S11). */
export function parseOfflineSettings(text: string): OfflineSettings {
  try {
    return { visits: (JSON.parse(text) as { visits?: unknown } | null)?.visits === true };
  } catch {
    return { visits: false };
  }
}

/** Message of the service worker to a page. `path` is the page's address, with the base path. */
export type WorkerMessage =
  | { broadsheet: 'stored'; path: string; label: string; text: string }
  | { broadsheet: 'newer'; path: string; label: string; text: string; action: string }
  | { broadsheet: 'fresh'; path: string }
  | { broadsheet: 'update'; label: string; text: string; action: string };

/** Message of a page to the service worker: the app shows a page. */
export interface VisitMessage {
  broadsheet: 'visited';
  path: string;
}

/** Message of a page to the service worker: it hears messages from now on, and wants those that it missed. */
export interface ListeningMessage {
  broadsheet: 'listening';
}

/** Message of a page to a worker that waits: which app the page has. The worker answers where it is of another release. */
export interface ReleaseMessage {
  broadsheet: 'release';
  /** Address of the app's script, with the base path. */
  app: string;
}

/** Id of the bar over a stored page. */
export const STORED_BAR_ID = 'stored-bar';
