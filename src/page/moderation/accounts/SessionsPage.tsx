import type { ListedSession } from '../../../model/moderation/moderation-page.ts';
import { sessionsPath } from '../../../model/moderation/moderation-paths.ts';
import { RecentMoment } from '../../i18n/DateTimes.tsx';
import { Button } from '../../layout/Button.tsx';
import { ModerationHead } from '../ModerationHead.tsx';
import { useModeration } from '../moderation-context.tsx';
import styles from './EntryList.module.css';

/** Renders the sessions of the moderator, each with a button that ends it. */
export function SessionsPage({ sessions }: { sessions: ListedSession[] }) {
  const { texts, address } = useModeration();
  return (
    <>
      <ModerationHead title={texts.sessions} note={texts.sessionsIntro} />
      <ul className={styles.entries}>
        {sessions.map(({ id, client, createdAt, seenAt, isCurrent }) => (
          <li key={id}>
            <p>
              <b>{client === '' ? texts.unknownClient : <bdi>{client}</bdi>}</b>
              {isCurrent && <span>{texts.thisSession}</span>}
            </p>
            <p>
              {texts.sessionSince} <RecentMoment at={createdAt} /> · {texts.sessionSeen}{' '}
              <RecentMoment at={seenAt} />
            </p>
            <form method="post" action={address(sessionsPath())}>
              <Button type="submit" name="session" value={id} quiet>
                {isCurrent ? texts.signOut : texts.endSession}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
