import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { press } from '../../tools/program.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.vtt': 'text/vtt',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
};

/** Public address of sites on static hosts; their ports are in none of their pages. */
export const STATIC_URL = 'http://localhost/paper/';

/** A minimal static host: files, `index.html` of folders, `404.html` for unknown addresses. */
export class StaticHost {
  /** The site's folder; set once it is built, since the build must know the port. */
  folder = '';
  /** Whether unknown addresses get the front page with 200. */
  alwaysFront = false;
  /** Answers to requests for these paths below the base path wait until this resolves. */
  hold: { paths: RegExp; until: Promise<void> } | undefined;
  /** Paths below the base path that were asked for, in order. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    /** URL with the base path and a trailing slash. */
    readonly url: string,
  ) {}

  static async start(base = '/paper/'): Promise<StaticHost> {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      host.asked.push(path.slice(base.length));
      if (host.hold?.paths.test(path.slice(base.length))) await host.hold.until;
      const found = path.startsWith(base) ? host.#file(path.slice(base.length)) : undefined;
      const file = found ?? join(host.folder, host.alwaysFront ? 'index.html' : '404.html');
      const status = found !== undefined || host.alwaysFront ? 200 : 404;
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = new StaticHost(server, `http://localhost:${(server.address() as AddressInfo).port}${base}`);
    return host;
  }

  /** Builds an edition for such a host. */
  static build(edition: string): void {
    press(edition, ['build'], { PUBLIC_URL: STATIC_URL, COMMENTS: '' });
  }

  /** Builds an edition for such a host, and serves it. */
  static async serving(edition: string): Promise<StaticHost> {
    const host = await StaticHost.start();
    StaticHost.build(edition);
    host.folder = join(edition, 'dist');
    return host;
  }

  #file(path: string): string | undefined {
    const file = path === '' || path.endsWith('/') ? join(path, 'index.html') : path;
    const whole = join(this.folder, file);
    return existsSync(whole) && statSync(whole).isFile() ? whole : undefined;
  }

  /** Returns the addresses of all files of the site below the base path; of an `index.html` its folder's. */
  addresses(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  }

  /** Starts the server again on its port, after `stop`. */
  async restart(): Promise<void> {
    const { port } = new URL(this.url);
    await new Promise<void>((resolve) => this.server.listen(Number(port), '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
