import type { Change, Inline } from '../../model/article/article.ts';
import type { CorrectionInText } from '../../model/article/changes-in-text.ts';
import { inlineDifference } from '../../model/article/inline-difference.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { Moment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { Added, Removed } from './Difference.tsx';
import styles from './MarkedText.module.css';

/** Renders inline text with what was added and removed in it; the words alone where the difference is of another text. */
export function MarkedText({ text, change }: { text?: Inline; change: Change }) {
  const parts = text === undefined ? undefined : inlineDifference(text, change);
  return (
    parts ??
    change.map((part) =>
      'same' in part
        ? { kind: 'same' as const, text: part.same }
        : 'added' in part
          ? { kind: 'added' as const, text: part.added }
          : { kind: 'removed' as const, text: part.removed },
    )
  ).map(({ kind, text: words }, i) => {
    const Mark = kind === 'same' ? Unchanged : kind === 'added' ? Added : Removed;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <Mark key={i}>
        <InlineText text={words} />
      </Mark>
    );
  });
}

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
