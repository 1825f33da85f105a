import type { ChangesSince } from '../../model/article/changes-since.ts';
import { useDisplayTexts } from '../display/display-texts.ts';
import { recentMomentText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './GoOnBar.module.css';

interface Props {
  since: ChangesSince;
  /** When the reader read the article; milliseconds. */
  readAt: number;
  /** When the text changed last, RFC 3339. */
  changedAt: string;
  /** Address of the changes or corrections on the page; absent where the article shows none. */
  href?: string | undefined;
  /** Shows or hides the changes in the text; absent where the edition keeps them to itself. */
  inText?: { isShown: boolean; onToggle: () => void } | undefined;
  onDismiss: () => void;
}

const KINDS = ['changed', 'added', 'removed', 'corrections'] as const;

/** Renders what has changed in an article since its reader read it, on the lower edge of the window. */
export function ChangedBar({ since, readAt, changedAt, href, inText, onDismiss }: Props) {
  const { now, texts, ...calendar } = useInterface();
  const { reading } = useDisplayTexts();
  const counts = KINDS.filter((kind) => since[kind] > 0).map((kind) => reading[kind](since[kind]));
  const moment = recentMomentText(readAt, now, { ...calendar, texts });
  const list = new Intl.ListFormat(calendar.locale).format(counts);
  return (
    <InterfaceScope as="div" className={styles.bar} role="status">
      <p>
        {counts.length === 0 ? reading.changedOnly(moment) : reading.changedSince(moment, list)}
        {since.changed + since.added + since.removed === 0 &&
          ` ${reading.changedAt(recentMomentText(changedAt, now, { ...calendar, texts }))}`}
      </p>
      {inText !== undefined && (
        <Button quiet={!inText.isShown} aria-pressed={inText.isShown} onClick={inText.onToggle}>
          {reading.showInText}
        </Button>
      )}
      {href !== undefined && <a href={href}>{reading.show}</a>}
      <Button quiet onClick={onDismiss}>
        {reading.dismiss}
      </Button>
    </InterfaceScope>
  );
}
