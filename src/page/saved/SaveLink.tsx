import type { MouseEvent } from 'react';
import type { Article } from '../../model/article/article.ts';
import { savedPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { useSavedArticles } from './saved-articles.ts';

/** Renders a link that saves an article for later, or removes it again; without script it leads to the page of saved ones. */
export function SaveLink({ article }: { article: Article }) {
  const { base, texts } = useInterface();
  const { saved, setSaved } = useSavedArticles();
  const isSaved = saved.has(article.slug);
  const href = underBase(base, savedPath());
  const onClick = (event: MouseEvent) => {
    if (setSaved === undefined) return;
    event.preventDefault();
    // What the link says is what is done, whatever another tab has stored since.
    setSaved(article, !isSaved).catch(() => location.assign(href));
  };
  return (
    <a href={href} data-save={article.slug} onClick={onClick}>
      {isSaved ? texts.article.saved : texts.article.save}
    </a>
  );
}
