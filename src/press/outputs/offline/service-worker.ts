import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientManifest } from '../../../model/client-manifest.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import { CONFIG_NAME, type WorkerConfig } from '../../../model/offline/worker-config.ts';
import { basePath, serviceWorkerPath } from '../../../model/routes.ts';
import { cacheKey } from '../../source/cache-files.ts';
import type { GeneratedOutput } from '../output.ts';

/** What the service worker is generated from. */
interface WorkerFacts {
  edition: Edition;
  /** Folder of the compiled browser app. */
  client: string;
  /** Of everything that is on every page: the program, the edition, its theme. */
  version: string;
}

/** Fonts of other scripts are stored when a page uses them. */
const isAppFile = (name: string): boolean => /\.(?:js|css)$|^source-.*latin-1-.*\.woff2$/.test(name);

/**
 * Service worker of a release: its configuration and the compiled code. With `"offline": false` in `edition.json`, one
 * that removes itself and all that it stored.
 */
export function serviceWorkerOutput({ edition, client, version }: WorkerFacts): GeneratedOutput {
  const { bar } = JSON.parse(readFileSync(join(client, 'bundle.json'), 'utf8')) as ClientManifest;
  const files = readdirSync(join(client, 'assets')).filter(isAppFile).sort();
  const config: WorkerConfig = {
    base: basePath(edition.url),
    release: version.slice(0, 12),
    files: files.map((name) => `assets/${encodeURIComponent(name)}`),
    bar,
    timeZone: edition.timeZone,
    interface: edition.interface,
    ...(edition.offline === false ? { off: true } : {}),
  };
  const code = readFileSync(join(client, 'service-worker.js'), 'utf8');
  const content = `self.${CONFIG_NAME}=${JSON.stringify(config)};\n${code}`;
  return { address: serviceWorkerPath(), key: cacheKey(content), generate: () => content };
}
