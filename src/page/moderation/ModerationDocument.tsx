import type { ReactNode } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import page from '../layout/page.module.css';
import { ActNoticeView } from './ActNoticeView.tsx';
import styles from './ModerationDocument.module.css';
import { ModerationHeader } from './ModerationHeader.tsx';
import { useModeration } from './moderation-context.tsx';
import { KeyHelp } from './queue/KeyHelp.tsx';

/** Renders the HTML document of a page of moderation. */
export function ModerationDocument({ title, children }: { title: string; children: ReactNode }) {
  const { frame, texts } = useModeration();
  const { language, direction } = useInterface();
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${texts.title} · ${frame.edition}`}</title>
        <link rel="stylesheet" href={frame.styles} />
        <script type="module" src={frame.script} />
      </head>
      <body>
        <a className={styles.skip} href="#main">
          {texts.skip}
        </a>
        <ModerationHeader />
        <main className={page.page} id="main" tabIndex={-1}>
          {frame.notice && <ActNoticeView notice={frame.notice} />}
          {children}
        </main>
        {frame.moderator && <KeyHelp />}
      </body>
    </html>
  );
}
