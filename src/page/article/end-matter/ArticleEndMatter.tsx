import type { Article } from '../../../model/article/article.ts';
import type { CommentsBefore } from '../../../model/comment/comment.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import type { EndMatterTexts } from '../../i18n/texts.ts';
import { AboutArticle } from './AboutArticle.tsx';
import { Changes } from './Changes.tsx';
import { Corrections } from './Corrections.tsx';
import { EndMatterTextsContext } from './end-matter-texts.ts';
import { RightsRow } from './RightsRow.tsx';
import { Sources } from './Sources.tsx';
import { Tags } from './Tags.tsx';

interface Props {
  article: Article;
  edition: Edition;
  texts: EndMatterTexts;
  /** Comments that were written before corrections. */
  commentsBefore?: CommentsBefore[];
}

/**
 * Renders what stands below the body of an article. Without state, events and the time: the app leaves it as the build
 * rendered it.
 */
export function ArticleEndMatter({ article, edition, texts, commentsBefore }: Props) {
  const { corrections = [], sources = [], tags = [], rights, revision } = article;
  return (
    <EndMatterTextsContext value={texts}>
      {corrections.length > 0 && (
        <Corrections article={article} corrections={corrections} before={commentsBefore} />
      )}
      {revision.history && <Changes history={revision.history} />}
      {sources.length > 0 && <Sources sources={sources} />}
      {tags.length > 0 && <Tags tags={tags} />}
      {rights && <RightsRow rights={rights} />}
      <AboutArticle article={article} policies={edition.policies} />
    </EndMatterTextsContext>
  );
}
