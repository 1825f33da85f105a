import type { Change } from '../../model/article/article.ts';
import type { CorrectionInText } from '../../model/article/changes-in-text.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { Moment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Added, Removed } from './Difference.tsx';
import styles from './MarkedText.module.css';

/** Renders the difference of a text: its words, and which were added and removed. */
export function MarkedText({ change }: { change: Change }) {
  return change.map((part, i) => {
    const Mark = 'same' in part ? Unchanged : 'added' in part ? Added : Removed;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <Mark key={i}>{'same' in part ? part.same : 'added' in part ? part.added : part.removed}</Mark>
    );
  });
}

/** Renders the difference of a block that is not marked in place, its texts below each other. */
export const ChangedBlock = ({ change }: { change: Change }) => (
  <span className={styles.texts}>
    <MarkedText change={change} />
  </span>
);

const Unchanged = ({ children }: { children: React.ReactNode }) => children;

/** Renders a correction beside the paragraph that it speaks of. */
export function CorrectionMark({ correction }: Pick<CorrectionInText, 'correction'>) {
  const { texts } = useInterface();
  return (
    <div className={styles.correction}>
      <InterfaceScope as="p" className={styles.when}>
        <a href="#corrections">{texts.article.correctionKind[correction.kind]}</a>{' '}
        <Moment at={correction.at} />
      </InterfaceScope>
      <p>
        <InlineText text={correction.text} />
      </p>
    </div>
  );
}
