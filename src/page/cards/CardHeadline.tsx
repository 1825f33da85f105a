import type { ArticleCard } from '../../model/lists/lists.ts';
import { articlePath, underBase } from '../../model/routes.ts';
import { Heading } from '../elements/Heading.tsx';
import type { Level } from '../elements/heading-levels.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { useSavedArticles } from '../saved/saved-articles.ts';
import { classes } from '../style/classes.ts';
import styles from './CardHeadline.module.css';

interface Props {
  card: Pick<ArticleCard, 'slug' | 'headline'>;
  level: Level;
}

/** Renders the headline of a card. The area of its link is the whole card. */
export function CardHeadline({ card, level }: Props) {
  const { base, texts } = useInterface();
  const isRead = useSavedArticles().read.has(card.slug);
  return (
    <Heading level={level} className={classes(styles.headline, 'headline')}>
      <a href={underBase(base, articlePath(card.slug))}>
        <InlineText text={card.headline} links={false} />
      </a>
      {isRead && (
        <InterfaceScope as="span" className={styles.read}>
          {' '}
          {texts.article.read}
        </InterfaceScope>
      )}
    </Heading>
  );
}
