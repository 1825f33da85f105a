import type { ComponentProps } from 'react';
import { ArticlePage } from '../../page/article/ArticlePage.tsx';
import { EndMatter } from '../../page/article/EndMatter.tsx';
import { useEndMatterTexts } from '../../page/article/end-matter-texts.ts';

/** Renders the page of an article with what stands below its body. */
export function ArticleSheet(props: Omit<ComponentProps<typeof ArticlePage>, 'end'>) {
  const { article, edition } = props;
  const texts = useEndMatterTexts();
  return <ArticlePage {...props} end={<EndMatter {...{ article, edition, texts }} />} />;
}
