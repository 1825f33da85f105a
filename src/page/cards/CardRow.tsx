import { underBase } from '../../model/routes.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { RenderOnce } from '../i18n/RenderOnce.tsx';
import { classes } from '../style/classes.ts';
import cardStyles from './Card.module.css';
import { Card } from './Card.tsx';
import headline from './CardHeadline.module.css';
import styles from './CardRow.module.css';
import type { NextCard } from './next-cards.ts';

/** Renders a row of cards with a heading; a page has one. */
export function CardRow({ title, cards }: { title: string; cards: NextCard[] }) {
  const head = 'next-title';
  const slot = cards.length === 2 ? 'next2' : 'next3';
  return (
    <aside className={classes(styles.next, 'next')} aria-labelledby={head}>
      <InterfaceScope as="h2" id={head}>
        {title}
      </InterfaceScope>
      <div className={classes(styles.articles, 'stories')}>
        {cards.map((item, i) =>
          'card' in item ? (
            <RenderOnce key={item.card.slug} partKey={(idOf) => `row ${slot} ${idOf(item.card)}`}>
              <Card card={item.card} level={3} slot={slot} />
            </RenderOnce>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row never changes its order
            <HeadlineAlone key={i} link={item} />
          ),
        )}
      </div>
    </aside>
  );
}

function HeadlineAlone({
  link: { headline: text, href, isInternal },
}: {
  link: Exclude<NextCard, { card: unknown }>;
}) {
  const { base } = useInterface();
  const content = <InlineText text={text} links={false} />;
  return (
    <article className={classes(cardStyles.story, 'story')}>
      <h3 className={classes(headline.headline, 'headline')} dir="auto">
        {href === undefined ? (
          content
        ) : (
          <a href={underBase(base, href)} rel={isInternal ? undefined : 'noopener'}>
            {content}
          </a>
        )}
      </h3>
    </article>
  );
}
