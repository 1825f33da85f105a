import type { Article } from '../../model/article/article.ts';
import type { RouteData } from '../../model/page-data.ts';
import { publishedJson } from '../site/published-form.ts';
import type { DocumentRenderer } from './render-page.ts';

/** Files of an article: its page, and its data beside it. */
export type ArticlePart = 'page' | 'data';

/** What an article's page shows beside the article. */
export interface ArticlePageInput {
  /** Page data beside the article: the next articles, its translations. */
  others: Omit<Extract<RouteData, { kind: 'article' }>, 'kind' | 'article'>;
  /** Address without the base path. */
  path: string;
  /** Time the page is rendered for: the newest on it; milliseconds. */
  now: number;
}

/** Makes the content of an article's files. The article, the longest part of both, is serialised once. */
export class ArticleFiles {
  readonly #json: string;

  constructor(
    private readonly article: Article,
    private readonly input: ArticlePageInput,
  ) {
    this.#json = JSON.stringify(article);
  }

  /** Content of a file, in pieces of its bytes. */
  content(part: ArticlePart, renderDocument: DocumentRenderer): Uint8Array[] {
    const { article } = this;
    if (part === 'data') return [Buffer.from(publishedJson(article, this.#json))];
    const { others, path, now } = this.input;
    const json = `{"kind":"article","article":${this.#json},${JSON.stringify(others).slice(1)}`;
    return renderDocument({ kind: 'article', article, ...others }, path, now, json);
  }
}
