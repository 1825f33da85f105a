import { useId } from 'react';
import type { Section } from '../../model/edition/edition.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import { sectionPath, underBase } from '../../model/routes.ts';
import { Card } from '../cards/Card.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './Band.module.css';

interface Props {
  section: Section;
  articles: ArticleCard[];
  /** Slug of the article whose photo is the first of the page. */
  first?: string;
}

/** Renders a section's articles on the front page: the first large, the others without pictures. */
export function Band({ section, articles, first }: Props) {
  const { base } = useInterface();
  const head = useId();
  const [feature, ...others] = articles;
  if (feature === undefined) return null;
  return (
    <section className={classes(styles.band, 'band')} aria-labelledby={head}>
      <h2 className={styles.title} id={head}>
        <a href={underBase(base, sectionPath(section.slug))}>{section.name}</a>
      </h2>
      <Card
        card={feature}
        level={3}
        section={false}
        slot={others.length > 0 ? 'band' : 'bandAlone'}
        first={feature.slug === first}
        feature
      />
      {others.length > 0 && (
        <div className={classes(styles.list, 'band-list')}>
          {others.map((card) => (
            <Card key={card.slug} card={card} level={3} section={false} />
          ))}
        </div>
      )}
    </section>
  );
}
