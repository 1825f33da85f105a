import type { ReactNode } from 'react';
import type { UpdateBlock } from '../../../model/article/article.ts';
import { Heading } from '../../elements/Heading.tsx';
import type { Level } from '../../elements/heading-levels.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { RecentMoment } from '../../i18n/DateTimes.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './LiveUpdate.module.css';

interface Props {
  id?: string;
  block: UpdateBlock;
  level: Level;
  /** Its rendered body. */
  children: ReactNode;
}

/** Renders an entry of a live article with its time. */
export function LiveUpdate({ id, block, level, children }: Props) {
  const headlineId = `title-${id}`;
  const { texts } = useInterface();
  const { at, headline, pinned } = block;
  return (
    <section id={id} className={classes(styles.update, 'update')} aria-labelledby={headline && headlineId}>
      <p className={styles.time}>
        {pinned === true && (
          <>
            <InterfaceScope as="b">{texts.comments.pinned}</InterfaceScope>{' '}
          </>
        )}
        <RecentMoment at={at} />
      </p>
      {headline !== undefined && (
        <Heading level={level} id={headlineId} className={styles.headline}>
          <InlineText text={headline} links={false} />
        </Heading>
      )}
      {children}
    </section>
  );
}
