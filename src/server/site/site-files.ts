import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { oncePerTurn } from '../once-per-turn.ts';

/** The real path of the site, looked up once for all requests of a turn of the event loop. @throws where there is none */
export const siteRoot = oncePerTurn((dist) => realpathSync(dist));

/** The comments service's own file, beside those of readers. */
const COMMENTS_INDEX = '/comments-index.json';

/**
 * Finds the file of a path inside the site: no dotfiles, no files for hosts (`_headers`) and for the comments service, nothing outside, no way out by a link (S17). A page has one
 * address: no other spelling of it finds a file.
 *
 * @param root the site's real path
 * @param path decoded, with a leading slash
 * @returns the file's path from the root, or undefined
 */
export const findFile = (root: string, path: string): string | undefined => findOnce(`${root}\0${path}`);

const findOnce = oncePerTurn((key) => {
  const end = key.indexOf('\0');
  return lookUp(key.slice(0, end), key.slice(end + 1));
});

function lookUp(root: string, path: string): string | undefined {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const isFolderPath = path.endsWith('/');
  const parts = path.slice(1, isFolderPath ? -1 : undefined).split('/');
  if (path !== '/' && (path === COMMENTS_INDEX || parts.some((part) => part === '' || /^[._]/.test(part))))
    return undefined;
  try {
    const file = join(root, ...parts);
    const isFolder = statSync(file).isDirectory();
    if (isFolderPath && !isFolder) return undefined;
    const real = realpathSync(isFolder ? join(file, 'index.html') : file);
    if (!statSync(real).isFile()) return undefined;
    return real.startsWith(root + sep) ? real.slice(root.length + 1) : undefined;
  } catch {
    // It is missing, or has a name that the file system cannot even look up.
    return undefined;
  }
}

/** Files of the client, of photos and of the search whose names change with their content. */
const HASHED =
  /^(?:assets[\\/][^\\/]+-[\w-]{8}\.(?:js|css|svg|png|woff2)|photos[\\/][^\\/]+-[0-9a-f]{8}-\d+\.(?:avif|jpg)|search[\\/]index[\\/].+)$/;

/** Whether a file never changes under its name. An edition may have other files in the same folders. */
export const isHashed = (file: string): boolean => HASHED.test(file);
