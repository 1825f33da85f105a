import type { Edition } from '../../../model/edition/edition.ts';
import { DISPLAY_ID, devicePath, frontPath, searchPath, underBase } from '../../../model/routes.ts';
import { fileAddress } from '../../elements/photo-sources.ts';
import { dayKey, weekdayText } from '../../i18n/format-dates.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import page from '../page.module.css';
import styles from './Masthead.module.css';
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
        <FrontLink edition={edition} />
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

/** Renders the edition's name, in letters or as its own picture, with a link to the front page. */
function FrontLink({ edition: { title, masthead } }: { edition: Edition }) {
  const { base } = useInterface();
  return (
    <a href={underBase(base, frontPath())}>
      {masthead?.src === undefined ? (
        title
      ) : (
        <img
          className={styles.picture}
          src={fileAddress(base, masthead.src)}
          alt={masthead.alt || title}
          width={masthead.width}
          height={masthead.height}
        />
      )}
    </a>
  );
}

function NameLine({ edition, current }: { edition: Edition; current?: string }) {
  const { base, texts } = useInterface();
  return (
    <div className={styles.bar}>
      <p className={styles.nameplate}>
        <FrontLink edition={edition} />
      </p>
      <SectionNav edition={edition} current={current} />
      <InterfaceScope as="a" className={styles.toSections} href="#sections">
        {texts.sections}
      </InterfaceScope>
      <InterfaceScope
        as="a"
        className={styles.toSections}
        href={`${underBase(base, devicePath())}#${DISPLAY_ID}`}
        aria-label={texts.display}
      >
        {texts.displayShort}
      </InterfaceScope>
      <InterfaceScope as="a" className={styles.toSections} href={underBase(base, searchPath())}>
        {texts.search.title}
      </InterfaceScope>
    </div>
  );
}
