import { directionOf } from '../../model/direction.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import part from '../device/DevicePage.module.css';
import { useDisplayTexts } from '../display/display-texts.ts';
import { Heading } from '../elements/Heading.tsx';
import type { Level } from '../elements/heading-levels.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import head from '../lists/ListHead.module.css';
import { classes } from '../style/classes.ts';
import styles from './SavedPage.module.css';

/** An article that this browser remembers. */
export interface RememberedArticle {
  slug: string;
  headline: string;
  language: string;
}

interface Props {
  /** Saved articles; undefined before hydration. */
  saved: readonly RememberedArticle[] | undefined;
  /** How many of the saved articles cannot be read offline; undefined where that is not known, or not offered. */
  missing?: number | undefined;
  /** Read articles; undefined where no history is wanted. */
  history: readonly RememberedArticle[] | undefined;
  onRemove: (slug: string) => void;
}

/** Renders the page of the articles that a reader saved, and of those they read where they want a history. */
export function SavedPage({ saved, missing, history, onRemove }: Props) {
  const { texts } = useInterface();
  const { reading } = useDisplayTexts();
  return (
    <InterfaceScope as="div" className={part.page}>
      <header className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{texts.savedPage}</h1>
        <p>{reading.text}</p>
        <noscript>
          <p>{reading.noScript}</p>
        </noscript>
      </header>
      {saved !== undefined && (
        <section className={part.part}>
          {saved.length === 0 ? (
            <p>{reading.empty}</p>
          ) : (
            <>
              {missing !== undefined && (
                <p role="status">{missing === 0 ? reading.stored : reading.notStored(missing)}</p>
              )}
              <Articles level={2} articles={saved} remove={reading.remove} onRemove={onRemove} />
            </>
          )}
        </section>
      )}
      {history !== undefined && history.length > 0 && (
        <section className={part.part} aria-labelledby="history-title">
          <h2 id="history-title">{reading.history}</h2>
          <Articles level={3} articles={history} />
        </section>
      )}
    </InterfaceScope>
  );
}

interface ArticlesProps {
  level: Level;
  articles: readonly RememberedArticle[];
  remove?: (headline: string) => string;
  onRemove?: (slug: string) => void;
}

function Articles({ level, articles, remove, onRemove }: ArticlesProps) {
  const { base } = useInterface();
  const { device } = useDisplayTexts();
  return (
    <ul className={styles.articles}>
      {articles.map(({ slug, headline, language }) => (
        <li key={slug}>
          <Heading level={level} className={classes(styles.headline, 'headline')}>
            <LanguageScope as="span" language={language} direction={directionOf(language)}>
              <a href={underBase(base, articlePath(slug))}>{headline}</a>
            </LanguageScope>
          </Heading>
          {onRemove && (
            <Button quiet aria-label={remove?.(headline)} onClick={() => onRemove(slug)}>
              {device.clear}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
