import type { BreadcrumbList, CorrectionComment, NewsArticle, Person } from 'schema-dts';
import type { Article, AudioBlock, Block, Correction, Source, VideoBlock } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import { changedAt } from '../article/changed.ts';
import { type Edition, sectionSlug } from '../edition/edition.ts';
import { absoluteUrl, articlePath, frontPath, sectionPath } from '../routes.ts';
import type { Head, HeadOf } from './head.ts';
import { photosOf } from './share-image.ts';
import {
  authorNode,
  breadcrumbs,
  imageNode,
  publisherNode,
  siteNode,
  unlessEmpty,
} from './structured-data.ts';

/** An editor's note corrects nothing. */
const correctionNodes = (corrections: readonly Correction[]): CorrectionComment[] =>
  corrections
    .filter(({ kind }) => kind !== 'note')
    .map(({ at, text }) => ({
      '@type': 'CorrectionComment',
      text: plainText(text) || undefined,
      datePublished: at,
    }));

/** Addresses that an article is based on; where it was only found is no part of it. */
const basisOf = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ url, role }) => (url === undefined || role === 'via' ? [] : url));

function mediaOf(body: readonly Block[]): (AudioBlock | VideoBlock)[] {
  return body.flatMap((block) => {
    if (block.type === 'audio' || block.type === 'video') return [block];
    return 'body' in block && block.body !== undefined ? mediaOf(block.body) : [];
  });
}

/** What schema.org says of a sound or a film; the kind comes first, as in every node. */
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

/** The rights of an article. A holder may be a person or a company: that is not said. */
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
    identifier: article.id,
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
    isBasedOn: unlessEmpty(basisOf(sources)),
    correction: unlessEmpty(correctionNodes(corrections)),
    creativeWorkStatus: isRetracted ? 'Retracted' : undefined,
    translationOfWork:
      original === undefined
        ? undefined
        : { '@type': 'NewsArticle', url: absoluteUrl(edition.url, articlePath(original)) },
    ...rightsOf(edition, article),
  };
}

/** Structured data of an article (schema.org): the article itself and its breadcrumbs. */
export function articleNodes(
  edition: Edition,
  { article, translations = [] }: Extract<HeadOf, { kind: 'article' }>,
  head: Head,
): [NewsArticle, BreadcrumbList] {
  const whole = (path: string) => absoluteUrl(edition.url, path);
  const original = translations.find((one) => one.original && one.slug !== article.slug)?.slug;
  return [
    articleNode(edition, article, head, original),
    breadcrumbs([
      [edition.title, whole(frontPath())],
      [article.section, whole(sectionPath(sectionSlug(edition, article.section)))],
      [head.name, whole(articlePath(article.slug))],
    ]),
  ];
}
