import type { ReactNode } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './CommentsSection.module.css';

interface Props {
  /** How many there are, all pages together; not said while it isn't known. */
  count?: number;
  /** The article's lasting id, by which the page's starter finds what this browser keeps for it. */
  story?: string;
  /** List, form, notices. */
  children: ReactNode;
}

/** The comments of an article, under their own head. Everything in it is set on the text's edge. */
export function CommentsSection({ count, story, children }: Props) {
  const { texts, locale } = useInterface();
  return (
    <section
      className={classes(styles.comments, 'comments')}
      id="comments"
      aria-labelledby="comments-title"
      data-story={story}
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
