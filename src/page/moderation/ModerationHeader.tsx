import { QUEUES } from '../../model/moderation/moderation-page.ts';
import {
  accountsPath,
  logPath,
  queuePath,
  sessionsPath,
  signOutPath,
} from '../../model/moderation/moderation-paths.ts';
import { frontPath } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import page from '../layout/page.module.css';
import styles from './ModerationHeader.module.css';
import { useModeration } from './moderation-context.tsx';

/** Renders the top of a page of moderation: the edition's name, who is signed in, and the menu. */
export function ModerationHeader() {
  const { frame, texts, address } = useModeration();
  return (
    <header className={styles.header}>
      <div className={page.page}>
        <div className={styles.bar}>
          <p className={styles.nameplate}>
            <a href={address(frontPath())} dir="auto">
              {frame.edition}
            </a>
          </p>
          <p className={styles.title}>{texts.title}</p>
          {frame.moderator && <SignedIn name={frame.moderator.name} />}
        </div>
        {frame.moderator && <Menu isAdmin={frame.moderator.isAdmin} />}
      </div>
    </header>
  );
}

function SignedIn({ name }: { name: string }) {
  const { texts, address } = useModeration();
  return (
    <form className={styles.signedIn} method="post" action={address(signOutPath())}>
      <span>
        <span className={styles.quiet}>{texts.signedInAs}</span> <bdi>{name}</bdi>
      </span>
      <button type="submit">{texts.signOut}</button>
    </form>
  );
}

function Menu({ isAdmin }: { isAdmin: boolean }) {
  const { frame, texts } = useModeration();
  const counts: Readonly<Record<string, number>> = frame.counts ?? {};
  return (
    <nav className={styles.menu} aria-label={texts.menu}>
      <ul>
        {QUEUES.map((queue) => (
          <Item key={queue} path={queuePath(queue)} text={texts.queues[queue]} count={counts[queue]} />
        ))}
        <Item path={logPath()} text={texts.log} />
        <Item path={sessionsPath()} text={texts.sessions} />
        {isAdmin && <Item path={accountsPath()} text={texts.accounts} />}
      </ul>
    </nav>
  );
}

function Item({ path, text, count = 0 }: { path: string; text: string; count?: number }) {
  const { frame, address } = useModeration();
  const { locale } = useInterface();
  return (
    <li>
      <a href={address(path)} aria-current={frame.current === path ? 'page' : undefined}>
        {text}
        {count > 0 && (
          <>
            {' '}
            <span className={styles.count}>{count.toLocaleString(locale)}</span>
          </>
        )}
      </a>
    </li>
  );
}
