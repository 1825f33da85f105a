import type { ReactNode } from 'react';
import type { CommentPageFrame } from '../../model/comment/comment-page.ts';
import type { CommentPagesTexts } from '../i18n/texts.ts';
import page from '../layout/page.module.css';
import styles from './CommentPageDocument.module.css';

interface Props {
  frame: CommentPageFrame;
  title: string;
  texts: CommentPagesTexts;
  children: ReactNode;
}

/** Renders the HTML document of a page about one comment. */
export function CommentPageDocument({ frame, title, texts, children }: Props) {
  return (
    <html lang={frame.interface.language} dir={frame.interface.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${frame.edition}`}</title>
        <link rel="stylesheet" href={frame.styles} />
      </head>
      <body>
        <div className={page.page}>
          <header className={styles.header}>
            <a href={frame.front} dir="auto">
              {frame.edition}
            </a>
          </header>
          <main className={styles.main}>
            <h1>{title}</h1>
            {children}
            <p>
              <a href={frame.back ?? frame.front}>{frame.back === undefined ? texts.front : texts.back}</a>
            </p>
          </main>
        </div>
      </body>
    </html>
  );
}
