import { useId } from 'react';
import type { FrontList } from '../../model/lists/lists.ts';
import { sectionPath, tagPath, underBase } from '../../model/routes.ts';
import { Card } from '../cards/Card.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './Band.module.css';

interface Props {
  band: FrontList['bands'][number];
  /** Slug of the article whose photo is the first of the page. */
  first?: string;
}

/** Renders a band of the front page: the first article large, the others without pictures. */
export function Band({ band, first }: Props) {
  const { base } = useInterface();
  const head = useId();
  const [feature, ...others] = band.articles;
  const inSection = 'section' in band;
  if (feature === undefined) return null;
  return (
    <section className={classes(styles.band, 'band')} aria-labelledby={head}>
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
        slot={others.length > 0 ? 'band' : 'bandAlone'}
        first={feature.slug === first}
        feature
      />
      {others.length > 0 && (
        <div className={classes(styles.list, 'band-list')}>
          {others.map((card) => (
            <Card key={card.slug} card={card} level={3} section={!inSection} />
          ))}
        </div>
      )}
    </section>
  );
}
