import type { UpdateBlock } from '../../model/article/article.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { SideHead } from '../elements/SideHead.tsx';
import { RecentMoment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import { anchorOf } from './Blocks.tsx';
import styles from './KeyEntries.module.css';

/** Renders links to the entries of a live article that matter most. */
export function KeyEntries({ entries }: { entries: UpdateBlock[] }) {
  const { texts } = useInterface();
  return (
    <nav className={classes(styles.entries, 'key-entries')} aria-labelledby="key-entries-title">
      <SideHead id="key-entries-title">{texts.article.keyEntries}</SideHead>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.id ?? index}>
            <a href={`#${anchorOf(entry)}`}>
              <span className={styles.time}>
                <RecentMoment at={entry.at} />
              </span>{' '}
              {entry.headline !== undefined && <InlineText text={entry.headline} links={false} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
