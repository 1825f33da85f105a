import { useState } from 'react';
import type { Article } from '../../../model/article/article.ts';
import type { CommentsBefore } from '../../../model/comment/comment.ts';
import styles from '../../../page/article/ArticlePage.module.css';
import { useEdition } from '../../data/edition-context.tsx';
import { usePageDataState } from '../../data/page-data.tsx';
import { useWasRendered } from '../../hydration/use-was-rendered.ts';
import { endMatterQuery } from './end-matter-query.ts';

interface Props {
  article: Article;
  /** Comments that were written before corrections. */
  commentsBefore?: CommentsBefore[];
}

/**
 * Renders what stands below the body of an article. In a rendered page it stays as it is, without its code: React
 * leaves the content of an element alone whose text may differ. The code loads for an article that the app opens.
 */
export function ArticleEnd({ article, commentsBefore }: Props) {
  const { edition } = useEdition();
  const [first] = useState(article);
  const isAsRendered = useWasRendered() && first === article;
  const { data } = usePageDataState({ ...endMatterQuery(edition.interface), enabled: !isAsRendered });
  // Loaded where the build renders the page, and not where a browser hydrates it.
  const [loadedFirst] = useState(data);
  const code = isAsRendered ? loadedFirst : data;
  return (
    <section className={styles['end-matter']} suppressHydrationWarning>
      {code ? <code.ArticleEndMatter texts={code.texts} {...{ article, edition, commentsBefore }} /> : ''}
    </section>
  );
}
