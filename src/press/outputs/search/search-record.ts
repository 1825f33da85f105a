import type { Article, Block, HeadingBlock, ParagraphBlock } from '../../../model/article/article.ts';
import { blockText, plainText } from '../../../model/article/blocks.ts';
import { directionOf } from '../../../model/direction.ts';
import { articlePath } from '../../../model/routes.ts';
import { searchedLanguage } from '../../../model/search/search-index.ts';
import { addWordForms } from '../../../model/search/word-forms.ts';

/** Record of an article for the search engine. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  /** What a search result shows besides its excerpt. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Text of a block. Running text is joined as it is; `blockText` puts a space between its pieces. */
const textOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? plainText((block as ParagraphBlock | HeadingBlock).text)
    : blockText(block).replace(/\s+([,.])/g, '$1');

/** Text of an article that is indexed: every word that a reader can read. */
export const searchedText = ({ headline, lead, keyPoints = [], body }: Article): string =>
  [...[headline, lead, ...keyPoints].map(plainText), ...body.map(textOf)]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    // In the engine's excerpts one follows the other: a full stop separates them.
    .map((part) => (/[\p{P}]$/u.test(part) ? part : `${part}.`))
    .join(' ');

/**
 * Makes the record of an article for the index of its language.
 *
 * @param text of `searchedText`
 * @param month `2022-11`, in the edition's time zone
 * @param words of the edition in this language, for `addWordForms`
 */
export function recordOf(
  article: Article,
  text: string,
  month: string,
  words: ReadonlySet<string>,
): SearchRecord {
  const { slug, headline, section, label, published, byline = [] } = article;
  const language = searchedLanguage(article.language);
  const { direction } = article;
  const meta = {
    title: plainText(headline),
    section,
    published,
    ...(label === undefined ? {} : { label }),
    // The language of the index is without region and script.
    ...(article.language === language ? {} : { language: article.language }),
    ...(direction === directionOf(article.language) ? {} : { direction }),
  };
  return {
    url: articlePath(slug),
    content: addWordForms(text, language, words),
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
