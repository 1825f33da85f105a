import { renderToStaticMarkup } from 'react-dom/server';
import type { Article, Block, Photo } from '../../model/article/article.ts';
import { changedAt } from '../../model/article/changed.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { absoluteUrl, articlePath, basePath } from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import { Body } from '../../page/article/Body.tsx';
import { Changes } from '../../page/article/Changes.tsx';
import { Corrections } from '../../page/article/Corrections.tsx';
import { KeyPoints } from '../../page/article/KeyPoints.tsx';
import { RetractionNotice } from '../../page/article/RetractionNotice.tsx';
import { RightsRow } from '../../page/article/RightsRow.tsx';
import { Sources } from '../../page/article/Sources.tsx';
import { Times } from '../../page/article/Times.tsx';
import { InlineText } from '../../page/elements/InlineText.tsx';
import { PhotoFigure } from '../../page/elements/PhotoFigure.tsx';
import { en, LOCALE } from '../../page/i18n/en.ts';
import { InterfaceContext } from '../../page/i18n/interface.tsx';
import { LanguageScope } from '../../page/i18n/LanguageScope.tsx';

/** Pixels of width of a picture in a feed: readers set it in one column, on screens of two pixels a point. */
const WIDTH = 1440;

/** A photo as one file that every reader can show. */
function plainPhoto<T extends Photo>(photo: T): T {
  const files = (photo.renditions ?? []).filter(({ type }) => type === 'image/jpeg');
  const fitting = files.filter(({ width }) => width <= WIDTH);
  const file = (fitting.length > 0 ? fitting : files).reduce<(typeof files)[number] | undefined>(
    (best, next) => (best === undefined || next.width > best.width ? next : best),
    undefined,
  );
  if (file === undefined) return { ...photo, renditions: [] };
  const { src, width, height } = file;
  return { ...photo, src, width, height, renditions: [] };
}

/** A block without what only a page can do: a player is a link, and there is no picture beside a link. */
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

/** What an article says, without what belongs to its page: no headline, no way on, no comments. */
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
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {article.revision.history && <Changes history={article.revision.history} />}
      {sources.length > 0 && <Sources sources={sources} />}
      {rights && <RightsRow rights={rights} />}
    </LanguageScope>
  );
}

/** Attributes that mean something outside our pages. */
const KEPT =
  /^(?:href|src|alt|width|height|lang|dir|datetime|controls|poster|kind|srclang|label|colspan|rowspan|scope|start|title|preload)$/;

/**
 * Leaves of our own printed HTML what means something elsewhere, and makes places in the article addresses of its
 * page. In it a `>` or a quotation mark inside a text or an attribute is always an entity.
 */
const plainHtml = (html: string, page: string): string =>
  html
    .replace(/<picture[^>]*>|<\/picture>/g, '')
    .replace(/<(\w+)((?: [^<>]*)?)>/g, (_, name: string, said: string) => {
      const attributes = [...said.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].flatMap(
        ([, key = '', value = '']) => {
          if (!KEPT.test(key.toLowerCase())) return [];
          const place = key === 'href' && value.startsWith('#') ? page : '';
          return ` ${key.toLowerCase()}="${place}${value}"`;
        },
      );
      return `<${name}${attributes.join('')}${said.endsWith('/') ? '/' : ''}>`;
    });

/**
 * An article as plain HTML for programs that read feeds, set by the page's own components: whole addresses, one
 * file a picture, players as links, no script and no button.
 *
 * @returns the same for the same article, whenever it is printed
 */
export function renderFeedBody(edition: Edition, article: Article): string {
  const base = new URL(edition.url).origin + basePath(edition.url);
  const surroundings = {
    texts: en,
    language: 'en',
    direction: 'ltr' as const,
    locale: LOCALE,
    timeZone: edition.timeZone,
    now: timeOf(article.published) ?? 0,
    base,
  };
  const html = renderToStaticMarkup(
    <InterfaceContext value={surroundings}>
      <FeedBody article={article} />
    </InterfaceContext>,
  );
  return plainHtml(html, absoluteUrl(edition.url, articlePath(article.slug)));
}
