import type { MouseEventHandler, ReactNode } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './CommentsSection.module.css';

interface Props {
  /** Number of comments on all pages together; absent while it is unknown. */
  count?: number;
  /** Id of the article, by which the boot script finds its draft. */
  articleId?: string;
  /** False where there is no comments service, so that the boot script need not start the app for it. */
  isServed?: boolean;
  /** Called with clicks in the section; hydrated alone. */
  onClick?: MouseEventHandler<HTMLElement>;
  /** List, form, notices. */
  children: ReactNode;
}

/** Renders the comments section of an article page with its heading. */
export function CommentsSection({ count, articleId, isServed = true, onClick, children }: Props) {
  const { texts, locale } = useInterface();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons in it are clicked by the keyboard too
    <section
      className={classes(styles.comments, 'comments')}
      id="comments"
      aria-labelledby="comments-title"
      data-article={articleId}
      data-unserved={isServed ? undefined : ''}
      onClick={onClick}
    >
      <InterfaceScope as="h2" id="comments-title">
        {texts.comments.title}
        {count !== undefined && count > 0 && (
          <>
            {' '}
            <span className={styles.count}>{count.toLocaleString(locale)}</span>
          </>
        )}
      </InterfaceScope>
      {children}
    </section>
  );
}
