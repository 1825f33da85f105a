import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import type { RefusedForm, RenderedComments } from '../../model/comment/comment.ts';
import { type PageData, parsePageData, replaceRendered } from '../../model/page-data.ts';
import { articlePath } from '../../model/routes.ts';

/** Turns a page into HTML; the reader's own components, compiled (DESIGN, Who owns what). */
export type RenderPage = (island: PageData, path: string) => { html: string };

/** The compiled program, as far as pages are printed again by it. */
export interface CompiledReader {
  print: RenderPage;
  /** Files that each of its pages names; their names change with the program. */
  files: readonly string[];
}

/** Loads the compiled printer by its path, or undefined where the program was not compiled. @param build its folder */
export async function loadCompiledReader(build: string): Promise<CompiledReader | undefined> {
  const printer = join(build, 'static', 'entry-static.js');
  const bundle = join(build, 'client', 'bundle.json');
  if (!existsSync(printer) || !existsSync(bundle)) return undefined;
  process.env['NODE_ENV'] = 'production';
  const { renderPage } = (await import(pathToFileURL(printer).href)) as { renderPage: RenderPage };
  const { app, styles } = JSON.parse(readFileSync(bundle, 'utf8')) as { app: string; styles: string };
  return { print: renderPage, files: [app, styles] };
}

/** A page as it goes out. */
export interface RenderedPage {
  html: Buffer;
  brotli: Buffer;
  etag: string;
  /** `'sha256-…'` of its own inline styles: a policy that names those of every page would be longer than some pages. */
  styleHashes: string[];
}

/** Pages that are kept ready; the oldest goes first. */
const KEPT = 300;
/** At first as the press compresses pages, a millisecond a page; once it is read more than once, a tenth smaller. */
const QUALITY = { first: 5, withRefusedForm: 11 };

const compression = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** What the policy inside a printed page says of its styles. */
const styleHashesOf = (html: string): string[] =>
  (
    /<meta http-equiv="content-security-policy" content="[^"]*?style-src ([^;"]*)/.exec(html)?.[1] ?? ''
  ).match(/'sha256-[\w+/=]+'/g) ?? [];

/** A slug, as the press names the folder of a story; anything else is the name of no page. */
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Story pages with today's comments in them: what the press printed, printed again with what it could not know.
 * HTML and data change together, so that the app takes over what is shown.
 */
export class ArticlePages {
  readonly #kept = new Map<string, { stamp: string; made: RenderedPage; dense?: true }>();
  #compressing = false;

  constructor(
    private readonly dist: string,
    private readonly program: CompiledReader,
  ) {}

  /** The page of a story with its comments as they are, or undefined where no page is printed. */
  current(slug: string, comments: RenderedComments): RenderedPage | undefined {
    const file = this.#fileOf(slug);
    if (file === undefined) return undefined;
    const { mtimeMs, size, ino } = statSync(file);
    const said = createHash('sha256').update(JSON.stringify(comments)).digest('base64');
    const stamp = `${file} ${ino} ${mtimeMs} ${size} ${said}`;
    const kept = this.#kept.get(slug);
    this.#kept.delete(slug);
    if (kept?.stamp === stamp) {
      this.#kept.set(slug, kept);
      this.#condense(kept);
      return kept.made;
    }
    const made = this.#make(file, slug, comments);
    if (made === undefined) return undefined;
    this.#kept.set(slug, { stamp, made });
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return made;
  }

  /** Compresses a page as far as it goes, beside the answers and one page at a time: it takes a tenth of a second. */
  #condense(kept: { made: RenderedPage; dense?: true }): void {
    if (kept.dense || this.#compressing) return;
    kept.dense = true;
    this.#compressing = true;
    brotliCompress(kept.made.html, compression(QUALITY.withRefusedForm), (error, smaller) => {
      this.#compressing = false;
      if (error === null) kept.made.brotli = smaller;
    });
  }

  /** The page of a story around a form that was not taken, with a fresh key for the next try (C12). */
  again(slug: string, comments: RenderedComments, refused: Omit<RefusedForm, 'key'>): string | undefined {
    const file = this.#fileOf(slug);
    const key = randomBytes(16).toString('hex');
    return file === undefined
      ? undefined
      : this.#printed(readFileSync(file, 'utf8'), slug, { ...comments, refused: { key, ...refused } });
  }

  #fileOf(slug: string): string | undefined {
    if (!SLUG.test(slug)) return undefined;
    try {
      // One publication for all of one answer: `dist` may be a link that is replaced meanwhile.
      const file = join(realpathSync(this.dist), 'articles', slug, 'index.html');
      return existsSync(file) ? file : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether this program printed a page: in the styles of another one its parts would stand wrong. */
  #isOwn(html: string): boolean {
    return this.program.files.every((file) => html.includes(`/${file}"`));
  }

  #printed(html: string, slug: string, comments: RenderedComments): string | undefined {
    const island = parsePageData(html);
    if (island?.page === undefined) return undefined;
    const full = { ...island, comments };
    return replaceRendered(html, this.program.print(full, articlePath(slug)).html, full);
  }

  #make(file: string, slug: string, comments: RenderedComments): RenderedPage | undefined {
    const before = readFileSync(file, 'utf8');
    const text = this.#isOwn(before) ? this.#printed(before, slug, comments) : undefined;
    if (text === undefined) return undefined;
    const html = Buffer.from(text);
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
    return {
      html,
      brotli: brotliCompressSync(html, compression(QUALITY.first)),
      etag,
      styleHashes: styleHashesOf(text),
    };
  }
}

/** Sends a page that was made for this answer, or says that the client has it. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { html, brotli, etag }: RenderedPage,
  takesBrotli: boolean,
): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag: takesBrotli ? etag : etag.replace(/"$/, '-plain"'),
  };
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(headers.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = takesBrotli ? brotli : html;
  response.writeHead(200, {
    ...headers,
    ...(takesBrotli ? { 'content-encoding': 'br' } : {}),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
