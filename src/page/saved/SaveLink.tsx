import type { MouseEvent } from 'react';
import type { Article } from '../../model/article/article.ts';
import { savedPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { useSavedArticles } from './saved-articles.ts';

/** Renders a link that saves an article for later, or removes it again; without script it leads to the page of saved ones. */
export function SaveLink({ article }: { article: Article }) {
  const { base, texts } = useInterface();
  const { saved, toggle } = useSavedArticles();
  const isSaved = saved.has(article.slug);
  const onClick = (event: MouseEvent) => {
    if (toggle === undefined) return;
    event.preventDefault();
    toggle(article);
  };
  return (
    <a href={underBase(base, savedPath())} data-save="" onClick={onClick}>
      {isSaved ? texts.article.saved : texts.article.save}
    </a>
  );
}
