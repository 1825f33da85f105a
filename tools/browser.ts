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

/** A browser that can be started, and where it came from. */
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

function installed(): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
  ];
  return folders
    .flatMap((folder) => [...NAMES, 'Google Chrome'].map((name) => join(folder, name)))
    .find(isProgram);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A folder of the user's own, since others may share the machine's temporary one. */
function cacheFolder(version: string): string {
  const home = join(homedir(), '.cache', 'broadsheet', `chromium-${version}`);
  try {
    mkdirSync(home, { recursive: true });
    return home;
  } catch {
    return mkdtempSync(join(tmpdir(), 'broadsheet-chromium-'));
  }
}

/** Unpacks the browser that comes out of npm, once a version. */
function packaged(): FoundBrowser {
  const resolve = createRequire(import.meta.url).resolve;
  const root = join(dirname(resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = cacheFolder(version);
  const path = join(folder, 'chromium');
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(root, 'bin', name)));
  if (!isProgram(path)) {
    const half = `${path}.${process.pid}`;
    writeFileSync(half, unpack('chromium.br'), { mode: 0o755 });
    renameSync(half, path);
  }
  const env: Record<string, string> = {};
  if (!hasLibraries()) {
    const libraries = join(folder, 'lib');
    if (!existsSync(libraries)) execFileSync('tar', ['-x', '-C', folder], { input: unpack('al2023.tar.br') });
    env['LD_LIBRARY_PATH'] = libraries;
  }
  return { path, origin: `@sparticuz/chromium ${version}`, env };
}

/** Whether the machine has the few libraries that this browser needs beyond libc. */
function hasLibraries(): boolean {
  try {
    const known = execFileSync('ldconfig', ['-p'], { encoding: 'utf8' });
    return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every((name) => known.includes(name));
  } catch {
    return false;
  }
}

/** Finds a Chromium: the one named by CHROMIUM_PATH, an installed one, Playwright's own, the one out of npm. */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { path: named, origin: 'CHROMIUM_PATH', env: {} };
  const there = installed();
  if (there !== undefined) return { path: there, origin: 'installed', env: {} };
  const own = playwrightsOwn();
  if (own !== undefined) return { path: own, origin: 'Playwright', env: {} };
  return packaged();
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

/** Starts a Chromium and says which. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { path, env } = findBrowser();
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
    ...options,
  });
}
