import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientManifest } from '../../model/client-manifest.ts';
import type { Theme } from '../../model/edition/edition.ts';
import { themeSheet } from '../../model/edition/theme.ts';
import type { RenderedHead } from '../../model/head/rendered-head.ts';
import type { HeadTag } from '../../model/head/tags.ts';
import type { PageData } from '../../model/page-data.ts';
import { contentPolicy } from '../../model/security-policy.ts';
import { commentsOrigin } from '../site/comments-index.ts';
import { escapeMarkup } from './escape.ts';
import { type Icons, iconTags, readIcons } from './icons.ts';
import { type TemplateParts, templateParts } from './template-parts.ts';

/** Cache of the HTML of head tags, since many pages have the same ones. */
const tagTexts = new WeakMap<HeadTag, string>();

/** HTML of a tag without content. */
function tagText(tag: HeadTag): string {
  let text = tagTexts.get(tag);
  if (text === undefined) {
    const [name, attributes] = tag;
    const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
    text = `<${name}${pairs.join('')}>`;
    tagTexts.set(tag, text);
  }
  return text;
}

/** HTML of a page's head tags; what a browser needs first comes first. */
function headTags(
  head: RenderedHead,
  policy: string,
  sheets: readonly string[],
  icons: readonly HeadTag[],
): string {
  const { title, description, canonical, tags } = head;
  const texts = [
    `<meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}">`,
    `<title>${escapeMarkup(title)}</title>`,
    ...sheets.map((sheet) => `<style>${sheet}</style>`),
    ...(description === undefined ? [] : [tagText(['meta', { name: 'description', content: description }])]),
    ...(canonical === undefined ? [] : [tagText(['link', { rel: 'canonical', href: canonical }])]),
    ...[...tags, ...icons].map(tagText),
  ];
  return texts.join('\n    ');
}

/** Element of a page's structured data; empty where it has none. No text in it can end the element. */
const structuredDataElement = ({ data }: RenderedHead): string =>
  data === undefined
    ? ''
    : `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>\n    `;

/** Hash of an inline style for the content policy: `'sha256-…'`. */
const styleHash = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Colours and style sheet of an edition. */
export interface ThemeStyles {
  theme?: Theme | undefined;
  /** Address of the style sheet without the base path and its slash. */
  sheet?: string | undefined;
}

/** Matches any of some words in one pass. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

/** A rendered page, ready to be put into the HTML template. */
export interface PageContent {
  head: RenderedHead;
  data: PageData;
  /** Page data as an element. */
  dataElement: string;
  /** HTML of the app's element. */
  body: string;
  /** Address without the base path; absent for a page that is shown under many. */
  path?: string | undefined;
}

/** The compiled HTML template with the bundler's files and styles. */
export class HtmlTemplate {
  readonly #parts: TemplateParts;
  readonly #manifest: ClientManifest;
  /** Hashes of all inline styles, by their text. */
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #extras: { isOn: RegExp; sheet: string }[];
  /** The edition's colours as a style sheet; empty where it has none. */
  readonly #themeSheets: string[];
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
    this.#extras = extras.map(({ signs, sheet }) => ({ isOn: anyOf(signs), sheet }));
  }

  /** Hashes of the inline styles that any page may have, for one policy of all pages. */
  styleHashes(): string[] {
    return [...new Set(this.#hashes.values())].sort();
  }

  /**
   * Puts a rendered page into the template: language and direction, head, policy, styles, body, page data, and the
   * bundler's files under the base path. Text needs no other file to be shown, and a photo only its own.
   */
  render({ head, data, dataElement, body, path }: PageContent): string {
    const { boot, app, styles, late, needs } = this.#manifest;
    const kind = data.page?.kind ?? '';
    const sheets = this.#sheetsOf(kind, head.language, body);
    const styleHashes = sheets.map((sheet) => this.#hashes.get(sheet) ?? '');
    const origin = commentsOrigin(data.edition);
    const policy = contentPolicy(
      { ...(origin === undefined ? {} : { commentsOrigin: origin }), styleHashes },
      'meta',
    );
    const href = (file: string): string => escapeMarkup(data.base + file);
    const code = (needs[kind] ?? []).map(href).join(' ');
    const themeFile = this.styles.sheet;
    const parts = this.#parts;
    return [
      parts.start,
      `<html lang="${escapeMarkup(head.language)}" dir="${head.direction}">`,
      parts.head,
      headTags(head, policy, sheets, iconTags(this.icons, data.base)),
      // A host's own rules have no layer, so that they win over all of ours.
      themeFile === undefined ? '' : `\n    <link rel="stylesheet" href="${href(themeFile)}">`,
      '\n  </head>',
      parts.body,
      `<div id="root">${body}</div>\n  `,
      // After the content: fonts load after the photo, and no text waits for them.
      `${structuredDataElement(head)}${dataElement}
    <link rel="stylesheet" href="${href(late)}" fetchpriority="low">
    <script type="module" src="${href(boot)}" fetchpriority="low"${path === undefined ? '' : ` data-at="${href(path.slice(1))}"`} data-app="${href(app)}" data-styles="${href(styles)}" data-needs="${code}"></script>`,
      parts.end,
    ].join('');
  }

  /** Inline styles of a page: those of its kind, and those of rare blocks where it has them. */
  #sheetsOf(kind: string, language: string, html: string): string[] {
    const { sheets } = this.#manifest;
    const kindSheet = sheets[kind];
    if (kindSheet === undefined) return [sheets['all'] ?? '', ...this.#themeSheets];
    const extras = this.#extras.filter(({ isOn }) => isOn.test(`lang="${language}"`) || isOn.test(html));
    return [kindSheet, ...extras.map(({ sheet }) => sheet), ...this.#themeSheets];
  }
}
