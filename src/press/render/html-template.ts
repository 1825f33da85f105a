import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientManifest } from '../../model/client-manifest.ts';
import type { Theme } from '../../model/edition/edition.ts';
import { themeSheet } from '../../model/edition/theme.ts';
import type { Head } from '../../model/head/head.ts';
import type { RenderedHead } from '../../model/head/rendered-head.ts';
import type { HeadTag } from '../../model/head/tags.ts';
import type { FileIssue } from '../../model/issues.ts';
import { type PageData, pageDataElement } from '../../model/page-data.ts';
import { contentPolicy } from '../../model/security-policy.ts';
import { commentsOrigin } from '../site/comments-origin.ts';
import { issueLine } from '../source/json-file.ts';
import { type Icons, iconTags, readIcons } from './icons.ts';

/** Text as it stands in an attribute or between tags. */
export const escapeHtml = (text: string): string =>
  !/[&<>"]/.test(text)
    ? text
    : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const elements = new WeakMap<HeadTag, string>();

/** An element that holds nothing; one that stands on many pages is made once. */
function elementText(element: HeadTag): string {
  let text = elements.get(element);
  if (text === undefined) {
    const [tag, attributes] = element;
    const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    text = `<${tag}${said.join('')}>`;
    elements.set(element, text);
  }
  return text;
}

/** The head's elements of one page; what a browser needs first stands first. */
function headElements(
  head: RenderedHead,
  policy: string,
  sheets: readonly string[],
  icons: readonly HeadTag[],
): string {
  const { title, description, canonical, tags } = head;
  const texts = [
    `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">`,
    `<title>${escapeHtml(title)}</title>`,
    ...sheets.map((sheet) => `<style>${sheet}</style>`),
    ...(description === undefined
      ? []
      : [elementText(['meta', { name: 'description', content: description }])]),
    ...(canonical === undefined ? [] : [elementText(['link', { rel: 'canonical', href: canonical }])]),
    ...[...tags, ...icons].map(elementText),
  ];
  return texts.join('\n    ');
}

/** What a page says to machines, behind everything that is read. No text in it can end the element. */
const dataElement = ({ data }: RenderedHead): string =>
  data === undefined
    ? ''
    : `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>\n    `;

/** How the content policy knows an inline style. */
const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A style sheet of the edition's own, in its folder (docs/themes.md). */
export const THEME_FILE = 'theme.css';

/** How an edition dresses its pages. */
export interface ThemeStyles {
  theme?: Theme | undefined;
  sheet?: string | undefined;
}

/** The compiled page, cut where every page differs. */
interface TemplateParts {
  beforeHead: string;
  beforeStyles: string;
  beforeRoot: string;
  afterRoot: string;
  afterBody: string;
}

/** Cuts the compiled page at its root element, its title, its root and its end. */
function partsOf(template: string): TemplateParts {
  const found =
    /^([\s\S]*?)<html[^>]*>([\s\S]*?)<title>[^<]*<\/title>([\s\S]*?)<div id="root"><\/div>([\s\S]*?)(<\/body>[\s\S]*)$/.exec(
      template,
    );
  if (found === null) throw new Error('The compiled page has no title, no root or no end.');
  const [, beforeHead = '', beforeStyles = '', beforeRoot = '', afterRoot = '', afterBody = ''] = found;
  return { beforeHead, beforeStyles, beforeRoot, afterRoot, afterBody };
}

/** Finds any of some words in one look. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

/** The compiled reader, as pages name its files. */
export class HtmlTemplate {
  readonly #parts: TemplateParts;
  readonly #bundle: ClientManifest;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly icons: Icons;
  readonly #extras: { isOn: RegExp; sheet: string }[];

  readonly #theme: string[];

  /**
   * @param client the folder of the compiled reader
   * @param dress the edition's own colours, and the address of its own style sheet, without the base path
   */
  constructor(
    client: string,
    private readonly dress: ThemeStyles = {},
  ) {
    const theme = themeSheet(dress.theme);
    this.#theme = theme === undefined ? [] : [theme];
    this.#parts = partsOf(
      readFileSync(join(client, 'index.html'), 'utf8').replace(
        /\s*<(?:script type="module"|link rel="(?:modulepreload|stylesheet|icon)")[^>]*>(?:<\/script>)?/g,
        '',
      ),
    );
    this.icons = readIcons(client);
    this.#bundle = JSON.parse(readFileSync(join(client, 'bundle.json'), 'utf8')) as ClientManifest;
    const { sheets, extras } = this.#bundle;
    const all = [...Object.values(sheets), ...extras.map(({ sheet }) => sheet), ...this.#theme];
    this.#hashes = new Map(all.map((sheet) => [sheet, hashOf(sheet)]));
    this.#extras = extras.map(({ signs, sheet }) => ({ isOn: anyOf(signs), sheet }));
  }

  /** The inline styles that any page may have, for policies that are one for all pages. */
  styleHashes(): string[] {
    return [...new Set(this.#hashes.values())].sort();
  }

  /**
   * Fits the compiled page to one address: language and direction, head, policy, styles, island, and the
   * bundle's addresses under the base path. Text and photo wait for no other file but the photo's own.
   *
   * @param data the island as an element
   * @param body the printed page
   * @param path its address without the base path; absent where it is shown under many
   */
  render(head: RenderedHead, island: PageData, data: string, body: string, path?: string): string {
    const { boot, app, styles, late, needs } = this.#bundle;
    const kind = island.page?.kind ?? '';
    const sheets = this.#sheetsOf(kind, head.language, body);
    const origin = commentsOrigin(island.edition);
    const policy = contentPolicy(
      {
        ...(origin === undefined ? {} : { commentsOrigin: origin }),
        styleHashes: sheets.map((sheet) => this.#hashes.get(sheet) ?? ''),
      },
      'meta',
    );
    const at = (file: string): string => escapeHtml(island.base + file);
    const code = (needs[kind] ?? []).map(at).join(' ');
    const { beforeHead, beforeStyles, beforeRoot, afterRoot, afterBody } = this.#parts;
    const assets = (part: string): string => part.replaceAll('"./assets/', () => `"${at('assets/')}`);
    return [
      beforeHead,
      `<html lang="${escapeHtml(head.language)}" dir="${head.direction}">`,
      beforeStyles,
      headElements(head, policy, sheets, iconTags(this.icons, island.base)),
      // A host's own rules have no layer, so that they win over all of ours.
      this.dress.sheet === undefined ? '' : `\n    <link rel="stylesheet" href="${at(this.dress.sheet)}">`,
      assets(beforeRoot),
      `<div id="root">${body}</div>`,
      afterRoot,
      // Behind everything that is read: the faces come after the photo, and no line waits for them.
      `${dataElement(head)}${data}
    <link rel="stylesheet" href="${at(late)}" fetchpriority="low">
    <script type="module" src="${at(boot)}" fetchpriority="low"${path === undefined ? '' : ` data-at="${at(path.slice(1))}"`} data-app="${at(app)}" data-styles="${at(styles)}" data-needs="${code}"></script>
  `,
      afterBody,
    ].join('');
  }

  /** The inline styles of a page: those of its kind, and of what few pages have where it has them. */
  #sheetsOf(kind: string, language: string, html: string): string[] {
    const { sheets } = this.#bundle;
    const own = sheets[kind];
    if (own === undefined) return [sheets['all'] ?? '', ...this.#theme];
    const extra = this.#extras.filter(({ isOn }) => isOn.test(`lang="${language}"`) || isOn.test(html));
    return [own, ...extra.map(({ sheet }) => sheet), ...this.#theme];
  }
}

/**
 * Fits the page of `npm run dev`: the bundler keeps its own addresses, and no policy stands in the way of
 * its live updates. Without an island the issues of `edition.json` are all there is to show.
 */
export function devDocument(
  template: string,
  head: Head | FileIssue[],
  island?: PageData,
  dress: ThemeStyles = {},
): string {
  if (Array.isArray(head)) {
    const issues = head.map((issue) => `<li>${escapeHtml(issueLine(issue))}</li>`).join('');
    return template.replace(
      /<body>[\s\S]*<\/body>/,
      () => `<body><h1>edition.json</h1><ul>${issues}</ul></body>`,
    );
  }
  const page = template
    .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(head.language)}" dir="${head.direction}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`);
  if (island === undefined) return page;
  const theme = themeSheet(dress.theme);
  const own = [
    ...(theme === undefined ? [] : [`<style>${theme}</style>`]),
    ...(dress.sheet === undefined ? [] : [`<link rel="stylesheet" href="/${dress.sheet}">`]),
  ];
  return page
    .replace('</head>', () => `${own.join('')}</head>`)
    .replace('</body>', () => `${pageDataElement(island)}\n  </body>`);
}
