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
  type Node,
  publisherNode,
  siteNode,
  some,
} from './structured-data.ts';

/** An editor's note corrects nothing. */
const correctionNodes = (corrections: readonly Correction[]): Node[] =>
  corrections
    .filter(({ kind }) => kind !== 'note')
    .map(({ at, text }) => ({
      '@type': 'CorrectionComment',
      text: plainText(text) || undefined,
      datePublished: at,
    }));

/** What a story is made of; where it was only found is no part of it. */
const basisOf = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ url, role }) => (url === undefined || role === 'via' ? [] : url));

function mediaOf(body: readonly Block[]): (AudioBlock | VideoBlock)[] {
  return body.flatMap((block) => {
    if (block.type === 'audio' || block.type === 'video') return [block];
    return 'body' in block && block.body !== undefined ? mediaOf(block.body) : [];
  });
}

const mediaNode = (
  edition: Edition,
  { type, src, title, caption, credit, poster, transcript }: AudioBlock | VideoBlock,
): Node => ({
  '@type': type === 'audio' ? 'AudioObject' : 'VideoObject',
  name: title,
  contentUrl: absoluteUrl(edition.url, src.split('/').map(encodeURIComponent).join('/')),
  caption: plainText(caption) || undefined,
  creditText: credit,
  thumbnailUrl: poster === undefined ? undefined : absoluteUrl(edition.url, poster),
  transcript: plainText(transcript) || undefined,
});

/** What a story says of its rights. A holder may be a person or a house: that is not said. */
function rightsOf(edition: Edition, { rights }: Article): Node {
  const { holder, notice, license } = rights ?? {};
  return {
    copyrightHolder: holder === undefined ? undefined : { name: holder },
    copyrightNotice: notice,
    license: license === undefined ? undefined : absoluteUrl(edition.url, license),
  };
}

function storyNode(edition: Edition, article: Article, head: Head, original: string | undefined): Node {
  const { byline = [], sources = [], tags = [], alsoIn = [], corrections = [], body } = article;
  const media = mediaOf(body);
  const of = (type: 'audio' | 'video') =>
    some(media.filter((block) => block.type === type).map((block) => mediaNode(edition, block)));
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
    keywords: some(tags),
    author: some(byline.map((author) => authorNode(edition, author))),
    publisher: publisherNode(edition),
    isPartOf: siteNode(edition),
    image: some(photosOf(article).map((photo) => imageNode(edition, photo))),
    audio: of('audio'),
    video: of('video'),
    isBasedOn: some(basisOf(sources)),
    correction: some(correctionNodes(corrections)),
    creativeWorkStatus: isRetracted ? 'Retracted' : undefined,
    translationOfWork:
      original === undefined
        ? undefined
        : { '@type': 'NewsArticle', url: absoluteUrl(edition.url, articlePath(original)) },
    ...rightsOf(edition, article),
  };
}

/** A story in the words of schema.org, complete for what it says of itself, and where it stands. */
export function articleNodes(
  edition: Edition,
  { article, translations = [] }: Extract<HeadOf, { kind: 'article' }>,
  head: Head,
): Node[] {
  const whole = (path: string) => absoluteUrl(edition.url, path);
  const original = translations.find((one) => one.original && one.slug !== article.slug)?.slug;
  return [
    storyNode(edition, article, head, original),
    breadcrumbs([
      [edition.title, whole(frontPath())],
      [article.section, whole(sectionPath(sectionSlug(edition, article.section)))],
      [head.name, whole(articlePath(article.slug))],
    ]),
  ];
}
