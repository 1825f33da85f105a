import type { ReactNode } from 'react';
import { useDisplayTexts } from '../display/display-texts.ts';
import { PlainDisplayForm } from '../display/PlainDisplayForm.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import head from '../lists/ListHead.module.css';
import { classes } from '../style/classes.ts';
import styles from './DevicePage.module.css';

interface Props {
  /** The settings of how pages look. */
  display: ReactNode;
  /** Id of the settings, to which links lead. */
  displayId: string;
  /** Address that takes the settings where script is off; absent where no server does. */
  plainAction?: string | undefined;
  /** What is kept; absent before hydration. */
  children?: ReactNode;
}

/** Renders the page of what this browser keeps: the reader's settings and data, which never leave it. */
export function DevicePage({ display, displayId, plainAction, children }: Props) {
  const { device } = useInterface().texts;
  const texts = useDisplayTexts();
  return (
    <InterfaceScope as="div" className={styles.page}>
      <header className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{device}</h1>
        <p>{texts.device.text}</p>
      </header>
      <section id={displayId} className={styles.part} aria-labelledby="display-title">
        <h2 id="display-title">{texts.title}</h2>
        <p>{texts.text}</p>
        <noscript>
          {plainAction === undefined ? <p>{texts.noScript}</p> : <PlainDisplayForm action={plainAction} />}
        </noscript>
        <div className={styles.scripted}>{display}</div>
      </section>
      {children}
    </InterfaceScope>
  );
}
