import { changedAt } from '../article/changed.ts';
import type { Edition } from '../edition/edition.ts';
import { DARK_PAPER, DEFAULT_THEME } from '../edition/theme.ts';
import {
  absoluteUrl,
  articlePath,
  atomPath,
  authorFeedPath,
  authorPath,
  basePath,
  feedPath,
  jsonFeedPath,
  manifestPath,
  openSearchPath,
  sectionFeedPath,
  underBase,
} from '../routes.ts';
import type { Head, HeadOf } from './head.ts';
import { pagePhoto, shareImage } from './share-image.ts';

/** An element of the head that holds nothing: its name and attributes, unescaped. */
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

/** Where the stories of this page can be followed. */
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

const paperTags = new WeakMap<Edition, HeadTag[]>();

/** What every page of a paper says alike; made once. */
function tagsOfPaper(edition: Edition): HeadTag[] {
  const made = paperTags.get(edition);
  if (made !== undefined) return made;
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
    // From the page's own origin, whatever that is called: the content policy allows no other.
    link('manifest', underBase(basePath(edition.url), manifestPath())),
  ];
  paperTags.set(edition, tags);
  return tags;
}

/** `en_GB`: a language with its country; a country is not guessed. */
function localeOf(language: string): string | undefined {
  const [primary = '', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  return region === undefined ? undefined : `${primary.toLowerCase()}_${region.toUpperCase()}`;
}

/** The translations of a story, this one among them, and which to show to whoever reads none of the languages. */
function languageLinks(edition: Edition, { article, translations = [] }: Article): HeadTag[] {
  // A story whose home is elsewhere leaves this to its home.
  if (article.url !== undefined) return [];
  const at = (slug: string) => absoluteUrl(edition.url, articlePath(slug));
  return translations.flatMap(({ slug, language, original }) => [
    link('alternate', at(slug), { hreflang: language }),
    ...(original ? [link('alternate', at(slug), { hreflang: 'x-default' })] : []),
  ]);
}

function storyProperties(edition: Edition, { article }: Article): HeadTag[] {
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

/** How other sites show a page when somebody names it there. */
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
    ...(page.kind === 'article' ? storyProperties(edition, page) : []),
    ...named('twitter:card', isLarge ? 'summary_large_image' : 'summary'),
  ];
}

/** The pages of a list before and after this one, the newest first. */
function neighbourLinks(edition: Edition, page: HeadOf): HeadTag[] {
  if (page.kind !== 'list' && page.kind !== 'corrections') return [];
  const { newer, older } = page.list;
  return [
    ...(newer === undefined ? [] : [link('prev', absoluteUrl(edition.url, newer))]),
    ...(older === undefined ? [] : [link('next', absoluteUrl(edition.url, older))]),
  ];
}

/** Every element of a page's head but its title, description and canonical address, in order. */
export function headTags(edition: Edition, page: HeadOf, head: Head): HeadTag[] {
  const isThere = page.kind !== 'missing' && page.kind !== 'search';
  const writers = page.kind === 'article' ? (page.article.byline ?? []).map(({ name }) => name) : [];
  return [
    ...(isThere ? [] : named('robots', 'noindex')),
    ...(page.kind === 'article' ? named('robots', 'max-image-preview:large') : []),
    ...(writers.length === 0 ? [] : named('author', writers.join(', '))),
    ...neighbourLinks(edition, page),
    ...(page.kind === 'article' ? languageLinks(edition, page) : []),
    ...(isThere ? shareTags(edition, page, head) : []),
    ...feedLinks(edition, page),
    ...tagsOfPaper(edition),
  ];
}
