import type { Article, Block, HeadingBlock, ParagraphBlock } from '../../../model/article/article.ts';
import { blockText, plainText } from '../../../model/article/blocks.ts';
import { directionOf } from '../../../model/direction.ts';
import { articlePath } from '../../../model/routes.ts';
import { searchedLanguage } from '../../../model/search/search-index.ts';
import { addWordForms } from '../../../model/search/word-forms.ts';

/** A story as the search engine takes it. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  /** What a result shows besides its excerpt. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The words of a block. Those of running text are read as a line; `blockText` sets a space between its pieces. */
const wordsOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? plainText((block as ParagraphBlock | HeadingBlock).text)
    : blockText(block).replace(/\s+([,.])/g, '$1');

/** Every word of a story that a reader can read. */
export const searchedText = ({ headline, lead, keyPoints = [], body }: Article): string =>
  [...[headline, lead, ...keyPoints].map(plainText), ...body.map(wordsOf)]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    // The engine reads on from one to the next; a stop keeps them apart for readers.
    .map((part) => (/[\p{P}]$/u.test(part) ? part : `${part}.`))
    .join(' ');

/**
 * A published story for the index of its language.
 *
 * @param text what `searchedText` gives
 * @param month `2022-11`, in the edition's time zone
 * @param known the words of the paper in this language, for `withForms`
 */
export function recordOf(
  article: Article,
  text: string,
  month: string,
  known: ReadonlySet<string>,
): SearchRecord {
  const { slug, headline, section, label, published, byline = [] } = article;
  const language = searchedLanguage(article.language);
  const { direction } = article;
  const meta = {
    title: plainText(headline),
    section,
    published,
    ...(label === undefined ? {} : { label }),
    // The index is of one language; what a region or script adds is said.
    ...(article.language === language ? {} : { language: article.language }),
    ...(direction === directionOf(article.language) ? {} : { direction }),
  };
  return {
    url: articlePath(slug),
    content: addWordForms(text, language, known),
    language,
    meta,
    filters: {
      section: [section],
      author: byline.map(({ name }) => name),
      year: [month.slice(0, 4)],
      month: [month],
    },
  };
}
