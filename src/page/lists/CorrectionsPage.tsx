import type { CorrectionsList, ListedCorrection } from '../../model/lists/lists.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { Moment } from '../i18n/DateTimes.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { Pager } from '../layout/Pager.tsx';
import { Empty } from '../layout/states/Empty.tsx';
import { classes } from '../style/classes.ts';
import styles from './CorrectionsPage.module.css';
import head from './ListHead.module.css';

/** Renders the list of corrections, each with its article. */
export function CorrectionsPage({ list }: { list: CorrectionsList }) {
  const { texts } = useInterface();
  const { title, text, empty, newer, older } = texts.correctionsPage;
  return (
    <>
      <InterfaceScope as="header" className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{title}</h1>
        <p>{list.page === undefined ? text : texts.section.page(list.page)}</p>
      </InterfaceScope>
      {list.entries.length === 0 && <Empty indented>{empty}</Empty>}
      {list.entries.map((entry) => (
        <Entry key={`${entry.slug} ${entry.correction.at} ${entry.correction.kind}`} entry={entry} />
      ))}
      {list.entries.length > 0 && <Pager newer={list.newer} older={list.older} labels={{ newer, older }} />}
    </>
  );
}

function Entry({ entry: { slug, headline, language, direction, correction } }: { entry: ListedCorrection }) {
  const { base, texts } = useInterface();
  return (
    <LanguageScope as="section" className={styles.entry} language={language} direction={direction}>
      <InterfaceScope as="p" className={styles.when}>
        <b>{texts.article.correctionKind[correction.kind]}</b> <Moment at={correction.at} />
      </InterfaceScope>
      <div>
        <h2 className={styles.headline}>
          <a href={underBase(base, `${articlePath(slug)}#corrections`)}>
            <InlineText text={headline} links={false} />
          </a>
        </h2>
        <p className={styles.text}>
          <InlineText text={correction.text} />
        </p>
      </div>
    </LanguageScope>
  );
}
