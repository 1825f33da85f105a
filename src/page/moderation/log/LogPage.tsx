import type { ModerationPage } from '../../../model/moderation/moderation-page.ts';
import { logPath } from '../../../model/moderation/moderation-paths.ts';
import { ModerationEmpty } from '../ModerationEmpty.tsx';
import { ModerationHead } from '../ModerationHead.tsx';
import { useModeration } from '../moderation-context.tsx';
import { LogEntries } from './LogEntries.tsx';
import styles from './LogPage.module.css';

type Props = Omit<Extract<ModerationPage, { kind: 'log' }>, 'kind'>;

/** Renders the log of moderation. */
export function LogPage({ entries, next }: Props) {
  const { texts, address } = useModeration();
  const [title, text] = texts.logEmpty;
  if (entries.length === 0) return <ModerationEmpty title={title} text={text} />;
  return (
    <>
      <ModerationHead title={texts.log} note={texts.logIntro} />
      <div className={styles.log}>
        <LogEntries entries={entries} />
        {next !== undefined && (
          <p className={styles.older}>
            <a href={address(logPath(next))}>{texts.older}</a>
          </p>
        )}
      </div>
    </>
  );
}
