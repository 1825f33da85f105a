import type {
  BreadcrumbList,
  CorrectionComment,
  CreativeWork,
  NewsArticle,
  Organization,
  Person,
} from 'schema-dts';
import {
  type Article,
  type AudioBlock,
  type Block,
  type Correction,
  changedAt,
  isCorrection,
  type Source,
  type VideoBlock,
} from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import { type Edition, sectionSlug } from '../edition/edition.ts';
import { photosOf } from '../photo/article-photos.ts';
import { absoluteUrl, articlePath, frontPath, sectionPath } from '../routes.ts';
import type { Head, HeadOf } from './head.ts';
import {
  authorNode,
  breadcrumbs,
  imageNode,
  publisherNode,
  siteNode,
  unlessEmpty,
} from './structured-data.ts';

/** Structured data of corrections; an editor's note is none. */
const correctionNodes = (corrections: readonly Correction[]): CorrectionComment[] =>
  corrections.filter(isCorrection).map(({ at, text }) => ({
    '@type': 'CorrectionComment',
    text: plainText(text) || undefined,
    datePublished: at,
  }));

/** Structured data of a source: its address, and its name where the article has one. */
const sourceNode = ({ name, url }: Source): CreativeWork | string =>
  name === undefined ? (url ?? '') : { '@type': 'CreativeWork', name, url };

/** Structured data of the sources by their roles; a `via` source only pointed to the topic. */
function sourcesOf(sources: readonly Source[]) {
  const nodesOf = (isOf: (source: Source) => boolean) => unlessEmpty(sources.filter(isOf).map(sourceNode));
  const agencies = sources.filter(
    ({ name, role }) => name !== undefined && (role === 'agency' || role === 'wire'),
  );
  return {
    isBasedOn: nodesOf(({ role }) => role !== 'via'),
    citation: nodesOf(({ role }) => role === 'via'),
    sourceOrganization: unlessEmpty(
      agencies.map(({ name, url }): Organization => ({ '@type': 'Organization', name, url })),
    ),
  };
}

/** Structured data of the text as it is now: its revision and hash, and the policies that it was written under. */
const revisionOf = ({ url, policies: { ethics, corrections } }: Edition, { id, revision }: Article) => ({
  identifier: [id, { '@type': 'PropertyValue' as const, propertyID: 'sha256', value: revision.hash }],
  version: revision.number,
  publishingPrinciples: unlessEmpty(
    [ethics, corrections].flatMap((policy) => (policy === undefined ? [] : absoluteUrl(url, policy))),
  ),
});

function mediaOf(body: readonly Block[]): (AudioBlock | VideoBlock)[] {
  return body.flatMap((block) => {
    if (block.type === 'audio' || block.type === 'video') return [block];
    return 'body' in block && block.body !== undefined ? mediaOf(block.body) : [];
  });
}

/** Structured data of an audio or video block. */
const mediaNode = <Kind extends 'AudioObject' | 'VideoObject'>(
  kind: Kind,
  edition: Edition,
  { src, title, caption, credit, poster, transcript }: AudioBlock | VideoBlock,
) => ({
  '@type': kind,
  name: title,
  contentUrl: absoluteUrl(edition.url, src.split('/').map(encodeURIComponent).join('/')),
  caption: plainText(caption) || undefined,
  creditText: credit,
  thumbnailUrl: poster === undefined ? undefined : absoluteUrl(edition.url, poster),
  transcript: plainText(transcript) || undefined,
});

/** Structured data of an article's rights. The holder has no `@type`, since it may be a person or an organisation. */
function rightsOf(edition: Edition, { rights }: Article) {
  const { holder, notice, license } = rights ?? {};
  return {
    copyrightHolder: holder === undefined ? undefined : ({ name: holder } as Person),
    copyrightNotice: notice,
    license: license === undefined ? undefined : absoluteUrl(edition.url, license),
  };
}

function articleNode(
  edition: Edition,
  article: Article,
  head: Head,
  original: string | undefined,
): NewsArticle {
  const { byline = [], sources = [], tags = [], alsoIn = [], corrections = [], body } = article;
  const media = mediaOf(body);
  const audio = media.filter(({ type }) => type === 'audio');
  const video = media.filter(({ type }) => type === 'video');
  const isRetracted = corrections.some(({ kind }) => kind === 'retraction');
  return {
    '@type': 'NewsArticle',
    ...revisionOf(edition, article),
    mainEntityOfPage: head.canonical,
    url: head.canonical,
    headline: head.name,
    alternativeHeadline: plainText(article.shortHeadline) || undefined,
    description: head.description,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: changedAt(article),
    expires: article.expires,
    dateline: article.dateline,
    articleSection: [article.section, ...alsoIn],
    keywords: unlessEmpty(tags),
    author: unlessEmpty(byline.map((author) => authorNode(edition, author))),
    publisher: publisherNode(edition),
    isPartOf: siteNode(edition),
    image: unlessEmpty(photosOf(article).flatMap((photo) => imageNode(edition, photo) ?? [])),
    audio: unlessEmpty(audio.map((block) => mediaNode('AudioObject', edition, block))),
    video: unlessEmpty(video.map((block) => mediaNode('VideoObject', edition, block))),
    ...sourcesOf(sources),
    correction: unlessEmpty(correctionNodes(corrections)),
    creativeWorkStatus: isRetracted ? 'Retracted' : undefined,
    translationOfWork:
      original === undefined
        ? undefined
        : { '@type': 'NewsArticle', url: absoluteUrl(edition.url, articlePath(original)) },
    ...rightsOf(edition, article),
  };
}

/** Returns the structured data of an article page (schema.org): the article and its breadcrumbs. */
export function articleNodes(
  edition: Edition,
  { article, translations = [] }: Extract<HeadOf, { kind: 'article' }>,
  head: Head,
): [NewsArticle, BreadcrumbList] {
  const absolute = (path: string) => absoluteUrl(edition.url, path);
  const original = translations.find(({ original, slug }) => original && slug !== article.slug)?.slug;
  return [
    articleNode(edition, article, head, original),
    breadcrumbs([
      [edition.title, absolute(frontPath())],
      [article.section, absolute(sectionPath(sectionSlug(edition, article.section)))],
      [head.name, absolute(articlePath(article.slug))],
    ]),
  ];
}
