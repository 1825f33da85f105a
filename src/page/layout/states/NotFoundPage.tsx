import type { ArticleCard } from '../../../model/lists/lists.ts';
import { frontPath, underBase } from '../../../model/routes.ts';
import { CardRow } from '../../cards/CardRow.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { ButtonLink } from '../Button.tsx';
import { StatePage } from './StatePage.tsx';

/** Renders the page for an address that does not exist, with a link to the front page and suggestions. */
export function NotFoundPage({ suggestions }: { suggestions: ArticleCard[] }) {
  const { base, texts } = useInterface();
  const { title, text, suggestions: head } = texts.states.notFound;
  const home = <ButtonLink href={underBase(base, frontPath())}>{texts.toFront}</ButtonLink>;
  return (
    <StatePage title={title} text={text} actions={home}>
      {suggestions.length > 0 && (
        <CardRow title={head} cards={suggestions.slice(0, 3).map((card) => ({ card }))} />
      )}
    </StatePage>
  );
}
