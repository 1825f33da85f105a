import { useId } from 'react';
import type { ArticleCard, FrontList } from '../../model/lists/lists.ts';
import { sectionPath, tagPath, underBase } from '../../model/routes.ts';
import { Card } from '../cards/Card.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './Band.module.css';
import { bandLayout } from './band-layout.ts';

interface Props {
  band: FrontList['bands'][number];
  /** Slug of the article whose photo is the first of the page. */
  first?: string;
}

/** Classes for the number of articles beside the first. */
const COUNTS = ['none', 'one', 'two', 'three'] as const;

/** Renders a band of the front page: the first article large, the others without pictures beside and below it. */
export function Band({ band, first }: Props) {
  const { base } = useInterface();
  const head = useId();
  const [feature] = band.articles;
  const inSection = 'section' in band;
  if (feature === undefined) return null;
  const { form, beside, below, slot } = bandLayout(band.articles);
  const list = (cards: ArticleCard[], place?: string) =>
    cards.length > 0 && (
      <div className={classes(styles.list, place, 'band-list')}>
        {cards.map((card) => (
          <Card key={card.slug} card={card} level={3} section={!inSection} />
        ))}
      </div>
    );
  return (
    <section
      className={classes(styles.band, styles[form], styles[COUNTS[beside.length] ?? ''], 'band')}
      aria-labelledby={head}
    >
      <h2 className={styles.title} id={head}>
        {'title' in band ? (
          band.title
        ) : (
          <a href={underBase(base, inSection ? sectionPath(band.section.slug) : tagPath(band.tag.slug))}>
            {inSection ? band.section.name : band.tag.name}
          </a>
        )}
      </h2>
      <Card
        card={feature}
        level={3}
        section={!inSection}
        slot={slot}
        first={feature.slug === first}
        feature
      />
      {list(beside, styles.beside)}
      {list(below, styles.below)}
    </section>
  );
}
