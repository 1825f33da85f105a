import { changedAt } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import { commentsServiceUrl } from '../edition/comments-service.ts';
import type { Edition } from '../edition/edition.ts';
import { DARK_PAPER, DEFAULT_THEME } from '../edition/theme.ts';
import {
  absoluteUrl,
  articlePath,
  atomPath,
  authorFeedPath,
  authorPath,
  basePath,
  commentFeedPath,
  feedPath,
  jsonFeedPath,
  manifestPath,
  openSearchPath,
  sectionFeedPath,
  underBase,
} from '../routes.ts';
import type { Head, HeadOf } from './head.ts';
import { pagePhoto, shareImage } from './share-image.ts';

/** A void element of the head: its name and attributes, unescaped. */
export type HeadTag = readonly [tag: 'meta' | 'link', attributes: Readonly<Record<string, string>>];

type Article = Extract<HeadOf, { kind: 'article' }>;

const named = (name: string, content: string | undefined): HeadTag[] =>
  content === undefined ? [] : [['meta', { name, content }]];
const property = (name: string, content: string | number | undefined): HeadTag[] =>
  content === undefined ? [] : [['meta', { property: name, content: String(content) }]];
const link = (rel: string, href: string, more: Record<string, string> = {}): HeadTag => [
  'link',
  { rel, href, ...more },
];

const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

const feedLink = (edition: Edition, type: keyof typeof TYPES, path: string, title: string): HeadTag =>
  link('alternate', absoluteUrl(edition.url, path), { type: TYPES[type], title });

/** Returns a link to the feed of the comments on an article, where somebody serves them. */
function commentFeedLinks(edition: Edition, { article: { slug, headline, comments } }: Article): HeadTag[] {
  const service = commentsServiceUrl({ base: basePath(edition.url), edition });
  if (service === undefined || comments.state === 'off' || edition.comments === 'off') return [];
  const { endpoint } = edition.comments;
  const path = commentFeedPath('atom', slug);
  const href = endpoint === undefined ? absoluteUrl(edition.url, path) : service + path;
  return [link('alternate', href, { type: TYPES.atom, title: plainText(headline) })];
}

/** Returns links to the feed of a section or author. */
function feedLinks(edition: Edition, page: HeadOf): HeadTag[] {
  const own: HeadTag[] = [];
  if (page.kind === 'list' && page.list.kind === 'section') {
    const { name, slug } = page.list.section;
    own.push(feedLink(edition, 'rss', sectionFeedPath(slug), `${edition.title}: ${name}`));
  }
  if (page.kind === 'list' && page.list.kind === 'author') {
    const { name, slug } = page.list.author;
    own.push(feedLink(edition, 'rss', authorFeedPath(slug), `${edition.title}: ${name}`));
  }
  return own;
}

const editionTags = new WeakMap<Edition, HeadTag[]>();

/** Returns the tags that all pages of an edition share. Cached by edition. */
function tagsOfEdition(edition: Edition): HeadTag[] {
  const cached = editionTags.get(edition);
  if (cached !== undefined) return cached;
  const tags: HeadTag[] = [
    feedLink(edition, 'rss', feedPath(), edition.title),
    feedLink(edition, 'atom', atomPath(), edition.title),
    feedLink(edition, 'json', jsonFeedPath(), edition.title),
    [
      'link',
      {
        rel: 'search',
        type: 'application/opensearchdescription+xml',
        title: edition.title,
        href: absoluteUrl(edition.url, openSearchPath()),
      },
    ],
    [
      'meta',
      {
        name: 'theme-color',
        content: edition.theme?.paper ?? DEFAULT_THEME.paper,
        media: '(prefers-color-scheme: light)',
      },
    ],
    ['meta', { name: 'theme-color', content: DARK_PAPER, media: '(prefers-color-scheme: dark)' }],
    // Without an origin, since the content policy allows only the page's own, which may differ from the edition's.
    link('manifest', underBase(basePath(edition.url), manifestPath())),
  ];
  editionTags.set(edition, tags);
  return tags;
}

