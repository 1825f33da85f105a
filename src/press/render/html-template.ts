import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientManifest } from '../../model/client-manifest.ts';
import { DISPLAY_SCRIPT } from '../../model/display-settings.ts';
import { commentsServiceUrl } from '../../model/edition/comments-service.ts';
import type { Theme } from '../../model/edition/edition.ts';
import { themeSheet } from '../../model/edition/theme.ts';
import type { RenderedHead } from '../../model/head/rendered-head.ts';
import type { HeadTag } from '../../model/head/tags.ts';
import type { PageData, RouteData } from '../../model/page-data.ts';
import { contentPolicy } from '../../model/security-policy.ts';
import { commentsOrigin } from '../site/comments-index.ts';
import { escapeMarkup } from './escape.ts';
import { type Icons, iconTags, readIcons } from './icons.ts';
import { SignFinder } from './sign-finder.ts';
import { type TemplateParts, templateParts } from './template-parts.ts';

/** HTML of a tag without content, on a line of its own. */
function tagText([name, attributes]: HeadTag): string {
  let text = `\n    <${name}`;
  for (const key in attributes) text += ` ${key}="${escapeMarkup(attributes[key] ?? '')}"`;
  return `${text}>`;
}

const lines = (tags: readonly string[]): string => tags.map((tag) => `\n    ${tag}`).join('');

/** HTML of the head tags that differ between pages. */
function headTags({ description, canonical, tags }: RenderedHead): string {
  let text = '';
  if (description !== undefined) text += tagText(['meta', { name: 'description', content: description }]);
  if (canonical !== undefined) text += tagText(['link', { rel: 'canonical', href: canonical }]);
  for (const tag of tags) text += tagText(tag);
  return text;
}

/** Element of a page's structured data; empty where it has none. No text in it can end the element. */
const structuredDataElement = ({ data }: RenderedHead): string =>
  data === undefined
    ? ''
    : `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>\n    `;

/** Hash of an inline style for the content policy: `'sha256-…'`. */
const styleHash = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Kinds of pages whose cards say how many comments there are. */
const LISTS: ReadonlySet<string> = new Set<RouteData['kind']>(['front', 'list']);

/** Colours and style sheet of an edition. */
export interface ThemeStyles {
  theme?: Theme | undefined;
  /** Address of the style sheet without the base path and its slash. */
  sheet?: string | undefined;
}

/** A rendered page, ready to be put into the HTML template. */
export interface PageContent {
  head: RenderedHead;
  /** What all pages of the edition share, and the kind of this one. */
  shared: PageData;
  kind: RouteData['kind'];
  /** Page data as an element: its beginning, the same for all pages of the edition, and the rest. */
  dataElement: readonly [start: Uint8Array, rest: string];
  /** HTML of the app's element. */
  body: string;
  /** Address without the base path; absent for a page that is shown under many. */
  path?: string | undefined;
  /** Until when its article may have more entries; milliseconds, 0 where it has none. */
  liveUntil?: number;
}

/** The parts of a page that are the same for all pages of a kind, language and set of styles, as bytes. */
interface Frame {
  /** To the opening tag of the title. */
  start: Uint8Array;
  /** From the closing tag of the title to the end of the styles. */
  styles: Uint8Array;
  /** From the icons to the opening tag of the app's element. */
  middle: Uint8Array;
  /** From behind the page data to the last attribute of the boot script. */
  files: Uint8Array;
  /** From the end of the boot script's tag. */
  end: Uint8Array;
}

/** The compiled HTML template with the bundler's files and styles. */
export class HtmlTemplate {
  readonly #parts: TemplateParts;
  readonly #manifest: ClientManifest;
  /** Hashes of all inline styles, by their text. */
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #extras: { sheet: string }[];
  readonly #signs: SignFinder;
  /** The edition's colours as a style sheet; empty where it has none. */
  readonly #themeSheets: string[];
  /** Frames of the pages of an edition, by kind, language and styles. */
  readonly #frames = new WeakMap<PageData, Map<string, Frame>>();
  readonly icons: Icons;

