import type { Article, SectionNeighbours } from '../../../model/article/article.ts';
import { articlePath, underBase } from '../../../model/routes.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope, LanguageScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './NeighbourLinks.module.css';

/** Renders links to the article before and after this one in its section. */
export function NeighbourLinks({ article, neighbours }: { article: Article; neighbours: SectionNeighbours }) {
  const { base, texts } = useInterface();
  return (
    <LanguageScope
      as="nav"
      className={classes(styles.neighbours, 'neighbours')}
      language={article.language}
      direction={article.direction}
      aria-label={article.section}
    >
      {(['older', 'newer'] as const).map((side) => {
        const link = neighbours[side];
        return (
          link && (
            <p key={side}>
              <InterfaceScope as="span" className={styles.side}>
                {texts.article[side]}
              </InterfaceScope>{' '}
              <a href={underBase(base, articlePath(link.slug))} rel={side === 'older' ? 'prev' : 'next'}>
                <InlineText text={link.headline} links={false} />
              </a>
            </p>
          )
        );
      })}
    </LanguageScope>
  );
}
