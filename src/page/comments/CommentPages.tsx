import { pageCount } from '../../model/comment/comment.ts';
import { commentsPagePath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import pager from '../layout/Pager.module.css';

interface Props {
  slug: string;
  /** The page that is shown, from 1. */
  page: number;
  /** Number of comments on all pages together. */
  count: number;
}

/** Renders links to the pages of comments before and after this one, where there are several. */
export function CommentPages({ slug, page, count }: Props) {
  const { base, texts } = useInterface();
  const pages = pageCount(count);
  const address = (number: number) => `${underBase(base, commentsPagePath(slug, number))}#comments`;
  if (pages === 1) return null;
  return (
    <InterfaceScope as="nav" className={pager.pager} aria-label={texts.section.pages}>
      {page > 1 && (
        <a href={address(page - 1)} rel="prev">
          {texts.comments.earlier}
        </a>
      )}
      <span>{texts.comments.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next">
          {texts.comments.later}
        </a>
      )}
    </InterfaceScope>
  );
}
