import type { CommentOrder } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import pager from '../layout/Pager.module.css';
import { useCommentsAddress } from './comments-context.ts';

interface Props {
  /** The page that is shown, from 1. */
  page: number;
  /** The last page that is shown with it. */
  last?: number;
  /** Number of pages. */
  pages: number;
  order: CommentOrder;
}

/** Renders links to the pages of comments before and after those that are shown, where there are several. */
export function CommentPages({ page, last = page, pages, order }: Props) {
  const { texts } = useInterface();
  const address = useCommentsAddress();
  const pageAddress = (number: number) => `${address({ page: number, order })}#comments`;
  if (pages <= 1) return null;
  return (
    <InterfaceScope as="nav" className={pager.pager} aria-label={texts.section.pages}>
      {page > 1 && (
        <a href={pageAddress(page - 1)} rel="prev">
          {texts.comments.previous}
        </a>
      )}
      <span>{texts.comments.pagesOf(page, last, pages)}</span>
      {last < pages && (
        <a href={pageAddress(last + 1)} rel="next">
          {texts.comments.more}
        </a>
      )}
    </InterfaceScope>
  );
}
