import { type Article, type Correction, isCorrection } from '../../../model/article/article.ts';
import type { CommentsBefore } from '../../../model/comment/comment.ts';
import { commentAnchor, commentsViewPath, underBase } from '../../../model/routes.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { Moment } from '../../i18n/DateTimes.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import styles from './Corrections.module.css';
import { useEndMatterTexts } from './end-matter-texts.ts';
import { FootRow } from './FootRow.tsx';

interface Props {
  article: Pick<Article, 'slug'>;
  corrections: Correction[];
  /** Comments that were written before them. */
  before?: CommentsBefore[];
}

/** Renders the corrections of an article with kind and time, and links to the comments before them. */
export function Corrections({ article: { slug }, corrections, before = [] }: Props) {
  const { base, texts } = useInterface();
  const { article } = texts;
  const endMatter = useEndMatterTexts();
  const kinds = new Set(corrections.map(({ kind }) => kind));
  const [only] = kinds;
  /* A single clarification is not called a correction, nor are any notes. */
  const title =
    kinds.size === 1 && only === 'note'
      ? endMatter.notes(corrections.length)
      : kinds.size === 1 && only !== undefined && only !== 'correction' && corrections.length === 1
        ? article.correctionKind[only]
        : article.corrections(corrections.length);
  /* Without a correction the row has no mark. */
  const name = corrections.some(isCorrection) ? 'corrections marked' : 'corrections';
  return (
    <FootRow title={title} name={name} id="corrections">
      {corrections.map((correction) => (
        <div key={`${correction.at} ${correction.kind}`} className={styles.correction}>
          <InterfaceScope as="p" className={styles.when}>
            {kinds.size > 1 && <b>{article.correctionKind[correction.kind]}</b>} <Moment at={correction.at} />
            {correction.block !== undefined && (
              <>
                {' '}
                <a href={`#b-${correction.block}`}>{endMatter.inText}</a>
              </>
            )}
          </InterfaceScope>
          <p>
            <InlineText text={correction.text} />
          </p>
          {before
            .filter(({ at }) => at === correction.at)
            .map(({ at, count, newest }) => (
              <InterfaceScope as="p" key={at} className={styles.when}>
                <a
                  href={`${underBase(base, commentsViewPath(slug, { comment: newest }))}#${commentAnchor(newest)}`}
                >
                  {endMatter.commentsBefore(count)}
                </a>
              </InterfaceScope>
            ))}
        </div>
      ))}
    </FootRow>
  );
}
