import type { RelatedBlock } from '../../../model/article/article.ts';
import { safeHref } from '../../../model/links.ts';
import { articlePath, underBase } from '../../../model/routes.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { PhotoImage, useMissingPhoto } from '../../elements/PhotoImage.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from './RelatedLink.module.css';
import { LabelledBlock } from './UnknownBlockNotice.tsx';

/** Renders a “Read more” link to another article; plain text where it has no address. */
export function RelatedLink({ id, block }: { id?: string; block: RelatedBlock }) {
  const context = useInterface();
  const { texts, base } = context;
  const [missing, miss] = useMissingPhoto();
  const { slug, headline, label, photo } = block;
  if (headline === undefined) {
    return import.meta.env.DEV && context.development !== undefined && slug !== undefined ? (
      <LabelledBlock id={id} label={context.development.relatedGone(slug)} />
    ) : null;
  }
  const href = slug === undefined ? safeHref(block.url) : articlePath(slug);
  const text = <InlineText text={headline} links={false} />;
  const src = photo?.src;
  return (
    <div id={id} className={classes(styles.related, 'related')}>
      {label === undefined ? (
        <InterfaceScope as="span" className={styles.label}>
          {texts.article.readMore}
        </InterfaceScope>
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
          <PhotoImage photo={{ ...photo, src, alt: '' }} slot="related" onMissing={miss} />
        </span>
      )}
    </div>
  );
}