  /** @param client folder of the compiled browser app */
  constructor(
    client: string,
    private readonly styles: ThemeStyles = {},
  ) {
    const theme = themeSheet(styles.theme);
    this.#themeSheets = theme === undefined ? [] : [theme];
    this.#parts = templateParts(readFileSync(join(client, 'index.html'), 'utf8'));
    this.icons = readIcons(client);
    this.#manifest = JSON.parse(readFileSync(join(client, 'bundle.json'), 'utf8')) as ClientManifest;
    const { sheets, extras } = this.#manifest;
    const all = [...Object.values(sheets), ...extras.map(({ sheet }) => sheet), ...this.#themeSheets];
    this.#hashes = new Map(all.map((sheet) => [sheet, styleHash(sheet)]));
    this.#extras = extras;
    this.#signs = new SignFinder(extras.map(({ signs }) => signs));
  }

  /** Hashes of the inline styles that any page may have, for one policy of all pages. */
  styleHashes(): string[] {
    return [...new Set(this.#hashes.values())].sort();
  }

  /**
   * Puts a rendered page into the template: language and direction, head, policy, styles, body, page data, and the
   * bundler's files under the base path. Text needs no other file to be shown, and a photo only its own.
   *
   * @returns the bytes of the HTML, in pieces of which most are the same for many pages
   */
  render(content: PageContent): Uint8Array[] {
    const { head, dataElement, body, path, liveUntil = 0 } = content;
    const frame = this.#frame(content);
    const [dataStart, data] = dataElement;
    return [
      frame.start,
      Buffer.from(escapeMarkup(head.title)),
      frame.styles,
      Buffer.from(headTags(head)),
      frame.middle,
      Buffer.from(`${body}</div>\n  ${structuredDataElement(head)}`),
      dataStart,
      Buffer.from(data),
      frame.files,
      Buffer.from(
        (path === undefined ? '' : ` data-at="${escapeMarkup(content.shared.base + path.slice(1))}"`) +
          (liveUntil === 0 ? '' : ` data-live="${liveUntil}"`),
      ),
      frame.end,
    ];
  }

  #frame({ head: { language, direction }, shared, kind, body }: PageContent): Frame {
    let frames = this.#frames.get(shared);
    if (frames === undefined) {
      frames = new Map();
      this.#frames.set(shared, frames);
    }
    const extras = this.#signs.find(`<html lang="${language}">`, body);
    const key = `${kind} ${language} ${direction} ${extras}`;
    let frame = frames.get(key);
    if (frame === undefined) {
      frame = this.#makeFrame(shared, kind, { language, direction }, this.#sheetsOf(kind, extras));
      frames.set(key, frame);
    }
    return frame;
  }

  #makeFrame(
    { base, edition }: PageData,
    kind: string,
    { language, direction }: Pick<RenderedHead, 'language' | 'direction'>,
    sheets: readonly string[],
  ): Frame {
    const { boot, app, styles, late, needs, texts, counts } = this.#manifest;
    const origin = commentsOrigin(edition);
    const styleHashes = sheets.map((sheet) => this.#hashes.get(sheet) ?? '');
    const policy = contentPolicy(
      { ...(origin === undefined ? {} : { commentsOrigin: origin }), styleHashes },
      'meta',
    );
    const href = (file: string): string => escapeMarkup(base + file);
    const code = (needs[kind] ?? []).map(href).join(' ');
    const text = texts[edition.interface.language] ?? '';
    const service = LISTS.has(kind) ? commentsServiceUrl({ base, edition }) : undefined;
    const countsOf =
      service === undefined
        ? ''
        : ` data-counts="${href(counts)}" data-service="${escapeMarkup(service)}" data-locale="${edition.interface.locale}"`;
    const parts = this.#parts;
    const themeFile = this.styles.sheet;
    const theme = themeFile === undefined ? [] : [`<link rel="stylesheet" href="${href(themeFile)}">`];
    return {
      start: Buffer.from(
        `${parts.start}<html lang="${escapeMarkup(language)}" dir="${direction}">${parts.head}<meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}">\n    <script>${DISPLAY_SCRIPT}</script>\n    <title>`,
      ),
      styles: Buffer.from(`</title>${lines(sheets.map((sheet) => `<style>${sheet}</style>`))}`),
      // A host's own rules have no layer, so that they win over all of ours.
      middle: Buffer.from(
        `${iconTags(this.icons, base).map(tagText).join('')}${lines(theme)}\n  </head>${parts.body}<div id="root">`,
      ),
      // The boot script lets the late styles apply after the first paint, so that the page is laid out once before it.
      files: Buffer.from(
        `\n    <link rel="stylesheet" href="${href(late)}" media="print,(forced-colors)" fetchpriority="low">\n    <noscript><link rel="stylesheet" href="${href(late)}"></noscript>\n    <script type="module" src="${href(boot)}" fetchpriority="low" data-app="${href(app)}" data-styles="${href(styles)}" data-texts="${href(text)}" data-needs="${code}"${countsOf}`,
      ),
      end: Buffer.from(`></script>${parts.end}`),
    };
  }

  /** Inline styles of a page: those of its kind, and those of rare blocks where it has them. */
  #sheetsOf(kind: string, extras: readonly boolean[]): string[] {
    const { sheets } = this.#manifest;
    const kindSheet = sheets[kind];
    if (kindSheet === undefined) return [sheets['all'] ?? '', ...this.#themeSheets];
    const own = this.#extras.filter((_, i) => extras[i]).map(({ sheet }) => sheet);
    return [kindSheet, ...own, ...this.#themeSheets];
  }
}
