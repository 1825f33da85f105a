import { useId } from 'react';
import { underBase } from '../../model/routes.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { partId, RenderOnce } from '../i18n/RenderOnce.tsx';
import { classes } from '../style/classes.ts';
import story from './Card.module.css';
import { Card } from './Card.tsx';
import headline from './CardHeadline.module.css';
import styles from './CardRow.module.css';
import type { NextCard } from './next-cards.ts';

/** A row of articles to go on with. */
export function CardRow({ title, stories }: { title: string; stories: NextCard[] }) {
  const head = useId();
  const slot = stories.length === 2 ? 'next2' : 'next3';
  return (
    <aside className={classes(styles.next, 'next')} aria-labelledby={head}>
      <InterfaceScope as="h2" id={head}>
        {title}
      </InterfaceScope>
      <div className={classes(styles.stories, 'stories')}>
        {stories.map((one, i) =>
          'card' in one ? (
            <RenderOnce key={one.card.slug} partKey={() => `row ${slot} ${partId(one.card)}`}>
              <Card card={one.card} level={3} slot={slot} />
            </RenderOnce>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row never changes its order
            <HeadlineAlone key={i} story={one} />
          ),
        )}
      </div>
    </aside>
  );
}

function HeadlineAlone({
  story: { headline: text, href, ours },
}: {
  story: Exclude<NextCard, { card: unknown }>;
}) {
  const { base } = useInterface();
  const words = <InlineText text={text} links={false} />;
  return (
    <article className={classes(story.story, 'story')}>
      <h3 className={classes(headline.headline, 'headline')} dir="auto">
        {href === undefined ? (
          words
        ) : (
          <a href={underBase(base, href)} rel={ours ? undefined : 'noopener'}>
            {words}
          </a>
        )}
      </h3>
    </article>
  );
}
