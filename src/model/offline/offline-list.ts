/** Page of the edition that readers can download. */
export interface EditionPage {
  /** Address, without the base path. */
  path: string;
  /** Address of its data. */
  data: string;
  /** Changes with the page. */
  stamp: string;
  /** Of page and data, as they are sent. */
  bytes: number;
  /** Addresses of its photos, one file each, and their bytes. */
  photos: string[];
  photoBytes: number;
}

/** `/offline.json`: what has changed in stored pages, and the edition that can be downloaded. */
export interface OfflineList {
  /** Hashes of the slugs of articles that readers may not see any more (S18). */
  gone: string[];
  /** Time of the newest correction of each corrected article, by its slug. */
  corrected: Record<string, string>;
  edition: {
    /** Day of the newest article in the edition's time zone: `2026-11-30`; empty where there is none. */
    day: string;
    pages: EditionPage[];
  };
}

/** Articles that can be downloaded at most. */
export const MAX_DOWNLOADED = 200;
/** Hexadecimal digits of a slug's SHA-256 in `gone`. */
export const SLUG_HASH_LENGTH = 12;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
/** Whether an address leads to this site. */
const isLocal = (address: unknown): address is string => isText(address) && /^\/(?![/\\])/.test(address);

function editionPage(value: unknown): EditionPage[] {
  if (!isRecord(value)) return [];
  const { path, data, stamp, bytes, photos, photoBytes } = value;
  if (!isLocal(path) || !isLocal(data) || !isText(stamp) || !isAmount(bytes) || !isAmount(photoBytes))
    return [];
  return [{ path, data, stamp, bytes, photos: texts(photos).filter(isLocal), photoBytes }];
}

/** Parses `/offline.json` without a schema library, which the service worker has no room for; undefined where it is none. */
export function parseOfflineList(text: string): OfflineList | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !Array.isArray(value['gone']) || !isRecord(value['edition'])) return undefined;
    const { gone, corrected, edition } = value;
    const { day, pages } = edition as Record<string, unknown>;
    return {
      gone: texts(gone),
      corrected: Object.fromEntries(
        Object.entries(isRecord(corrected) ? corrected : {}).filter((entry): entry is [string, string] =>
          isText(entry[1]),
        ),
      ),
      edition: {
        day: isText(day) ? day : '',
        pages: (Array.isArray(pages) ? pages : []).flatMap(editionPage).slice(0, MAX_DOWNLOADED + 1),
      },
    };
  } catch {
    return undefined;
  }
}