/** Returns a locale for Open Graph: `en_GB`; undefined where the tag has no region. */
function localeOf(language: string): string | undefined {
  const [primary = '', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  return region === undefined ? undefined : `${primary.toLowerCase()}_${region.toUpperCase()}`;
}

/** Returns links to the translations of an article, itself included; the original is the default. */
function languageLinks(edition: Edition, { article, translations = [] }: Article): HeadTag[] {
  // Search engines ignore translations of a page whose canonical address is on another site.
  if (article.url !== undefined) return [];
  const at = (slug: string) => absoluteUrl(edition.url, articlePath(slug));
  return translations.flatMap(({ slug, language, original }) => [
    link('alternate', at(slug), { hreflang: language }),
    ...(original ? [link('alternate', at(slug), { hreflang: 'x-default' })] : []),
  ]);
}

function articleProperties(edition: Edition, { article }: Article): HeadTag[] {
  const { byline = [], tags = [], published, section } = article;
  return [
    ...property('article:published_time', published),
    ...property('article:modified_time', changedAt(article)),
    ...property('article:section', section),
    ...byline.flatMap(({ slug }) =>
      slug === undefined ? [] : property('article:author', absoluteUrl(edition.url, authorPath(slug))),
    ),
    ...tags.flatMap((tag) => property('article:tag', tag)),
  ];
}

function typeOf(page: HeadOf): string {
  if (page.kind === 'article') return 'article';
  return page.kind === 'list' && page.list.kind === 'author' ? 'profile' : 'website';
}

/** Returns the Open Graph and Twitter tags for link previews. */
function shareTags(edition: Edition, page: HeadOf, head: Head): HeadTag[] {
  const photo = pagePhoto(edition, page);
  const image = photo && shareImage(edition, photo);
  const isLarge = image?.width !== undefined && image.height !== undefined && image.width > image.height;
  return [
    ...property('og:type', typeOf(page)),
    ...property('og:title', head.name),
    ...property('og:description', head.description),
    ...property('og:url', head.canonical),
    ...property('og:site_name', edition.title),
    ...property('og:locale', localeOf(head.language)),
    ...property('og:image', image?.url),
    ...property('og:image:width', image?.width),
    ...property('og:image:height', image?.height),
    ...property('og:image:alt', image?.alt),
    ...(page.kind === 'article' ? articleProperties(edition, page) : []),
    ...named('twitter:card', isLarge ? 'summary_large_image' : 'summary'),
  ];
}

/** Returns links to the neighbouring pages of a list. */
function neighbourLinks(edition: Edition, page: HeadOf): HeadTag[] {
  if (page.kind !== 'list' && page.kind !== 'corrections') return [];
  const { newer, older } = page.list;
  return [
    ...(newer === undefined ? [] : [link('prev', absoluteUrl(edition.url, newer))]),
    ...(older === undefined ? [] : [link('next', absoluteUrl(edition.url, older))]),
  ];
}

/** Returns all tags of a page's head, in order, except title, description and canonical link. */
export function headTags(edition: Edition, page: HeadOf, head: Head): HeadTag[] {
  const isIndexed = !['missing', 'search', 'device', 'saved', 'offline'].includes(page.kind);
  const writers = page.kind === 'article' ? (page.article.byline ?? []).map(({ name }) => name) : [];
  return [
    ...(isIndexed ? [] : named('robots', 'noindex')),
    ...(page.kind === 'article' ? named('robots', 'max-image-preview:large') : []),
    ...(writers.length === 0 ? [] : named('author', writers.join(', '))),
    ...neighbourLinks(edition, page),
    ...(page.kind === 'article' ? [...languageLinks(edition, page), ...commentFeedLinks(edition, page)] : []),
    ...(isIndexed ? shareTags(edition, page, head) : []),
    ...feedLinks(edition, page),
    ...tagsOfEdition(edition),
  ];
}
