import { renderToStaticMarkup } from 'react-dom/server';
import { type Article, type Block, changedAt, type Photo } from '../../model/article/article.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { absoluteUrl, articlePath, basePath } from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import { RareBlocksContext } from '../../page/article/Blocks.tsx';
import { Body } from '../../page/article/Body.tsx';
import { Changes } from '../../page/article/end-matter/Changes.tsx';
import { Corrections } from '../../page/article/end-matter/Corrections.tsx';
import { EndMatterTextsContext } from '../../page/article/end-matter/end-matter-texts.ts';
import { RightsRow } from '../../page/article/end-matter/RightsRow.tsx';
import { Sources } from '../../page/article/end-matter/Sources.tsx';
import { Times } from '../../page/article/head/Times.tsx';
import { KeyPoints } from '../../page/article/KeyPoints.tsx';
import { rareComponents } from '../../page/article/RareBlocks.tsx';
import { RetractionNotice } from '../../page/article/RetractionNotice.tsx';
import { InlineText } from '../../page/elements/InlineText.tsx';
import { PhotoFigure } from '../../page/elements/PhotoFigure.tsx';
import { allTexts } from '../../page/i18n/all-texts.ts';
import { InterfaceContext } from '../../page/i18n/interface.tsx';
import { LanguageScope } from '../../page/i18n/LanguageScope.tsx';

/** Greatest width of a photo in a feed, in pixels: one column at a pixel ratio of two. */
const MAX_WIDTH = 1440;

/** Reduces a photo to one JPEG file, which every feed reader can show. */
function plainPhoto<T extends Photo>(photo: T): T {
  const files = (photo.renditions ?? []).filter(({ type }) => type === 'image/jpeg');
  const fitting = files.filter(({ width }) => width <= MAX_WIDTH);
  const file = (fitting.length > 0 ? fitting : files).reduce<(typeof files)[number] | undefined>(
    (best, next) => (best === undefined || next.width > best.width ? next : best),
    undefined,
  );
  if (file === undefined) return { ...photo, renditions: [] };
  const { src, width, height } = file;
  return { ...photo, src, width, height, renditions: [] };
}

/** Simplifies a block for feeds: players become links, links have no photo. */
function plainBlock(block: Block): Block {
  switch (block.type) {
    case 'photo':
      return plainPhoto(block);
    case 'gallery':
      return { ...block, photos: block.photos.map(plainPhoto) };
    case 'related': {
      const { photo: _, ...rest } = block;
      return rest;
    }
    case 'embed':
      return { ...block, provider: '' };
    case 'quote':
      return { ...block, ...(block.body === undefined ? {} : { body: block.body.map(plainBlock) }) };
    case 'box':
    case 'update':
      return { ...block, body: block.body.map(plainBlock) };
    default:
      return block;
  }
}

/** Renders the content of an article without what feeds have elsewhere: no headline, related articles, comments. */
function FeedBody({ article }: { article: Article }) {
  const { lead, photo, keyPoints = [], dateline, body, corrections = [], sources = [], rights } = article;
  const retraction = corrections.find(({ kind }) => kind === 'retraction');
  return (
    <LanguageScope as="div" language={article.language} direction={article.direction}>
      {retraction && <RetractionNotice retraction={retraction} />}
      {lead !== undefined && (
        <p>
          <strong>
            <InlineText text={lead} />
          </strong>
        </p>
      )}
      {(corrections.length > 0 || changedAt(article) !== undefined) && <Times article={article} />}
      {photo && <PhotoFigure photo={plainPhoto(photo)} slot="lead" />}
      {keyPoints.length > 0 && <KeyPoints points={keyPoints} />}
      <Body blocks={body.map(plainBlock)} dateline={dateline} />
      {corrections.length > 0 && <Corrections article={article} corrections={corrections} />}
      {article.revision.history && <Changes history={article.revision.history} />}
      {sources.length > 0 && <Sources sources={sources} />}
      {rights && <RightsRow rights={rights} />}
    </LanguageScope>
  );
}

/** Attributes that have a meaning outside our pages. */
const FEED_ATTRIBUTES =
  /^(?:href|src|alt|width|height|lang|dir|datetime|controls|poster|kind|srclang|label|colspan|rowspan|scope|start|title|preload)$/;

/**
 * Removes `picture` elements and attributes such as classes from our own HTML, and makes hash links absolute. Works by
 * pattern, since in HTML of React `>` and quotation marks in text and attributes are always entities.
 */
const plainHtml = (html: string, page: string): string =>
  html
    .replace(/<picture[^>]*>|<\/picture>/g, '')
    .replace(/<(\w+)((?: [^<>]*)?)>/g, (_, name: string, source: string) => {
      const attributes = [...source.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].flatMap(
        ([, key = '', value = '']) => {
          if (!FEED_ATTRIBUTES.test(key.toLowerCase())) return [];
          const prefix = key === 'href' && value.startsWith('#') ? page : '';
          return ` ${key.toLowerCase()}="${prefix}${value}"`;
        },
      );
      return `<${name}${attributes.join('')}${source.endsWith('/') ? '/' : ''}>`;
    });

/**
 * Renders an article as plain HTML for feeds, with the components of the page: absolute URLs, one file for each photo,
 * players as links, no scripts and buttons. The result depends on edition and article alone.
 */
export function renderFeedBody(edition: Edition, article: Article): string {
  const base = new URL(edition.url).origin + basePath(edition.url);
  const { texts, endMatter } = allTexts(edition.interface);
  const interfaceValue = {
    ...edition.interface,
    texts,
    timeZone: edition.timeZone,
    now: timeOf(article.published) ?? 0,
    base,
  };
  const html = renderToStaticMarkup(
    <InterfaceContext value={interfaceValue}>
      <RareBlocksContext value={rareComponents}>
        <EndMatterTextsContext value={endMatter}>
          <FeedBody article={article} />
        </EndMatterTextsContext>
      </RareBlocksContext>
    </InterfaceContext>,
  );
  return plainHtml(html, absoluteUrl(edition.url, articlePath(article.slug)));
}
