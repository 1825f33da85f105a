import type { ComponentProps } from 'react';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { ArticleEndMatter } from '../../page/article/end-matter/ArticleEndMatter.tsx';
import { useEndMatterTexts } from '../../page/article/end-matter/end-matter-texts.ts';

/** Renders the page of an article with what stands below its body. */
export function ArticleSheet(props: Omit<ComponentProps<typeof ArticlePage>, 'end'>) {
  const { article, edition } = props;
  const texts = useEndMatterTexts();
  return <ArticlePage {...props} end={<ArticleEndMatter {...{ article, edition, texts }} />} />;
}
