import { articlePath, underBase } from '../../../model/routes.ts';
import type { RelatedBlock as RelatedOf } from '../../../model/article/article.ts';
import { safeHref } from '../../../model/links.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { PhotoImage, useMissing } from '../../elements/PhotoImage.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { Furniture } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './RelatedBlock.module.css';
import { Labelled } from './UnknownBlock.tsx';

/** “Read more”: the way from inside a story to another. Without an address it is text. */
export function RelatedBlock({ id, block }: { id?: string; block: RelatedOf }) {
  const { words, base, development } = useInterface();
  const [missing, miss] = useMissing();
  const { slug, headline, label, photo } = block;
  if (headline === undefined) {
    return development !== undefined && slug !== undefined ? (
      <Labelled id={id} label={development.relatedGone(slug)} />
    ) : null;
  }
  const href = slug === undefined ? safeHref(block.url) : articlePath(slug);
  const text = <InlineText text={headline} links={false} />;
  const src = photo?.src;
  return (
    <div id={id} className={classes(styles.related, 'related')}>
      {label === undefined ? (
        <Furniture as="span" className={styles.label}>
          {words.story.readMore}
        </Furniture>
      ) : (
        <span className={styles.label}>{label}</span>
      )}{' '}
      {href === undefined ? (
        <span>{text}</span>
      ) : (
        <a href={underBase(base, href)} rel={slug === undefined ? 'noopener' : undefined}>
          {text}
        </a>
      )}
      {src !== undefined && !missing && (
        <span className={styles.picture}>
          <PhotoImage photo={{ ...photo, src, alt: '' }} place="related" onMissing={miss} />
        </span>
      )}
    </div>
  );
}
