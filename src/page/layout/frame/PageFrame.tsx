import type { ReactNode } from 'react';
import type { Edition } from '../../../model/edition/edition.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../../i18n/LanguageScope.tsx';
import { RenderOnce } from '../../i18n/RenderOnce.tsx';
import page from '../page.module.css';
import { Footer } from './Footer.tsx';
import { Masthead } from './Masthead.tsx';
import styles from './PageFrame.module.css';

interface Props {
  edition: Edition;
  /** The front page has a large masthead, other pages a line. */
  kind: 'front' | 'inner';
  /** Slug of the section the page belongs to. */
  current?: string;
  /** True on an article's page, where the skip link has another text. */
  isArticle?: boolean;
  children: ReactNode;
}

/** Renders the frame around every page: skip link, masthead, main element, footer. */
export function PageFrame({ edition, kind, current, isArticle = false, children }: Props) {
  const { texts } = useInterface();
  return (
    <div id="top">
      <InterfaceScope as="a" className={styles.skip} href="#main">
        {isArticle ? texts.skipToArticle : texts.skipToArticles}
      </InterfaceScope>
      {kind === 'front' ? (
        <Masthead edition={edition} kind="front" />
      ) : (
        <RenderOnce partKey={() => `masthead ${current ?? ''}`}>
          <Masthead edition={edition} kind="inner" current={current} />
        </RenderOnce>
      )}
      <LanguageScope
        as="main"
        id="main"
        className={page.page}
        tabIndex={-1}
        language={edition.language}
        direction={edition.direction}
      >
        {children}
      </LanguageScope>
      <RenderOnce partKey={() => 'colophon'}>
        <Footer edition={edition} />
      </RenderOnce>
    </div>
  );
}
