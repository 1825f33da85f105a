import type { Edition } from '../../model/edition/edition.ts';
import { frontPath, searchPath, underBase } from '../../model/routes.ts';
import { dayKey, weekdayText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Masthead.module.css';
import page from './page.module.css';
import { SectionNav } from './SectionNav.tsx';

interface Props {
  edition: Edition;
  kind: 'front' | 'inner';
  current?: string;
}

/** Renders the masthead: the edition's name, large on the front page and a line on others, and the sections. */
export function Masthead({ edition, kind, current }: Props) {
  return (
    <LanguageScope
      as="header"
      className={classes(styles.masthead, 'masthead', kind === 'inner' && styles.line)}
      language={edition.language}
      direction={edition.direction}
    >
      <div className={page.page}>
        {kind === 'front' ? (
          <FrontName edition={edition} />
        ) : (
          <NameLine edition={edition} current={current} />
        )}
      </div>
    </LanguageScope>
  );
}

function FrontName({ edition }: { edition: Edition }) {
  const { now, ...calendar } = useInterface();
  return (
    <>
      <h1 className={styles.nameplate}>
        <a href={underBase(calendar.base, frontPath())}>{edition.title}</a>
      </h1>
      <div className={styles.folio}>
        <InterfaceScope as="time" dateTime={dayKey(now, calendar)}>
          {weekdayText(now, calendar)}
        </InterfaceScope>
        {edition.tagline !== undefined && <p className={styles.tagline}>{edition.tagline}</p>}
      </div>
      <SectionNav edition={edition} />
    </>
  );
}

function NameLine({ edition, current }: { edition: Edition; current?: string }) {
  const { base, texts } = useInterface();
  return (
    <div className={styles.bar}>
      <p className={styles.nameplate}>
        <a href={underBase(base, frontPath())}>{edition.title}</a>
      </p>
      <SectionNav edition={edition} current={current} />
      <InterfaceScope as="a" className={styles.toSections} href="#sections">
        {texts.sections}
      </InterfaceScope>
      <InterfaceScope as="a" className={styles.toSections} href={underBase(base, searchPath())}>
        {texts.search.title}
      </InterfaceScope>
    </div>
  );
}
